import { describe, expect, it } from 'vitest';
import { isVerbatim, quote } from '../../src/corpus/quote.ts';
import { article } from '../support/articles.ts';

const source = article('The Pact', ['One sentence. And another.', 'The last word.'], { source: 'https://x.example' });
const [first, second] = source.passages;
if (first === undefined || second === undefined) throw new Error('The article has two passages.');

describe('a quote', () => {
  it('is a slice of its article, with the place it stands at', () => {
    expect(quote(source, first, { start: 4, end: 12 })).toEqual({
      article: 'the-pact',
      title: 'The Pact',
      source: 'https://x.example',
      passage: 1,
      start: 4,
      end: 12,
      text: 'sentence',
    });
    expect(quote(source, second).text).toBe('The last word.');
  });

  it.each([
    ['is empty', { start: 3, end: 3 }],
    ['runs backwards', { start: 3, end: 2 }],
    ['starts before its passage', { start: -1, end: 2 }],
    ['ends after its passage', { start: 3, end: 27 }],
  ])('is not made when it %s', (_, span) => {
    expect(() => quote(source, first, span)).toThrow(RangeError);
  });

  it('is verbatim in the article it was made from and in no other text', () => {
    const words = quote(source, first);
    const changed = article('The Pact', ['One sentence, and another.', 'The last word.']);

    expect(isVerbatim(words, source)).toBe(true);
    expect(isVerbatim(words, changed)).toBe(false);
    expect(isVerbatim({ ...words, passage: 2 }, source)).toBe(false);
    expect(isVerbatim({ ...words, text: 'Another text.' }, source)).toBe(false);
    expect(isVerbatim(words, undefined)).toBe(false);
  });
});
