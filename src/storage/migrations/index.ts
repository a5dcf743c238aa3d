/** Every step from an empty database to the tables of today, by name. A step that was released is never changed. */
import type { MigrationProvider } from 'kysely';
import { first } from './001-first.ts';
import { goodQuestions } from './002-good-questions.ts';
import { study } from './003-study.ts';
import { servers } from './004-servers.ts';

/** Their names sort in the order in which they run. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '001-first': first,
    '002-good-questions': goodQuestions,
    '003-study': study,
    '004-servers': servers,
  }),
};
