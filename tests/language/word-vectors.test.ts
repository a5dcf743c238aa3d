import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordRow, wordSimilarity } from '../../src/language/word-vectors.ts';

const nearness = (first: string, second: string) => wordSimilarity(wordRow(first), wordRow(second));

describe('two words', () => {
  it.each([
    ['soldier', 'troop', 'teapot'],
    ['price', 'cost', 'mountain'],
    ['begin', 'start', 'purple'],
    ['doctor', 'physician', 'gravel'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(nearness(word, far) + 0.2);
  });

  it('are alike in both directions, a word most of all to itself', () => {
    const row = fc.integer({ min: 0, max: 19_999 });
    fc.assert(
      fc.property(row, row, (first, second) => {
        expect(wordSimilarity(first, second)).toBe(wordSimilarity(second, first));
        expect(wordSimilarity(first, first)).toBeCloseTo(1);
        expect(Math.abs(wordSimilarity(first, second))).toBeLessThanOrEqual(1.0001);
      }),
    );
  });

  it('have nothing to do with each other where one is no common word', () => {
    expect(wordRow('lkjhpoiu')).toBe(-1);
    expect(nearness('lkjhpoiu', 'troop')).toBe(0);
    expect(nearness('lkjhpoiu', 'lkjhpoiu')).toBe(0);
  });
});
