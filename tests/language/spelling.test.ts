import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsBetween, spellingOver } from '../../src/language/spelling.ts';

const vocabulary = ['nuclear', 'program', 'group', 'speculate', 'raise', 'rapprochement'];
const meant = (word: string) => vocabulary[spellingOver(vocabulary)(word) ?? -1];

describe('a misspelt word', () => {
  it.each([
    ['nuclaer', 'nuclear'],
    ['progam', 'program'],
    ['raprochment', 'rapprochement'],
    ['specluate', 'speculate'],
  ])('%s is taken for %s', (word, wanted) => {
    expect(meant(word)).toBe(wanted);
  });

  it.each(['group', 'troop', 'raise', 'praise', 'rose', 'zzzz', 'xx', '1914', ''])(
    'is not seen in %j, which is a word, or none',
    (word) => {
      expect(meant(word)).toBeUndefined();
    },
  );
});

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
