import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { makeShelf } from '../../src/shelf/shelf.ts';
import { createShelves, type ShelvesOptions } from '../../src/shelf/shelves.ts';
import { StoreTrouble } from '../../src/storage/trouble.ts';
import { article } from '../support/articles.ts';

const cache = mkdtempSync(join(tmpdir(), 'footnote-shelves-'));
afterAll(() => rmSync(cache, { recursive: true }));
const making = { cache, encoder: undefined, isThreaded: false };
const pact = article('Pact', ['The pact was signed in June.']);
const clock = article('Clock', ['The clock stopped at noon.']);
const corpus = await makeShelf([pact], making);

/** A store of articles that can be changed, slowed down, and taken away. */
function articlesOf() {
  const held = new Map<string, { edition: string; articles: readonly Article[] }>();
  const state = { isAway: false, loads: 0, waiting: Promise.resolve() };
  const check = (): void => {
    if (state.isAway) throw new StoreTrouble('Away.', undefined, true);
  };
  return {
    state,
    put: (server: string, edition: string, articles: readonly Article[]) =>
      void held.set(server, { edition, articles }),
    async list(server: string) {
      check();
      const known = held.get(server);
      return known === undefined || known.articles.length === 0
        ? []
        : [{ id: known.edition, slug: pact.slug, title: '', passages: 1, person: '', addedAt: 0 }];
    },
    async load(server: string) {
      check();
      state.loads += 1;
      const articles = held.get(server)?.articles ?? [];
      await state.waiting;
      return articles;
    },
  };
}

describe('the shelf of a server', () => {
  let articles: ReturnType<typeof articlesOf>;
  let told: string[];
  const shelves = (more: Partial<ShelvesOptions> = {}) =>
    createShelves({
      corpus,
      articles,
      making,
      maxMegabytes: 100,
      isPatient: false,
      onTrouble: ({ message }) => told.push(message),
      ...more,
    });
  const slugs = ({ library }: typeof corpus) => library.articles.map(({ slug }) => slug);
  beforeEach(() => {
    articles = articlesOf();
    told = [];
  });

  it('is the corpus until the server adds something, and then both', async () => {
    const { of } = shelves();
    expect(await of('home')).toBe(corpus);
    articles.put('home', '1', [clock]);
    expect(slugs(await of('home'))).toEqual(['clock', 'pact']);
    expect(await of('elsewhere')).toBe(corpus);
  });

  it('has the server’s article in place of a common one of its name', async () => {
    const own = article('Pact', ['The pact was never signed.']);
    articles.put('home', '1', [own]);
    expect((await shelves().of('home')).library.articles).toEqual([own]);
  });

  it('is made once for all who ask at the same time, and kept', async () => {
    articles.put('home', '1', [clock]);
    const { of } = shelves();
    const [first, second] = await Promise.all([of('home'), of('home')]);
    expect(second).toBe(first);
    expect(await of('home')).toBe(first);
    expect(articles.state.loads).toBe(1);
  });

  it('answers as it was while a new one is made', async () => {
    articles.put('home', '1', [clock]);
    const { of, renewed } = shelves();
    const old = await of('home');
    let finish = (): void => undefined;
    articles.state.waiting = new Promise((resolve) => {
      finish = resolve;
    });
    articles.put('home', '2', [clock, article('Third', ['There is a third one.'])]);
    expect(await of('home')).toBe(old);
    const fresh = renewed('home');
    finish();
    expect(slugs(await fresh)).toEqual(['clock', 'pact', 'third']);
    expect(await of('home')).toBe(await fresh);
  });

  it('answers as it was last known while the store is away', async () => {
    articles.put('home', '1', [clock]);
    const { of } = shelves();
    const known = await of('home');
    articles.state.isAway = true;
    expect(await of('home')).toBe(known);
    expect(await of('elsewhere')).toBe(corpus);
    expect(told).toEqual(['Away.', 'Away.']);
  });

  it('gives way to others when memory runs short, and is made anew when it is asked again', async () => {
    const long = article(
      'Long',
      Array.from({ length: 1000 }, (_, at) => `Sentence number ${at} is here.`),
    );
    for (const server of ['one', 'two', 'three']) articles.put(server, '1', [long]);
    // Room for two libraries of a thousand passages.
    const { of } = shelves({ maxMegabytes: 30 });
    const [one, two] = [await of('one'), await of('two')];
    expect([await of('one'), await of('two')]).toEqual([one, two]);
    await of('three');
    const loads = articles.state.loads;
    await of('two');
    expect(articles.state.loads).toBe(loads);
    expect(await of('one')).not.toBe(one);
  });
});
