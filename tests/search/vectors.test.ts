import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise, similarities, vectorAt } from '../../src/search/vectors.ts';

const vector = fc
  .float32Array({ minLength: 8, maxLength: 8, noNaN: true, noDefaultInfinity: true, min: -1, max: 1 })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map((values) => values.map((value) => value / Math.hypot(...values)));
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('sentence vectors in 8-bit numbers', () => {
  it('compare almost as the full ones do', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 5 }), vector, (sentences, question) => {
        const compared = similarities(quantise(sentences), question);
        expect(compared).toHaveLength(sentences.length);
        for (const [at, sentence] of sentences.entries()) expect(compared[at]).toBeCloseTo(dot(sentence, question), 1);
      }),
    );
  });

  it('give back each vector as exact as it was kept', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 5 }), (sentences) => {
        const kept = quantise(sentences);
        const again = quantise(sentences.map((_, at) => vectorAt(kept, at)));
        expect(again.values).toEqual(kept.values);
      }),
    );
  });

  it('may be none, or of a text that means nothing', () => {
    expect(similarities(quantise([]), new Float32Array(8))).toHaveLength(0);
    expect([...similarities(quantise([new Float32Array(8)]), new Float32Array(8))]).toEqual([0]);
  });
});
