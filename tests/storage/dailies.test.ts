/** The same promises about passages a day on every engine. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/storage/ports.ts';
import { createStore, SILENT_DAYS } from '../../src/storage/store.ts';
import type { Daily } from '../../src/study/daily.ts';
import { article } from '../support/articles.ts';
import { describeEngines } from '../support/engines.ts';

const DAY_MS = 86_400_000;
const NINE = Date.UTC(2024, 5, 24, 9);
const { slug } = article('Pact', ['One.']);
const DAILY: Daily = {
  ...{ server: 'home', channel: '2', person: 'ann', time: '09:00', zone: 'Europe/Berlin', order: 'reading' },
  ...{ position: 0, missed: 0, dueAt: NINE },
};

describeEngines('passages a day', (emptyPlace) => {
  let time = NINE;
  const open = async (): Promise<Store> => {
    time = NINE;
    return createStore({ ...(await emptyPlace()), keptFor: () => 1, now: () => time });
  };

  it('are kept for each channel, the last that was set', async () => {
    const { dailies } = await open();
    const other: Daily = { ...DAILY, channel: '1', article: slug, current: slug, order: 'main', stopped: 'rights' };
    await dailies.set(DAILY);
    await dailies.set(other);
    await dailies.set({ ...DAILY, time: '10:00' });
    expect(await dailies.of('home')).toEqual([other, { ...DAILY, time: '10:00' }]);
    expect(await dailies.of('elsewhere')).toEqual([]);
    expect(await dailies.remove(other)).toBe(true);
    expect(await dailies.remove(other)).toBe(false);
    expect(await dailies.of('home')).toHaveLength(1);
  });

  it('are due at their time, those that go on', async () => {
    const { dailies } = await open();
    await dailies.set({ ...DAILY, dueAt: NINE + 1 });
    await dailies.set({ ...DAILY, server: 'elsewhere' });
    await dailies.set({ ...DAILY, channel: '3', stopped: 'gone' });
    expect((await dailies.due()).map(({ server }) => server)).toEqual(['elsewhere']);
    time += 1;
    expect((await dailies.due()).map(({ server }) => server)).toEqual(['elsewhere', 'home']);
    await dailies.halt(DAILY, 'rights');
    expect((await dailies.due()).map(({ server }) => server)).toEqual(['elsewhere']);
  });

  it('are claimed by one of those who try at once', async () => {
    const place = await emptyPlace();
    const stores = Array.from({ length: 3 }, () => createStore({ ...place, keptFor: () => 1, now: () => NINE }));
    await stores[0]?.dailies.set(DAILY);
    const after = { ...DAILY, current: slug, missed: 1, dueAt: NINE + DAY_MS };
    const claims = await Promise.all(stores.map(({ dailies }) => dailies.claim(DAILY, after)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]?.dailies.of('home')).toEqual([after]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('count what was posted once, and nothing after they were set anew', async () => {
    const { dailies } = await open();
    await dailies.set({ ...DAILY, missed: 2 });
    await dailies.posted(DAILY);
    await dailies.posted(DAILY);
    expect(await dailies.of('home')).toMatchObject([{ position: 1, missed: 0 }]);
    await dailies.set(DAILY);
    await dailies.posted(DAILY);
    expect(await dailies.of('home')).toMatchObject([{ position: 0 }]);
  });

  it('go on without the name of who set them up, once that person is forgotten', async () => {
    const { dailies, people } = await open();
    await dailies.set(DAILY);
    expect(await people.dossierOf('ann')).toMatchObject({ dailies: [{ channel: '2', time: '09:00' }] });
    await people.forget('ann');
    expect(await dailies.of('home')).toEqual([{ ...DAILY, person: '' }]);
    expect(await dailies.claim(DAILY, { ...DAILY, dueAt: NINE + DAY_MS })).toBe(true);
    expect(await dailies.of('home')).toMatchObject([{ person: '' }]);
  });

  it('are forgotten when they were silent for long', async () => {
    const { dailies, sweep } = await open();
    await dailies.set({ ...DAILY, stopped: 'gone' });
    time = NINE + SILENT_DAYS * DAY_MS - 1;
    await sweep();
    expect(await dailies.of('home')).toHaveLength(1);
    time += 1;
    await sweep();
    expect(await dailies.of('home')).toEqual([]);
  });
});
