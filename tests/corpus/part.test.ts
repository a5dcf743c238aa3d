import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import { libraryOfPart, partOf } from '../../src/corpus/part.ts';
import { article } from '../support/articles.ts';
import { generatedArticles } from '../support/generated.ts';

const pact = article('Pact', ['It was signed.', 'It was praised.', 'It was broken.']);
const clock = article('Clock', ['The clock stopped.']);

describe('the part of an article that was read', () => {
  it('is a beginning of it, with the same offsets and no word of the rest', () => {
    fc.assert(
      fc.property(generatedArticles, fc.nat({ max: 12 }), ([whole], upTo) => {
        if (whole === undefined) return;
        const part = partOf(whole, upTo);
        expect(whole.text.startsWith(part.text)).toBe(true);
        expect(part.passages).toEqual(whole.passages.filter(({ number }) => number <= upTo));
        expect(part.text.length).toBe(part.passages.at(-1)?.end ?? 0);
      }),
    );
  });

  it('is the same object each time, by which others keep what they found out', () => {
    expect(partOf(pact, 2)).toBe(partOf(pact, 2));
    expect(partOf(partOf(pact, 2), 2)).toBe(partOf(pact, 2));
    expect(partOf(pact, 2)).not.toBe(partOf(pact, 1));
  });
});

describe('a library of such a part', () => {
  const library = libraryOfPart(createLibrary([pact, clock]), pact, 2);
  const problemOf = (found: { ok: boolean; problem?: string }): string => found.problem ?? '';

  it('is the same object each time, by which others keep what they found out', () => {
    const whole = createLibrary([pact, clock]);
    expect(libraryOfPart(whole, pact, 2)).toBe(libraryOfPart(whole, pact, 2));
    expect(libraryOfPart(whole, pact, 2)).not.toBe(libraryOfPart(whole, pact, 1));
    expect(libraryOfPart(whole, pact, 2)).not.toBe(library);
  });

  it('has that part alone', () => {
    expect(library.articles).toEqual([partOf(pact, 2)]);
    expect(library.get('clock')).toBeUndefined();
    expect(library.get('pact')?.passages).toHaveLength(2);
    expect(library.resolve('¶1-2', pact)).toMatchObject({ ok: true, value: { article: partOf(pact, 2) } });
  });

  it('tells what lies beyond it from what there is not', () => {
    expect(problemOf(library.resolve('¶3', pact))).toBe('¶3 lies beyond ¶2, up to which this discussion reads.');
    expect(problemOf(library.resolve('¶2-3'))).toContain('¶3 lies beyond ¶2');
    expect(problemOf(library.resolve('¶9'))).toBe('There is no ¶9: “Pact” runs from ¶1 to ¶3.');
    expect(problemOf(library.resolve('clock ¶1'))).toBe('This discussion reads “Pact” and nothing else.');
    expect(problemOf(library.find('clock'))).toBe('This discussion reads “Pact” and nothing else.');
    const long = article('Long', ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.', 'Nine.']);
    const begun = libraryOfPart(createLibrary([long]), long, 4);
    expect(problemOf(begun.resolve('¶2-9'))).toContain('¶9 lies beyond ¶4');
    expect(problemOf(begun.resolve('¶3-1'))).toContain('runs backwards');
    expect(problemOf(library.find('moon'))).toContain('no article called “moon”');
  });
});
