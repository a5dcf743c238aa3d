import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, randomFrom, shuffled } from '../../../src/study/quizzing/shuffle.ts';

describe('a seeded shuffle', () => {
  it('keeps all things, in the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
        const order = shuffled(things, randomFrom(seed));
        expect(order.toSorted()).toEqual(things.toSorted());
        expect(shuffled(things, randomFrom(seed))).toEqual(order);
      }),
    );
  });

  it('puts each thing first about as often', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => shuffled(['a', 'b', 'c'], randomFrom(String(seed)))[0]);
    for (const thing of ['a', 'b', 'c']) {
      const share = firsts.filter((first) => first === thing).length / firsts.length;
      expect(Math.abs(share - 1 / 3)).toBeLessThan(0.04);
    }
  });

  it('draws numbers from 0 up to, not with, 1, and hashes to 32 bits', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const number = randomFrom(seed)();
        expect(number >= 0 && number < 1).toBe(true);
        expect(Number.isInteger(hashOf(seed)) && hashOf(seed) >= 0 && hashOf(seed) < 2 ** 32).toBe(true);
      }),
    );
  });
});
