import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeReference, parseReference, referenceTo } from '../../src/corpus/reference.ts';

describe('a reference', () => {
  it.each([
    ['¶4', 4, 4, undefined],
    ['¶ 4', 4, 4, undefined],
    ['#4', 4, 4, undefined],
    ['§4', 4, 4, undefined],
    ['4', 4, 4, undefined],
    ['p4', 4, 4, undefined],
    ['p. 4', 4, 4, undefined],
    ['pp. 4-6', 4, 6, undefined],
    ['para 4', 4, 4, undefined],
    ['Paragraph 4', 4, 4, undefined],
    ['passages 4 to 6', 4, 6, undefined],
    ['¶4-6', 4, 6, undefined],
    ['¶4–6', 4, 6, undefined],
    ['¶4 — ¶6', 4, 6, undefined],
    ['¶6-4', 6, 4, undefined],
    ['(¶4)', 4, 4, undefined],
    ['¶4?', 4, 4, undefined],
    ['pact ¶4', 4, 4, 'pact'],
    ['pact, ¶4', 4, 4, 'pact'],
    ['north korea pact paragraph 4', 4, 4, 'north korea pact'],
    ['¶4 pact', 4, 4, 'pact'],
    ['¶4-6 of the pact', 4, 6, 'the pact'],
    ['p5 ¶4', 4, 4, 'p5'],
    ['apollo 11 ¶4', 4, 4, 'apollo 11'],
    ['¶123456789', 123_456_789, 123_456_789, undefined],
  ])('is read: %s', (text, first, last, name) => {
    expect(parseReference(text)).toEqual({ first, last, ...(name === undefined ? {} : { name }) });
  });

  it.each(['', '¶', '4 apples', 'in 2020', 'separa 4', 'help 4', '¶４', '1984 was a year', '¶4 '.repeat(100)])(
    'is not: %s',
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  it('that the program makes names what it was made for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,9}(?:-[a-z0-9]{1,9}){0,3}$/), fc.nat(99_999), (slug, passage) => {
        expect(parseReference(referenceTo(slug, passage))).toEqual({ name: slug, first: passage, last: passage });
      }),
      { numRuns: 200 },
    );
  });

  it('is looked for in any text without fail', () => {
    const part = fc.constantFrom(
      '¶',
      '#',
      '4',
      ' ',
      '-',
      '–',
      'to',
      'p.',
      'paragraph',
      'pact',
      ',',
      '"',
      '99999999999',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const reference = parseReference(words);
        if (reference !== undefined) expect(Number.isSafeInteger(reference.first + reference.last)).toBe(true);
        if (looksLikeReference(words)) expect(reference).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('free text', () => {
  it.each(['¶4', 'pact ¶40', '¶4 of the pact', 'p. 4', '#10', 'Paragraph 4.'])('only names a passage: %s', (text) => {
    expect(looksLikeReference(text)).toBe(true);
  });

  it.each([
    '4',
    '1984',
    'What does Beijing want?',
    'what is ¶4',
    'Is that in ¶4?',
    'I think that what you said before is wrong, see ¶4',
  ])('says more than a place, or less: %s', (text) => {
    expect(looksLikeReference(text)).toBe(false);
  });
});
