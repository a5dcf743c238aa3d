/** People's cards, in the store. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CardOwner, CardPlace, Cards } from '../study/cards.ts';
import type { Schedule } from '../study/schedule.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

const CARD = z.object({
  words: z.number(),
  dueAt: z.number(),
  ratedAt: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  lapses: z.number(),
  state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});

/** {@link Cards} over a database. */
export function storedCards(database: Database): Cards {
  return {
    of: ({ server, person }) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('cards')
          .select(['article', 'item', 'card', 'ratings', 'began_at'])
          .where('person', '=', person)
          .where('server', '=', server)
          .orderBy('due_at')
          .orderBy('article')
          .orderBy('item')
          .execute();
        return rows.flatMap(({ article, item, card, ratings, began_at: beganAt }) => {
          const read = readCard(card);
          if (read === undefined) return [];
          const { words, ...rest } = read;
          const schedule: Schedule = { ...rest, ratings };
          return [{ article: STORED_SLUG.parse(article), item, words, beganAt, schedule }];
        });
      }),
    rate: (owner, { article, item, words, beganAt, schedule }) =>
      database.use(async (tables) => {
        const { ratings, ...rest } = schedule;
        const row = { card: JSON.stringify({ words, ...rest }), ratings, due_at: schedule.dueAt };
        if (ratings > 1) {
          const before = rowOf(tables, owner, { article, item }).where('ratings', '=', ratings - 1);
          return (await before.set(row).executeTakeFirst()).numUpdatedRows === 1n;
        }
        const { server, person } = owner;
        const first = { ...row, began_at: beganAt };
        const { numInsertedOrUpdatedRows } = await tables
          .insertInto('cards')
          .values({ server, person, article, item, ...first })
          .onConflict((conflict) => conflict.columns(['person', 'server', 'article', 'item']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n || replaceUnread(tables, owner, { article, item }, first);
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

/** Puts a first rating in place of a card that cannot be read; false where it can, or another was faster. */
async function replaceUnread(
  tables: Kysely<Tables>,
  owner: CardOwner,
  place: CardPlace,
  first: Pick<Tables['cards'], 'card' | 'ratings' | 'began_at' | 'due_at'>,
): Promise<boolean> {
  const kept = await tables
    .selectFrom('cards')
    .select('card')
    .where('person', '=', owner.person)
    .where('server', '=', owner.server)
    .where('article', '=', place.article)
    .where('item', '=', place.item)
    .executeTakeFirst();
  if (kept === undefined || readCard(kept.card) !== undefined) return false;
  const unread = rowOf(tables, owner, place).where('card', '=', kept.card);
  return (await unread.set(first).executeTakeFirst()).numUpdatedRows === 1n;
}

function rowOf(tables: Kysely<Tables>, { server, person }: CardOwner, { article, item }: CardPlace) {
  return tables
    .updateTable('cards')
    .where('person', '=', person)
    .where('server', '=', server)
    .where('article', '=', article)
    .where('item', '=', item);
}

/** What a later program wrote in its own way, or nobody can read, counts as a card that was never rated. */
function readCard(json: string): z.infer<typeof CARD> | undefined {
  return JSON_TEXT.pipe(CARD).safeParse(json).data;
}

const JSON_TEXT = z.string().transform((text, { issues }): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    issues.push({ code: 'custom', message: 'no JSON', input: text });
    return z.NEVER;
  }
});
