/** The same promises on every engine that a store may stand on. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quote } from '../../src/corpus/quote.ts';
import type { Store } from '../../src/storage/ports.ts';
import { createStore, RESTORABLE_DAYS } from '../../src/storage/store.ts';
import { aMemory, speaker, turn } from '../contracts/memory.ts';
import { article } from '../support/articles.ts';
import { describeEngines } from '../support/engines.ts';

const DAY_MS = 86_400_000;
const ROOMY = { articles: 100, passages: 1000 };
const ANN = { server: 'home', person: 'ann' };
const pact = article('Pact', ['The pact was signed in June.', 'It was praised.']);
const clock = article('Clock', ['The clock stopped at noon.']);

describeEngines('a store', (emptyPlace) => {
  let time = 1_700_000_000_000;
  const open = async (): Promise<Store> =>
    createStore({ ...(await emptyPlace()), keptFor: () => DAY_MS, now: () => time });
  const [quoted] = pact.passages.map((passage) => quote(pact, passage));
  if (quoted === undefined) throw new Error('The article has a passage.');
  const opinion = (person: string, verdict: 'good' | 'bad', reason = '', question = '') =>
    ({ server: 'home', person, quote: quoted, verdict, reason, question }) as const;

  aMemory(async (options) => createStore({ ...(await emptyPlace()), ...options }).memory, 10);

  it('has what it was given after it was closed and opened again', async () => {
    const place = await emptyPlace();
    const options = { ...place, keptFor: () => DAY_MS };
    const before = createStore(options);
    await before.memory.remember(speaker('ann'), turn('one'));
    await before.articles.add(ANN, pact, ROOMY);
    await before.settings.change('home', { article: pact.slug });
    await before.close();
    const after = createStore(options);
    expect(await after.memory.recall('ann')).toEqual([turn('one')]);
    expect(await after.articles.load('home')).toEqual([pact]);
    expect(await after.settings.of('home')).toEqual({ article: pact.slug });
    await after.close();
  });

  it('can be opened for the first time by several at once', async () => {
    const place = await emptyPlace();
    const stores = Array.from({ length: 4 }, () => createStore({ ...place, keptFor: () => DAY_MS }));
    await Promise.all(stores.map((store, at) => store.feedback.give(opinion(`person ${at}`, 'good'))));
    expect(await stores[0]?.feedback.count('home')).toEqual({ good: 4, bad: 0 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps the last opinion that each person has of a quote', async () => {
    const { feedback } = await open();
    await feedback.give(opinion('ann', 'good'));
    await feedback.give(opinion('ben', 'good'));
    await feedback.give(opinion('ann', 'bad', 'It is about \u0000 something else.'));
    expect(await feedback.count('home')).toEqual({ good: 1, bad: 1 });
    expect(await feedback.count('elsewhere')).toEqual({ good: 0, bad: 0 });
  });

  it('changes the settings that are given and leaves the others', async () => {
    const { settings } = await open();
    expect(await settings.of('home')).toEqual({});
    await settings.change('home', { article: pact.slug, channels: ['1', '2'] });
    await settings.change('home', { audience: 'asker', article: undefined });
    expect(await settings.of('home')).toEqual({ channels: ['1', '2'], audience: 'asker' });
    expect(await settings.of('elsewhere')).toEqual({});
  });

  it('gives an article back as it was, whatever its words', async () => {
    const { articles } = await open();
    const paragraphs = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(paragraphs, async (words) => {
        const made = article('Any', words);
        await articles.add(ANN, made, ROOMY);
        expect(await articles.load('home')).toEqual([made]);
      }),
      { numRuns: 20 },
    );
  });

  it('shows a server its own articles alone', async () => {
    const { articles } = await open();
    await articles.add(ANN, pact, ROOMY);
    await articles.add({ ...ANN, server: 'elsewhere' }, clock, ROOMY);
    expect((await articles.list('home')).map(({ slug }) => slug)).toEqual(['pact']);
    expect(await articles.load('elsewhere')).toEqual([clock]);
    expect(await articles.remove('elsewhere', pact.slug)).toBe(false);
    const [listed] = await articles.list('home');
    expect(await articles.remove('home', pact.slug)).toBe(true);
    expect(await articles.restore('elsewhere', listed?.id ?? '')).toBe(false);
  });

  it('puts an article in place of the one of its name, and gives the words it had', async () => {
    const { articles } = await open();
    const edited = article('Pact', ['It was praised.', 'The pact was signed in July.']);
    expect(await articles.add(ANN, pact, ROOMY)).toEqual({ kind: 'added' });
    expect(await articles.add(ANN, edited, ROOMY)).toEqual({ kind: 'added', before: pact });
    expect(await articles.load('home')).toEqual([edited]);
    const [old] = await articles.removed('home');
    expect(await articles.restore('home', old?.id ?? '')).toBe(true);
    expect(await articles.load('home')).toEqual([pact]);
  });

  it('takes no more than there is room for, and says what is used', async () => {
    const { articles } = await open();
    await articles.add(ANN, pact, ROOMY);
    expect(await articles.add(ANN, clock, { articles: 1, passages: 100 })).toEqual({
      kind: 'full',
      used: { articles: 1, passages: 2 },
    });
    expect(await articles.add(ANN, clock, { articles: 2, passages: 2 })).toMatchObject({ kind: 'full' });
    // Its own older words make room for it.
    expect(await articles.add(ANN, pact, { articles: 1, passages: 2 })).toMatchObject({ kind: 'added' });
  });

  it('keeps a removed article restorable for its time, and not longer', async () => {
    const { articles, sweep } = await open();
    await articles.add(ANN, pact, ROOMY);
    await articles.remove('home', pact.slug);
    expect(await articles.load('home')).toEqual([]);
    time += RESTORABLE_DAYS * DAY_MS - 1;
    await sweep();
    expect(await articles.removed('home')).toMatchObject([{ slug: 'pact', title: 'Pact', passages: 2 }]);
    time += 1;
    await sweep();
    expect(await articles.removed('home')).toEqual([]);
  });

  it('forgets a conversation as a whole once its last turn is past its time', async () => {
    const { memory, people, sweep } = await open();
    const kept = async (): Promise<number | undefined> => (await people.dossierOf('ann'))['questions']?.length;
    await memory.remember(speaker('thread', 'ann'), turn('one'));
    time += DAY_MS - 1;
    await memory.remember(speaker('thread', 'ben'), turn('two'));
    time += DAY_MS - 1;
    await sweep();
    expect(await kept()).toBe(1);
    time += 1;
    await sweep();
    expect([await kept(), (await people.dossierOf('ben'))['questions']]).toEqual([0, []]);
  });

  it('loses no article and doubles none when several add at once', async () => {
    const { articles } = await open();
    const titles = ['A', 'B', 'C', 'A', 'B', 'C', 'A'];
    await Promise.all(titles.map((title, at) => articles.add(ANN, article(title, [`Edition ${at}.`]), ROOMY)));
    expect((await articles.list('home')).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(await articles.removed('home')).toHaveLength(4);
  });

  it('shows a person everything about them, and forgets it for good', async () => {
    const store = await open();
    for (const person of ['ann', 'ben']) {
      await store.memory.remember(speaker('thread', person), turn(`from ${person}`));
      await store.feedback.give(opinion(person, 'good', `because ${person}`));
    }
    await store.articles.add(ANN, pact, ROOMY);
    const dossier = await store.people.dossierOf('ann');
    expect(dossier).toMatchObject({
      questions: [{ conversation: 'thread', server: 'home', turn: expect.stringContaining('from ann') }],
      feedback: [{ article: 'pact', verdict: 'good', reason: expect.stringContaining('because ann') }],
      articles: [{ slug: 'pact', server: 'home' }],
    });
    expect(JSON.stringify(dossier)).not.toContain('ben');
    expect(await store.people.knownIn('home')).toEqual(['ann', 'ben']);

    expect(await store.people.forget('ann')).toBe(3);
    expect(Object.values(await store.people.dossierOf('ann')).flat()).toEqual([]);
    expect(await store.people.knownIn('home')).toEqual(['ben']);
    // The article is the group's.
    expect(await store.articles.load('home')).toEqual([pact]);
    expect(await store.memory.recall('thread')).toEqual([turn('from ben')]);
  });

  it('forgets a person in one server and leaves what they did in another', async () => {
    const store = await open();
    await store.feedback.give(opinion('ann', 'good'));
    await store.feedback.give({ ...opinion('ann', 'bad'), server: 'elsewhere' });
    expect(await store.people.forget('ann', 'home')).toBe(1);
    expect(await store.people.knownIn('home')).toEqual([]);
    expect(await store.people.knownIn('elsewhere')).toEqual(['ann']);
  });
});
