import { describe, expect, it } from 'vitest';
import { spellingOver } from '../../src/language/spelling.ts';

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
