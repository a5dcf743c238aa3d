import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/command/reply.ts';
import { generatedArticles, generatedQuestion } from '../support/generated.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

const asked = fc.constantFrom(
  ['say', 'text'],
  ['ask', 'question'],
  ['find', 'words'],
  ['passage', 'reference'],
  ['more', 'places'],
  ['context', 'reference'],
);

describe('whatever is asked of whatever article', () => {
  it('every quote is the slice that its citation names', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedArticles,
        asked,
        generatedQuestion,
        async (articles, [command = '', option = ''], text) => {
          const house = await houseOf(articles);
          const reply = await dispatcherOf(house).invoke(command, { [option]: text }, caller());
          for (const quote of [...quotesOf(reply), ...(reply.related ?? [])]) {
            const cited = house.library.get(quote.article);
            const passage = cited?.passages.find(({ number }) => number === quote.passage);
            expect(cited?.text.slice(quote.start, quote.end)).toBe(quote.text);
            expect(quote.start).toBeGreaterThanOrEqual(passage?.start ?? Number.POSITIVE_INFINITY);
            expect(quote.end).toBeLessThanOrEqual(passage?.end ?? -1);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a quote in an answer is made of whole sentences', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArticles, generatedQuestion, async (articles, text) => {
        const { answerer, library } = await houseOf(articles);
        const result = await answerer.answer(text);
        const quotes = result.kind === 'answer' ? result.excerpts.map(({ quote }) => quote) : result.closest;
        for (const { article, passage, start, end } of quotes) {
          const sentences = library.get(article)?.passages.find(({ number }) => number === passage)?.sentences ?? [];
          expect(sentences.map((sentence) => sentence.start)).toContain(start);
          expect(sentences.map((sentence) => sentence.end)).toContain(end);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the words in bold lie in the quote', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArticles, generatedQuestion, async (articles, text) => {
        const { answerer } = await houseOf(articles);
        const result = await answerer.answer(text);
        for (const { quote, highlights } of [
          ...(result.kind === 'answer' ? result.excerpts : []),
          ...answerer.find(text),
        ]) {
          for (const { start, end } of highlights) {
            expect(quote.start <= start && start < end && end <= quote.end).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
