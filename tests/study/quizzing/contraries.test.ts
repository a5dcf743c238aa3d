import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/language/tokens.ts';
import { contrariesIn } from '../../../src/study/quizzing/contraries.ts';

/** The text with each word that has a contrary turned round, one at a time. */
function turned(text: string): readonly string[] {
  return contrariesIn(text, tokenise(text)).map(
    ({ start, end, contrary }) => text.slice(0, start) + contrary + text.slice(end),
  );
}

describe('a contrary', () => {
  it('makes a sentence false, in the same form', () => {
    expect(turned('Exports rose last year.')).toEqual(['Exports fell last year.']);
    expect(turned('It is one of the largest banks.')).toEqual(['It is one of the smallest banks.']);
    expect(turned('Spending was up 12% at the bank.')).toEqual(['Spending was down 12% at the bank.']);
  });

  it('is none after a denial, in a set phrase, or where the article before it would not fit', () => {
    expect(turned('Prices did not rise at all.')).toEqual([]);
    expect(turned('The shops closed down early, ahead of the feast.')).toEqual([]);
    expect(turned('It was a likely story.')).toEqual([]);
  });

  it('is none where what it says would be absurd', () => {
    expect(turned('It is the 10th largest port in Europe.')).toEqual([]);
    expect(turned('Shares jumped by almost 400% this year.')).toEqual([]);
    expect(turned('Higher growth is what they need as a growth engine.')).toEqual([]);
  });

  it('is none where both stand already', () => {
    expect(turned('Imports rose when exports fell.')).toEqual([]);
  });
});
