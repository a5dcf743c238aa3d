import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';

const stems = (text: string) => tokenise(text).flatMap(({ stem, isContent }) => (isContent ? [stem] : []));

describe('tokens', () => {
  it('give one spelling to the forms of an acronym, apart from the words it looks like', () => {
    expect(stems('the U.S. and the US and the us')).toEqual(['us.', 'us.', 'us.']);
    expect(stems('He told us')).toEqual(['told']);
    expect(stems('The U.N. or the UN')).toEqual(['un', 'un']);
    expect(stems('NATO met and nato left')).toEqual(['nato', 'met', 'nato', 'left']);
  });

  it('take capitals for acronyms only where there are small letters beside them', () => {
    expect(stems('CHINA REJECTS IT')).toEqual(['china', 'reject']);
  });

  it('leave out stop words and the ends of contractions', () => {
    expect(stems("It is China's and they don't")).toEqual(['china']);
  });

  it('keep numbers as they are', () => {
    expect(stems('3.5 million in 2024')).toEqual(['3.5', 'million', '2024']);
  });

  it('are the same whatever was read before', () => {
    // Names that nobody has: what wink knows already, it cannot learn.
    const name = fc.stringMatching(/^[A-Z][a-z]{4,8}$/).map((letters) => `Q${letters}`);
    const end = fc.constantFrom("'s", "'s,", '’s.', '’s?', '.', ',', '-like', "n't", '(s)', '/or', '!');
    fc.assert(
      fc.property(name, fc.array(end, { minLength: 1, maxLength: 5 }), (word, ends) => {
        const text = `${word}'s plan, ${word}, ${word.toLowerCase()}.`;
        const first = tokenise(text);
        tokenise(ends.map((each) => `It is ${word}${each}`).join(' '));
        expect(tokenise(text)).toEqual(first);
      }),
    );
  });

  it('stand where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
