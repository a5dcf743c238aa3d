/** The question that an opinion is about, so that well answered ones can be offered again. */
import type { Kysely, Migration } from 'kysely';

export const goodQuestions: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('feedback')
      // JSON, as its neighbours are.
      .addColumn('question', 'text', (column) => column.notNull().defaultTo('""'))
      .execute();
  },
};
