import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsBetween } from '../../src/language/slips.ts';

describe('slips', () => {
  it('are counted alike from both sides, none between a word and itself, one for a swap', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (first, second) => {
        expect(slipsBetween(first, second)).toBe(slipsBetween(second, first));
        expect(slipsBetween(first, second) === 0).toBe(first === second);
        expect(slipsBetween(first, second)).toBeLessThanOrEqual(Math.max(first.length, second.length));
      }),
    );
    expect(slipsBetween('form', 'from')).toBe(1);
  });
});
