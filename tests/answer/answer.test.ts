import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer.ts';
import { article } from '../support/articles.ts';
import { houseOf, realArticles } from '../support/house.ts';

let answerer: Answerer;
beforeAll(async () => {
  ({ answerer } = await houseOf(await realArticles()));
});

/** The ¶ of the best quote, or `abstains`. */
async function best(question: string): Promise<number | 'abstains'> {
  const result = await answerer.answer(question);
  return result.kind === 'answer' ? (result.excerpts[0]?.quote.passage ?? -1) : 'abstains';
}

describe('an answer', () => {
  it.each([
    ['What does Beijing want to maintain in the Koreas?', 4],
    ['which resolutions does the pact violate', 6],
    ['biggest loser', 10],
    ['nuclaer progam', 5],
    ['WHAT DOES CHINA REJECT?', 9],
    ['Who said what about advanced weapons technology?', 5],
    ['leverage over both Russia and North Korea', 7],
  ])('to %s comes from ¶%i', async (question, passage) => {
    expect(await best(question)).toBe(passage);
  });

  it.each([
    'What is the capital of France?',
    'how do I bake bread',
    'Who won the football game on Sunday?',
    'lkjh poiu',
    '',
    '?',
  ])('is not given to %j', async (question) => {
    expect(await best(question)).toBe('abstains');
  });

  it('names the words of the question that no passage quoted holds', async () => {
    expect(await answerer.answer('Who won the football game on Sunday?')).toMatchObject({
      kind: 'abstention',
      missing: ['won', 'football', 'game', 'Sunday'],
    });
  });

  it('offers further passages, none of them twice', async () => {
    const result = await answerer.answer('What does Beijing want?');
    if (result.kind !== 'answer') throw new Error('abstained');
    const passages = [...result.excerpts.map(({ quote }) => quote), ...result.more].map(({ passage }) => passage);
    expect(new Set(passages).size).toBe(passages.length);
    expect(passages.length).toBeGreaterThan(3);
  });
});

describe('an answer to a question that names the kind of answer', () => {
  it.each([
    ['what year was Mira Holt born?', []],
    ['which city does Mira Holt live in', []],
    ['what year did Mira Holt marry', ['year']],
  ])('%s: lacks %j', async (question, missing) => {
    const house = await houseOf([
      article('holt', [
        'Mira Holt was born on 9 June 1963, the fourth of five children.',
        'Mira Holt did marry late, and never spoke of it.',
        'Mira Holt lives in Ghent with two dogs.',
      ]),
    ]);
    expect((await house.answerer.answer(question)).missing).toEqual(missing);
  });
});
