import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { isVerbatim, type Quote } from '../../src/corpus/quote.ts';
import { hangsInTheAir } from '../../src/summary/hanging.ts';
import { article } from '../support/articles.ts';
import { generatedArticles as anyArticles } from '../support/generated.ts';
import { houseOf, realArticles } from '../support/house.ts';

async function summary(of: Article, sentences: number, topic?: string): Promise<readonly Quote[]> {
  const { summariser } = await houseOf([of]);
  return (await summariser.summarise({ article: of, sentences, topic })).quotes;
}

describe('a summary', () => {
  it('is whole sentences of the article, in its order, no more than were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, fc.integer({ min: 1, max: 15 }), async (all, count) => {
        const [of] = all;
        if (of === undefined) return;
        const quotes = await summary(of, count);
        expect(quotes.length).toBeLessThanOrEqual(count);
        expect(quotes.filter((quote) => !isVerbatim(quote, of))).toEqual([]);
        const starts = of.passages.flatMap((passage) => passage.sentences.map(({ start }) => start));
        const ends = of.passages.flatMap((passage) => passage.sentences.map(({ end }) => end));
        expect(quotes.every(({ start, end }) => starts.includes(start) && ends.includes(end))).toBe(true);
        expect(quotes.map(({ start }) => start)).toEqual([...quotes.map(({ start }) => start)].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing in it that hangs in the air', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const all = real.passages.flatMap((passage) => passage.sentences);
    for (let count = 1; count <= 15; count += 1) {
      const quotes = await summary(real, count);
      for (const quote of quotes.filter(({ text }) => hangsInTheAir(text))) {
        const before = all[all.findIndex(({ start }) => start === quote.start) - 1];
        expect(quotes.some(({ start }) => start === before?.start)).toBe(true);
      }
    }
  });

  it('takes what a sentence leans on with it, or leaves both', async () => {
    const of = article('Clock', [
      'The clock of the hall stopped at noon. However, the clock of the hall was old and the hall was shut.',
      'Tea was served.',
    ]);
    expect((await summary(of, 1)).map(({ text }) => text)).toEqual(['The clock of the hall stopped at noon.']);
    expect(await summary(of, 2)).toHaveLength(2);
  });

  it('of one sentence is what the article opens with, rather than a detail that is said often', async () => {
    const of = article('Harbour', [
      'Rivertown is a harbour town in the cold north, with one university, two bridges and the largest market.',
      'The town won over a town in the north. The market of the town is open on weekdays.',
      'The bridges of the town are old, and one of them is shut.',
    ]);
    expect((await summary(of, 1)).map(({ text }) => text)).toEqual([expect.stringContaining('Rivertown is a harbour')]);
  });

  it('leaves out what only asks', async () => {
    const of = article('Clock', [
      'The mayor had the old clock of the town.',
      '"Who would mend the old clock of the town?" said Ann Reader. Would the mayor mend the clock of the town?',
      'The clock of the town was mended by a man.',
    ]);
    expect((await summary(of, 2)).map(({ passage }) => passage)).toEqual([1, 3]);
  });

  it('is of one sentence where there is one, and of lists where there is nothing else', async () => {
    expect(await summary(article('One', ['It stopped.']), 7)).toHaveLength(0);
    expect(await summary(article('One', ['The clock stopped.']), 7)).toHaveLength(1);
    expect(await summary(article('List', ['a clock\na tower\na bell']), 2)).toHaveLength(2);
  });

  it('of a topic is what is said of it, by any name, and nothing of what is not there', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const onAmerica = await summary(real, 5, 'America');
    expect(onAmerica.length).toBeGreaterThan(1);
    // Beside those, only what one of them leans on.
    const strays = onAmerica.filter(
      ({ text }, at) => !text.includes('U.S.') && !hangsInTheAir(onAmerica[at + 1]?.text ?? ''),
    );
    expect(strays).toEqual([]);
    expect(await summary(real, 5, 'Japan')).toEqual([]);
    expect(await summary(real, 5, 'zebras')).toEqual([]);
  });

  it('of 5,000 sentences is the same each time', async () => {
    const long = article(
      'Long',
      Array.from(
        { length: 1000 },
        (_, at) =>
          `Clock ${at} stopped. Tower ${at % 7} fell. The hall was shut in ${at}. Tea was cold. Bells rang ${at % 13} times.`,
      ),
    );
    const first = await summary(long, 15);
    expect(first).toHaveLength(15);
    expect(await summary(long, 15)).toEqual(first);
  });
});
