import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/study/prompting/readings.ts';
import { termsIn } from '../../../src/study/prompting/terms.ts';
import { article } from '../../support/articles.ts';

const termsOf = (...sentences: readonly string[]): readonly string[] =>
  termsIn(readingsOf(article('Clock', sentences))).map(({ form, text }) => `${form} ${text}`);

describe('the terms to ask about', () => {
  it('are kinds of open ideas, and ideas that the article comes back to', () => {
    expect(
      termsOf(
        'The mayor of the small town spoke of a strategic dilemma for everyone in it.',
        'The influence of the mayor was never in doubt for anyone in town.',
        'The influence of the council was never in doubt for anyone either.',
      ),
    ).toEqual(['term strategic dilemma', 'term influence']);
  });

  it('are words that stand in quotation marks, but not feelings or places in a sentence', () => {
    expect(
      termsOf(
        'The mayor of the small town called the old clock a "public danger" last week.',
        'The mayor of the small town was "delighted" to hear of the old clock.',
        'The mayor of the small town will decide "within a month" about the clock.',
      ),
    ).toEqual(['quoted public danger']);
  });

  it('are no ordinary things, and no parts of longer words', () => {
    expect(
      termsOf(
        'The mayor of the small town bought telephone licences and high-power lamps for it.',
        'The museum of the small town sets high standards for every other one.',
      ),
    ).toEqual([]);
  });
});
