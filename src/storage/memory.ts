/** Turns of conversations in the store. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type KeptTurn, MAX_TURNS, type Memory, type MemoryOptions } from '../conversation/memory.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

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
          .select(['turn', 'forget_at'])
          .where('conversation', '=', conversation)
          .orderBy('id', 'desc')
          .limit(MAX_TURNS)
          .execute();
        const [last] = rows;
        if (last === undefined || last.forget_at <= now()) return [];
        return rows.map(({ turn }): KeptTurn => TURN.parse(JSON.parse(turn))).reverse();
      }),
    remember: ({ conversation, server, person }, turn) =>
      database.change(async (tables) => {
        // A conversation is kept as a whole for as long as its last turn: to put off each turn's own end would write
        // them all anew with every question. One that had ended begins anew.
        const going = tables
          .selectFrom('turns')
          .select('id')
          .where('conversation', '=', conversation)
          .where('forget_at', '>', now());
        await tables
          .deleteFrom('turns')
          .where('conversation', '=', conversation)
          .where(({ not, exists }) => not(exists(going)))
          .execute();
        await tables
          .insertInto('turns')
          .values({
            conversation,
            server,
            person,
            turn: JSON.stringify(turn),
            said_at: now(),
            forget_at: now() + keptFor(conversation),
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

/** Forgets the conversations whose last turn is past its time. */
export async function sweepTurns(tables: Kysely<Tables>, now: number): Promise<void> {
  await tables
    .deleteFrom('turns')
    .where('forget_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('turns as later')
            .select('later.id')
            .whereRef('later.conversation', '=', 'turns.conversation')
            .where('later.forget_at', '>', now),
        ),
      ),
    )
    .execute();
}
