import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../src/corpus/library.ts';
import { type Daily, ORDERS } from '../../src/study/daily.ts';
import { inOrder, nextPassage, turnOf } from '../../src/study/daily-passage.ts';
import { plainly } from '../../src/study/wording.ts';
import { article } from '../support/articles.ts';
import { realArticles } from '../support/house.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NINE = Date.UTC(2024, 5, 24, 9);
const DAILY: Daily = {
  ...{ server: 'discord:1', channel: '2', person: 'ann', time: '09:00', zone: 'UTC', order: 'reading' },
  ...{ position: 0, missed: 0, dueAt: NINE },
};
const two = createLibrary([article('Clock', ['One.', 'Two.']), article('Pact', ['Three.'])]);

/** The passages of the days to come, each posted in time. */
function played(daily: Daily, library: Library, days: number): readonly string[] {
  const said: string[] = [];
  let now: Daily = daily;
  for (let day = 0; day < days; day += 1) {
    const { after, passage } = turnOf(now, library, now.dueAt);
    if (passage === undefined) return [...said, after.stopped ?? 'nothing'];
    said.push(passage.quote.text);
    now = { ...after, position: after.position + 1, missed: 0 };
  }
  return said;
}

describe('the passage of a day', () => {
  it('is the next of the article, then of the article after it, to the end', () => {
    expect(played(DAILY, two, 9)).toEqual(['One.', 'Two.', 'Three.', 'finished']);
    const [clock] = two.articles;
    expect(played({ ...DAILY, article: clock?.slug }, two, 9)).toEqual(['One.', 'Two.', 'finished']);
  });

  it('says when the article is finished, and what follows', () => {
    expect(nextPassage(DAILY, two)).not.toHaveProperty('follows');
    const [clock, pact] = two.articles;
    expect(nextPassage({ ...DAILY, current: clock?.slug, position: 1 }, two)).toMatchObject({ follows: pact });
    expect(nextPassage({ ...DAILY, current: clock?.slug, article: clock?.slug, position: 1 }, two)).toMatchObject({
      follows: 'nothing',
    });
  });

  it('goes on with the article after one that was removed, and stops where the only one is', () => {
    const [clock, pact] = two.articles;
    const without = createLibrary(pact === undefined ? [] : [pact]);
    expect(nextPassage({ ...DAILY, current: clock?.slug, position: 1 }, without)).toMatchObject({ article: pact });
    expect(nextPassage({ ...DAILY, article: clock?.slug, position: 0 }, without)).toBe('away');
    expect(nextPassage(DAILY, createLibrary([]))).toBe('finished');
  });

  it('waits for an article that was removed, and goes on where it was once it is back', () => {
    const [clock] = two.articles;
    const daily = { ...DAILY, article: clock?.slug, current: clock?.slug, position: 1 };
    const away = turnOf(daily, createLibrary([]), NINE);
    expect(away).toMatchObject({ after: { position: 1, missed: 0, dueAt: NINE + DAY_MS }, missed: 0 });
    expect(away.passage).toBeUndefined();
    expect(played(away.after, two, 9)).toEqual(['Two.', 'finished']);
  });

  it('is never one that there was before all were, in any order and channel', () => {
    const paragraphs = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){0,5}\.$/), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...ORDERS), fc.string(), (words, order, channel) => {
        const made = article('Any', words);
        const order1 = inOrder(made, { order, server: 'home', channel });
        expect(order1.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
          made.passages.map(({ number }) => number),
        );
        expect(inOrder(made, { order, server: 'home', channel })).toEqual(order1);
      }),
      { numRuns: 50 },
    );
  });

  it('is shuffled another way in another channel, and by weight where that is wished', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const numbers = (order: Daily['order'], channel = '2'): readonly number[] =>
      inOrder(real, { order, server: 'home', channel }).map(({ number }) => number);
    expect(numbers('shuffled')).not.toEqual(numbers('shuffled', '3'));
    expect(numbers('reading')).toEqual(real.passages.map(({ number }) => number));
    expect(numbers('main')).not.toEqual(numbers('reading'));
  });

  it('has a question about one of its sentences, which is told by its weight', async () => {
    const library = createLibrary(await realArticles());
    const passages = Array.from({ length: 11 }, (_, position) =>
      nextPassage({ ...DAILY, current: library.articles[0]?.slug, position }, library),
    );
    const asked = passages.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    expect(asked.filter(({ sentences }) => sentences.length > 0).length).toBeGreaterThanOrEqual(8);
    for (const { sentences, highlights } of asked) expect(sentences.length > 0).toBe(highlights.length > 0);
    for (const { quote, highlights } of asked)
      for (const { start, end } of highlights) expect(quote.start <= start && end <= quote.end).toBe(true);
  });
});

describe('a passage that no sentence gives a question on', () => {
  it('has one on all of it; the description under the headline, on what comes', () => {
    const library = createLibrary([article('Plain', ['It was so.', 'It rained.'], { standfirst: 'A plain thing.' })]);
    const asked = [0, 1].map((position) =>
      nextPassage({ ...DAILY, current: library.articles[0]?.slug, position }, library),
    );
    const said = asked.map((each) => (typeof each === 'string' ? each : plainly(each.question)));
    expect(said[0]).toBe('What do you expect of the article after this?');
    expect(said[1]).toMatch(/\?$/);
  });
});

describe('a passage that comes late', () => {
  it('is given within six hours', () => {
    const turn = turnOf(DAILY, two, NINE + 5 * HOUR_MS);
    expect(turn.passage?.quote.text).toBe('One.');
    expect(turn).toMatchObject({ missed: 0, after: { dueAt: NINE + DAY_MS } });
  });

  it('is left out later, and told once with the next', () => {
    const late = turnOf(DAILY, two, NINE + 2 * DAY_MS + 7 * HOUR_MS);
    expect(late.passage).toBeUndefined();
    expect(late.after).toMatchObject({ missed: 3, position: 0, dueAt: NINE + 3 * DAY_MS });
    const next = turnOf(late.after, two, late.after.dueAt);
    expect(next).toMatchObject({ missed: 3, passage: { quote: { text: 'One.' } } });
  });

  it('tells the days before it where it still comes itself', () => {
    expect(turnOf(DAILY, two, NINE + 3 * DAY_MS)).toMatchObject({ missed: 3, passage: { count: 1 } });
  });

  it('is counted as missed until it is posted', () => {
    expect(turnOf(DAILY, two, NINE).after).toMatchObject({ missed: 1, position: 0 });
  });

  it('never makes the next one due in the past, whatever time has gone by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 * DAY_MS }), (gone) => {
        const { after } = turnOf(DAILY, two, NINE + gone);
        expect(after.dueAt).toBeGreaterThan(NINE + gone);
        expect(after.dueAt).toBeLessThanOrEqual(NINE + gone + DAY_MS);
      }),
      { numRuns: 15 },
    );
  });
});
