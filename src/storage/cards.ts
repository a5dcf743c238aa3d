/** People's cards, in the store. */
import { z } from 'zod';
import type { Cards } from '../study/cards.ts';
import type { Schedule } from '../study/schedule.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';

const CARD = z.object({
  words: z.number(),
  dueAt: z.number(),
  ratedAt: z.number(),
  ratings: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  lapses: z.number(),
  state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});

export function storedCards(database: Database): Cards {
  return {
    of: ({ server, person }) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('cards')
          .select(['article', 'item', 'card', 'began_at'])
          .where('person', '=', person)
          .where('server', '=', server)
          .orderBy('due_at')
          .orderBy('article')
          .orderBy('item')
          .execute();
        return rows.flatMap(({ article, item, card, began_at: beganAt }) => {
          // What a later program wrote in its own way counts as a card that was never rated.
          const read = CARD.safeParse(JSON.parse(card));
          if (!read.success) return [];
          const { words, ...schedule } = read.data;
          return [{ article: STORED_SLUG.parse(article), item, words, beganAt, schedule: schedule satisfies Schedule }];
        });
      }),
    rate: ({ server, person }, { article, item, words, beganAt, schedule }) =>
      database.use(async (tables) => {
        const { ratings, dueAt: due_at } = schedule;
        const row = { card: JSON.stringify({ words, ...schedule }), ratings, due_at };
        if (ratings === 1) {
          const { numInsertedOrUpdatedRows } = await tables
            .insertInto('cards')
            .values({ server, person, article, item, began_at: beganAt, ...row })
            .onConflict((conflict) => conflict.columns(['person', 'server', 'article', 'item']).doNothing())
            .executeTakeFirst();
          return numInsertedOrUpdatedRows === 1n;
        }
        const { numUpdatedRows } = await tables
          .updateTable('cards')
          .set(row)
          .where('person', '=', person)
          .where('server', '=', server)
          .where('article', '=', article)
          .where('item', '=', item)
          .where('ratings', '=', ratings - 1)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    drop: ({ server, person }, places) =>
      database.change(async (tables) => {
        for (const { article, item } of places) {
          await tables
            .deleteFrom('cards')
            .where('person', '=', person)
            .where('server', '=', server)
            .where('article', '=', article)
            .where('item', '=', item)
            .execute();
        }
      }),
    shownTo: ({ server, person }) =>
      database.use(async (tables) => {
        const row = await tables
          .selectFrom('shown_cards')
          .select(['article', 'item', 'is_of_article', 'is_turned'])
          .where('person', '=', person)
          .where('server', '=', server)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const { article, item, is_of_article, is_turned } = row;
        return {
          article: STORED_SLUG.parse(article),
          item,
          isOfArticle: is_of_article === 1,
          isTurned: is_turned === 1,
        };
      }),
    show: ({ server, person }, { article, item, isOfArticle, isTurned }) =>
      database.use(async (tables) => {
        const shown = { article, item, is_of_article: Number(isOfArticle), is_turned: Number(isTurned) };
        await tables
          .insertInto('shown_cards')
          .values({ server, person, ...shown })
          .onConflict((conflict) => conflict.columns(['person', 'server']).doUpdateSet(shown))
          .execute();
      }),
  };
}
