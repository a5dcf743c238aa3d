import { describe, expect, it } from 'vitest';
import { quotedIn } from '../../src/command/quoted-in.ts';

describe('the quotations of a message', () => {
  it.each([
    ['It says "peace and stability in the Koreas", I think', ['peace and stability in the Koreas']],
    ['“one two three four” and „five six seven eight”', ['one two three four', 'five six seven eight']],
    [
      '> Beijing wants **peace** and\n> stability.\n> — **[1]** Title, ¶4\n-# Word for word',
      ['Beijing wants peace and stability.'],
    ],
    ['Beijing wants peace and stability', ['Beijing wants peace and stability']],
    ['a "short one" is no quotation', ['a "short one" is no quotation']],
    ['“a b c d” “e f g h” “i j k l” “m n o p”', ['a b c d', 'e f g h', 'i j k l']],
    ['', []],
  ])('of %j are %j', (message, quotations) => {
    expect(quotedIn(message)).toEqual(quotations);
  });
});
