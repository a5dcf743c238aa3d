import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVerbatim } from '../../src/corpus/quote.ts';
import { agendaOf } from '../../src/study/agenda.ts';
import { article } from '../support/articles.ts';
import { generatedArticles } from '../support/generated.ts';
import { realArticles } from '../support/house.ts';

describe('the agenda of an article', () => {
  it('is its main claims in the order of the text, each from a passage of its own', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const agenda = agendaOf(real);
    expect(agenda.map(({ passage }) => passage)).toEqual([1, 2, 6, 7, 9]);
    expect(agenda[0]?.text).toMatch(/^China has adopted a cautious approach/);
    expect(agendaOf(real, 3)).toHaveLength(3);
  });

  it('has no sentence that hangs in the air, and no more than there are', () => {
    const made = article('Clock', [
      'The old town clock stopped on a cold night in winter. However, nobody in the town heard of it until spring.',
    ]);
    expect(agendaOf(made).map(({ text }) => text)).toEqual(['The old town clock stopped on a cold night in winter.']);
    expect(agendaOf(article('Any', ['No.']))).toEqual([]);
  });

  it('is in the words of any article, in its order and the same each time', () => {
    fc.assert(
      fc.property(generatedArticles, fc.integer({ min: 0, max: 8 }), ([made], count) => {
        if (made === undefined) return;
        const agenda = agendaOf(made, count);
        expect(agenda.length).toBeLessThanOrEqual(count);
        expect(agenda.every((each) => isVerbatim(each, made))).toBe(true);
        expect(agenda).toEqual(agenda.toSorted((a, b) => a.start - b.start));
        expect(agendaOf(structuredClone(made), count)).toEqual(agenda);
      }),
      { numRuns: 60 },
    );
  });
});
