import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { salienceOf } from '../../src/summary/salience.ts';
import { likeness, type Sentence, sentencesIn } from '../../src/summary/sentences.ts';
import { article } from '../support/articles.ts';

async function sentences(paragraphs: readonly string[]): Promise<readonly Sentence[]> {
  const made = article('Any', paragraphs);
  return sentencesIn(await buildIndex(unitsOf([made])), made.slug);
}

describe('the salience of a sentence', () => {
  it('is most where most is shared with the others', async () => {
    const weights = salienceOf(
      await sentences([
        'The pact worries China.',
        'China fears the pact and its weapons.',
        'Weapons are traded.',
        'Tea is hot.',
      ]),
    );
    expect(weights[1]).toBe(1);
    expect(weights[3]).toBe(0);
  });

  it('is less for what is no whole sentence', async () => {
    const weights = salienceOf(await sentences(['Pact and China.', 'China and pact', 'The pact of China.']));
    expect(weights[1]).toBeLessThan(weights[0] ?? 0);
  });

  it('is the sum of likenesses, as a naive count gives it', async () => {
    const words = fc.array(fc.constantFrom('pact', 'China', 'tea', 'weapons', 'clock'), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const made = await sentences(paragraphs.map((each) => `${each.join(' ')}.`));
        const sums = made.map((one) =>
          made.reduce((sum, other) => sum + (one === other ? 0 : likeness(one, other)), 0),
        );
        const most = Math.max(...sums) || 1;
        const salience = salienceOf(made);
        for (const [at, sum] of sums.entries()) expect(salience[at]).toBeCloseTo(sum / most, 9);
      }),
      { numRuns: 40 },
    );
  });
});
