import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { columnsBuilder } from '../../src/search/columns-builder.ts';
import { generatedArticles } from '../support/generated.ts';

describe('the columns', () => {
  it('hold every content word of every sentence, in order', () => {
    fc.assert(
      fc.property(generatedArticles, (articles) => {
        const builder = columnsBuilder();
        const units = unitsOf(articles);
        for (const unit of units) builder.add(unit);
        const { vocabulary, stems, sentenceStarts, passageStarts } = builder.finish();
        for (const [number, { article, passage }] of units.entries()) {
          for (const [at, { start, end }] of passage.sentences.entries()) {
            const sentence = (passageStarts[number] ?? 0) + at;
            const held = [...stems.subarray(sentenceStarts[sentence], sentenceStarts[sentence + 1])];
            const words = tokenise(article.text.slice(start, end)).filter(({ isContent }) => isContent);
            expect(held.map((stem) => vocabulary[stem])).toEqual(words.map(({ stem }) => stem));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count in how many passages a word stands', () => {
    fc.assert(
      fc.property(generatedArticles, (articles) => {
        const builder = columnsBuilder();
        const held = unitsOf(articles).map((unit) => new Set(builder.add(unit).stems));
        const { vocabulary, passageFrequency } = builder.finish();
        for (const [number, word] of vocabulary.entries()) {
          expect(passageFrequency[number]).toBe(held.filter((stems) => stems.has(word)).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
