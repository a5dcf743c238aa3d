/** The store: every port over one database, SQLite in a folder or PostgreSQL at an address. */
import { join } from 'node:path';
import type { MemoryOptions } from '../conversation/memory.ts';
import { storedArticles } from './articles.ts';
import { storedCards } from './cards.ts';
import { storedDailies } from './dailies.ts';
import { createDatabase } from './database.ts';
import { storedDiscussions, sweepDiscussions } from './discussions.ts';
import { sqliteDialect } from './engines/sqlite.ts';
import { storedFeedback } from './feedback.ts';
import { storedMemory, sweepTurns } from './memory.ts';
import { storedNotes } from './notes.ts';
import { storedPeople } from './people.ts';
import type { Store } from './ports.ts';
import { storedQuizzes, sweepQuizzes } from './quizzes.ts';
import { storedScores } from './scores.ts';
import { storedSettings } from './settings.ts';

/** How long a removed article can be restored. */
export const RESTORABLE_DAYS = 30;
/** How long a quiz is kept after its start, whether it came to an end or not. */
const QUIZ_DAYS = 30;
/** How long a discussion stays for its wrap-up once it is over. */
export const DISCUSSION_DAYS = 90;
/** A passage a day that was stopped, or whose server is gone, is forgotten after so long. */
export const SILENT_DAYS = 90;
const DAY_MS = 86_400_000;

export interface StoreOptions extends MemoryOptions {
  /** The folder of the SQLite file, unless there is a `databaseUrl`. */
  readonly directory: string;
  /** `postgres://…`. */
  readonly databaseUrl?: string | undefined;
}

/** A store that is opened at its first use. */
export function createStore({ directory, databaseUrl, keptFor, now = Date.now }: StoreOptions): Store {
  const database = createDatabase(async () => {
    if (databaseUrl === undefined) return sqliteDialect(join(directory, 'footnote.db'));
    // Loaded only here: most do without PostgreSQL.
    const { postgresDialect } = await import('./engines/postgres.ts');
    return postgresDialect(databaseUrl);
  }, now);
  return {
    memory: storedMemory(database, { keptFor, now }),
    feedback: storedFeedback(database, now),
    settings: storedSettings(database),
    articles: storedArticles(database, now),
    notes: storedNotes(database, now),
    cards: storedCards(database),
    dailies: storedDailies(database, now),
    people: storedPeople(database),
    quizzes: storedQuizzes(database, now),
    scores: storedScores(database),
    discussions: storedDiscussions(database, now),
    sweep: () =>
      database.use(async (tables) => {
        await sweepTurns(tables, now());
        const long = now() - RESTORABLE_DAYS * DAY_MS;
        await tables.deleteFrom('articles').where('removed_at', '<=', long).execute();
        await sweepQuizzes(tables, now() - QUIZ_DAYS * DAY_MS);
        await sweepDiscussions(tables, now() - DISCUSSION_DAYS * DAY_MS);
        await tables
          .deleteFrom('dailies')
          .where('due_at', '<=', now() - SILENT_DAYS * DAY_MS)
          .execute();
      }),
    close: database.close,
  };
}
