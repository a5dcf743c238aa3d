import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, oneLine } from '../../src/corpus/characters.ts';

describe('clean characters', () => {
  it.each([
    ['Windows line ends', 'a\r\nb', 'a\nb'],
    ['old Mac line ends', 'a\rb', 'a\nb'],
    ['line separators', 'a\u2028b\u0085c', 'a\nb\nc'],
    ['a byte-order mark', '\uFEFFa', 'a'],
    ['soft hyphens and zero-width spaces', 'de\u00ADfen\u200Bse', 'defense'],
    ['direction overrides', 'a\u202Eb', 'ab'],
    ['letters that were set as one', 'o\uFB03ce \uFB01rst', 'office first'],
    ['odd spaces', 'a\u00A0b\u2009c\u3000d', 'a b c d'],
    ['control characters', 'a\u0000b\u001Bc', 'a b c'],
    ['letters in parts', 'cafe\u0301', 'café'],
    ['joiners beside Latin letters', 'pa\u200Dct \u200Cnow', 'pact now'],
  ])('mend %s', (_, text, expected) => {
    expect(cleanCharacters(text)).toBe(expected);
  });

  it('keep what spells words in other scripts and joins emoji', () => {
    for (const text of ['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D🚀']) expect(cleanCharacters(text)).toBe(text);
  });

  it('leave a letter its marks, however many it has', () => {
    const text = `x${'\u0301'.repeat(4_500_000)}`;
    expect(cleanCharacters(text) === text).toBe(true);
  });

  it('keep indentation and tabs, which mean something in Markdown', () => {
    expect(cleanCharacters('-  a\n\t- b')).toBe('-  a\n\t- b');
  });

  it('are clean: cleaning them again changes nothing', () => {
    const marks = fc.constantFrom(
      'e',
      '\u0301',
      '\u200D',
      '\u200C',
      '\r',
      '\n',
      '\u00AD',
      'می',
      '👩',
      '\u0327',
      '\uD800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(marks).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (dirty) => {
        const once = cleanCharacters(dirty);
        expect(cleanCharacters(once)).toBe(once);
        expect(oneLine(oneLine(dirty))).toBe(oneLine(dirty));
      }),
      { numRuns: 200 },
    );
  });
});
