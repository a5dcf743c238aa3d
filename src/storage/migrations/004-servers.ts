/** Each server's rows by their server: with thousands of servers in a table, one of them is not worth reading it all. */
import type { Kysely, Migration } from 'kysely';

/** The tables whose key does not begin with the server; scores, notes and dailies have had such an index. */
const TABLES = [
  'turns',
  'feedback',
  'articles',
  'discussions',
  'contributions',
  'quizzes',
  'quiz_answers',
  'cards',
  'shown_cards',
] as const;

export const servers: Migration = {
  async up(database: Kysely<unknown>) {
    for (const table of TABLES) {
      await database.schema.createIndex(`${table}_by_server`).on(table).columns(['server', 'person']).execute();
    }
  },
};
