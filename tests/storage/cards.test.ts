/** The same promises about cards on every engine. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDatabase } from '../../src/storage/database.ts';
import { postgresDialect } from '../../src/storage/engines/postgres.ts';
import { sqliteDialect } from '../../src/storage/engines/sqlite.ts';
import type { Store } from '../../src/storage/ports.ts';
import { createStore } from '../../src/storage/store.ts';
import type { KeptCard } from '../../src/study/cards.ts';
import { GRADES, type Grade, rated } from '../../src/study/schedule.ts';
import { article } from '../support/articles.ts';
import { describeEngines } from '../support/engines.ts';

const ANN = { server: 'home', person: 'ann' };
const NOON = Date.UTC(2024, 5, 24, 12);
const { slug } = article('Pact', ['One.']);

function card(item: string, grade: Grade, before?: KeptCard): KeptCard {
  return {
    article: slug,
    item,
    words: 4_294_967_295,
    beganAt: NOON,
    schedule: rated(before?.schedule, grade, before?.schedule.dueAt ?? NOON),
  };
}

describeEngines('the cards', (emptyPlace) => {
  const open = async (): Promise<Store> => createStore({ ...(await emptyPlace()), keptFor: () => 1 });

  it('are as they were rated last, those due first, for each person and server', async () => {
    const { cards } = await open();
    const [easy, good] = [card('c0-5', 'easy'), card('c6-9', 'good')];
    expect(await cards.rate(ANN, easy)).toBe(true);
    expect(await cards.rate(ANN, good)).toBe(true);
    expect(await cards.of(ANN)).toEqual([good, easy]);
    const later = card('c6-9', 'easy', good);
    expect(await cards.rate(ANN, later)).toBe(true);
    expect(await cards.of(ANN)).toEqual([easy, later].toSorted((a, b) => a.schedule.dueAt - b.schedule.dueAt));
    expect(await cards.of({ ...ANN, person: 'ben' })).toEqual([]);
    expect(await cards.of({ ...ANN, server: 'elsewhere' })).toEqual([]);
  });

  it('are rated once, however often at once', async () => {
    const { cards } = await open();
    const first = await Promise.all(GRADES.map((grade) => cards.rate(ANN, card('c0-5', grade))));
    expect(first.filter(Boolean)).toHaveLength(1);
    const [kept] = await cards.of(ANN);
    const second = await Promise.all([1, 2, 3].map(() => cards.rate(ANN, card('c0-5', 'good', kept))));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect((await cards.of(ANN)).map(({ schedule }) => schedule.ratings)).toEqual([2]);
  });

  it.each(['not JSON', '{"inAnotherWay":true}'])(
    'count as never rated where they cannot be read: %s',
    async (words) => {
      const place = await emptyPlace();
      const { cards } = createStore({ ...place, keptFor: () => 1 });
      const [spoilt, other] = [card('c0-5', 'easy'), card('c6-9', 'easy')];
      for (const each of [spoilt, other]) await cards.rate(ANN, each);
      const { databaseUrl, directory } = place;
      const database = createDatabase(async () =>
        databaseUrl === undefined ? sqliteDialect(join(directory, 'footnote.db')) : postgresDialect(databaseUrl),
      );
      await database.use((tables) =>
        tables.updateTable('cards').set({ card: words, ratings: 7 }).where('item', '=', 'c0-5').execute(),
      );
      await database.close();
      expect(await cards.of(ANN)).toEqual([other]);
      const anew = await Promise.all(GRADES.map((grade) => cards.rate(ANN, card('c0-5', grade))));
      expect(anew.filter(Boolean)).toHaveLength(1);
      const [kept] = (await cards.of(ANN)).filter(({ item }) => item === 'c0-5');
      expect(kept?.schedule.ratings).toBe(1);
      expect(await cards.rate(ANN, card('c0-5', 'good', kept))).toBe(true);
    },
  );

  it('are dropped by their places', async () => {
    const { cards } = await open();
    for (const item of ['c0-5', 'c6-9']) await cards.rate(ANN, card(item, 'easy'));
    await cards.drop(ANN, [{ article: slug, item: 'c0-5' }]);
    expect((await cards.of(ANN)).map(({ item }) => item)).toEqual(['c6-9']);
  });

  it('have one before each person, and are forgotten with them', async () => {
    const { cards, people } = await open();
    expect(await cards.shownTo(ANN)).toBeUndefined();
    const shown = { article: slug, item: 'c0-5', isOfArticle: true, isTurned: false };
    await cards.show(ANN, shown);
    await cards.show(ANN, { ...shown, isTurned: true });
    expect(await cards.shownTo(ANN)).toEqual({ ...shown, isTurned: true });
    await cards.rate(ANN, card('c0-5', 'easy'));
    expect(await people.dossierOf('ann')).toMatchObject({ cards: [{ item: 'c0-5' }], shownCards: [{ item: 'c0-5' }] });
    await people.forget('ann');
    expect([await cards.of(ANN), await cards.shownTo(ANN)]).toEqual([[], undefined]);
  });
});
