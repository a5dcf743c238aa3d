/** Turns of conversations in the store. */
import { z } from 'zod';
import { type KeptTurn, MAX_TURNS, type Memory, type MemoryOptions } from '../conversation/memory.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';

const CITATION = z.object({
  article: STORED_SLUG,
  passage: z.number(),
  start: z.number(),
  end: z.number(),
});
const TURN = z.object({
  question: z.string(),
  isFollowUp: z.boolean(),
  topics: z.array(z.string()),
  quotes: z.array(CITATION),
  more: z.array(CITATION),
});

/** A memory that outlives the process and is shared by all that use the same store. */
export function storedMemory(database: Database, { keptFor, now = Date.now }: MemoryOptions): Memory {
  return {
    recall: (conversation) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('turns')
          .select('turn')
          .where('conversation', '=', conversation)
          .where('forget_at', '>', now())
          .orderBy('id', 'desc')
          .limit(MAX_TURNS)
          .execute();
        return rows.map(({ turn }): KeptTurn => TURN.parse(JSON.parse(turn))).reverse();
      }),
    remember: ({ conversation, server, person }, turn) =>
      database.change(async (tables) => {
        const until = now() + keptFor(conversation);
        // A conversation that goes on is kept as a whole.
        await tables
          .updateTable('turns')
          .set({ forget_at: until })
          .where('conversation', '=', conversation)
          .where('forget_at', '>', now())
          .execute();
        await tables
          .insertInto('turns')
          .values({
            conversation,
            server,
            person,
            turn: JSON.stringify(turn),
            said_at: now(),
            forget_at: until,
          })
          .execute();
        const oldest = tables
          .selectFrom('turns')
          .select('id')
          .where('conversation', '=', conversation)
          .orderBy('id', 'desc')
          .limit(1)
          .offset(MAX_TURNS);
        await tables.deleteFrom('turns').where('conversation', '=', conversation).where('id', '<=', oldest).execute();
      }),
    forget: (conversation) =>
      database.use(async (tables) => {
        await tables.deleteFrom('turns').where('conversation', '=', conversation).execute();
      }),
    forgetPerson: (person, server) =>
      database.use(async (tables) => {
        const own = tables.deleteFrom('turns').where('person', '=', person);
        await (server === undefined ? own : own.where('server', '=', server)).execute();
      }),
  };
}
