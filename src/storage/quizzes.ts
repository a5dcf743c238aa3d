/** Quizzes under way, in the store. Whoever changes one takes its row first, so that answers and closing come one after the other. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { KeptItem } from '../study/kept-item.ts';
import type { Quiz, Quizzes } from '../study/quizzes.ts';
import type { Database } from './database.ts';
import { countAnswers } from './scores.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

const PIECE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), length: z.number() }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('swapped'), text: z.string() }),
]);
const ITEM = z.object({
  id: z.string(),
  kind: z.enum(['cloze', 'choice', 'true-false', 'who-said']),
  asks: z.enum(['person', 'country', 'capital', 'city', 'organisation', 'amount', 'year', 'term', 'contrary']),
  form: z.enum(['gap', 'question', 'statement', 'speaker']),
  options: z.array(z.string()),
  answer: z.number(),
  truth: z.string(),
  accepted: z.array(z.string()),
  stem: z.array(PIECE),
  key: z.object({ article: STORED_SLUG, passage: z.number(), start: z.number(), end: z.number() }),
  print: z.number(),
});
const NAME = z.string();

/** {@link Quizzes} over a database; `now` in milliseconds since 1970. */
export function storedQuizzes(database: Database, now: () => number): Quizzes {
  return {
    start: ({ items, ...quiz }) =>
      database.use(async (tables) => {
        const state = { items: JSON.stringify(items), asked: 1, closed: 0, started_at: now(), ended_at: null };
        const { numInsertedOrUpdatedRows = 0n } = await tables
          .insertInto('quizzes')
          .values({ ...quiz, ...state })
          // One that runs there holds the conversation.
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows > 0n;
      }),
    running: (conversation) =>
      database.use(async (tables) => {
        const all = tables.selectFrom('quizzes').selectAll().where('conversation', '=', conversation);
        const row = await all.where('ended_at', 'is', null).executeTakeFirst();
        return row && quizFrom(row);
      }),
    find: (id) =>
      database.use(async (tables) => {
        const row = await tables.selectFrom('quizzes').selectAll().where('id', '=', id).executeTakeFirst();
        return row && quizFrom(row);
      }),
    answer: ({ id, server }, { item, person, name, choice, isRight }) =>
      database.change(async (tables) => {
        // Written as it is, the row is held until this answer is kept: closing waits, or came first and is seen here.
        const { numUpdatedRows } = await runningQuiz(tables, id)
          .set({ closed: item })
          .where('closed', '=', item)
          .where('asked', '>', item)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const given = { choice, is_right: Number(isRight), name: JSON.stringify(name), answered_at: now() };
        await tables
          .insertInto('quiz_answers')
          .values({ quiz: id, item, server, person, ...given })
          .onConflict((conflict) => conflict.columns(['quiz', 'item', 'person']).doUpdateSet(given))
          .execute();
        return true;
      }),
    close: ({ id, server, items }, item) =>
      database.change(async (tables) => {
        const isLast = item + 1 === items.length;
        const { numUpdatedRows } = await runningQuiz(tables, id)
          .set({ closed: item + 1, ...(isLast ? { ended_at: now() } : {}) })
          .where('closed', '=', item)
          .where('asked', '>', item)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await countAnswers(tables, { quiz: id, item, server });
        return true;
      }),
    ask: (id, item) =>
      database.use(async (tables) => {
        const { numUpdatedRows } = await runningQuiz(tables, id)
          .set({ asked: item + 1 })
          .where('closed', '=', item)
          .where('asked', '=', item)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    end: (id) =>
      database.use(async (tables) => {
        const { numUpdatedRows } = await runningQuiz(tables, id).set({ ended_at: now() }).executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    answers: (id) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('quiz_answers as given')
          .leftJoin('scores', (join) =>
            join.onRef('scores.person', '=', 'given.person').onRef('scores.server', '=', 'given.server'),
          )
          .select(['given.item', 'given.person', 'given.name', 'given.choice', 'given.is_right'])
          .select(sql<number>`coalesce(scores.is_kept, 1)`.as('is_named'))
          .where('given.quiz', '=', id)
          .orderBy('given.item')
          .orderBy('given.person')
          .execute();
        return rows.map(({ name, is_right, is_named, ...answer }) => ({
          ...answer,
          name: NAME.parse(JSON.parse(name)),
          isRight: is_right === 1,
          isNamed: is_named === 1,
        }));
      }),
  };
}

/** Forgets the quizzes that were started before that time, with their answers; scores stay. */
export async function sweepQuizzes(tables: Kysely<Tables>, before: number): Promise<void> {
  const old = tables.selectFrom('quizzes').select('id').where('started_at', '<=', before);
  await tables.deleteFrom('quiz_answers').where('quiz', 'in', old).execute();
  await tables.deleteFrom('quizzes').where('started_at', '<=', before).execute();
}

/** A quiz under way, to be changed: what has ended stays as it is. */
function runningQuiz(tables: Kysely<Tables>, id: string) {
  return tables.updateTable('quizzes').where('id', '=', id).where('ended_at', 'is', null);
}

function quizFrom({ items, started_at: _, ended_at, article, ...quiz }: Selectable<Tables['quizzes']>): Quiz {
  const read: readonly KeptItem[] = z.array(ITEM).parse(JSON.parse(items));
  return { ...quiz, article: STORED_SLUG.parse(article), items: read, isEnded: ended_at !== null };
}
