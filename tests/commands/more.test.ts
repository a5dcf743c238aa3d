import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { placesOf, quotesAt } from '../../commands/parts/places.ts';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { quote } from '../../src/corpus/quote.ts';
import { exactName } from '../../src/corpus/slug.ts';
import { generatedArticles } from '../support/generated.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

describe('the More passages button', () => {
  it('shows three passages at a time, to who pressed it', async () => {
    const reply = await dispatcher.invoke('more', { places: 'china-russia-north-korea-pact 10 9 7 8' }, caller());
    expect(quotesOf(reply).map(({ passage }) => passage)).toEqual([10, 9, 7]);
    expect(reply.audience).toBe('asker');
    expect(reply.actions?.[0]?.options).toEqual({ places: `${exactName('china-russia-north-korea-pact')} 8` });
  });

  it('says so when the passages are gone', async () => {
    expect(await dispatcher.invoke('more', { places: 'gone 1' }, caller())).toMatchObject({ kind: 'error' });
  });

  it('carries as many places as a button has room for, and finds them again in order', () => {
    fc.assert(
      fc.property(generatedArticles, (articles) => {
        const quotes = articles.flatMap((article) => article.passages.map((passage) => quote(article, passage)));
        const places = placesOf(quotes);
        const found = quotesAt(places, createLibrary(articles));
        expect(places.length).toBeLessThanOrEqual(80);
        expect(found).toEqual(quotes.slice(0, found.length));
      }),
    );
  });
});
