import { describe, expect, it } from 'vitest';
import { summaryWish } from '../../src/conversation/summary-wish.ts';

/** What people say, how many sentences they want, and of what. */
const WISHES: readonly (readonly [string, number | undefined, string | undefined])[] = [
  ['tl;dr', undefined, undefined],
  ['TL;DR please', undefined, undefined],
  ['summarise this in two sentences', 2, undefined],
  ['Can you summarize the article for me?', undefined, undefined],
  ['boil this down to 4 lines', 4, undefined],
  ['key takeaways', undefined, undefined],
  ['ok, wrap it all up for me', undefined, undefined],
  ['the three main points', 3, undefined],
  ['give me a short summary', 3, undefined],
  ['a one-sentence summary, please', 1, undefined],
  ['in a nutshell', 1, undefined],
  ['explain the whole story to a newcomer in about five sentences', 5, undefined],
  ['sum up what it says about Russia', undefined, 'Russia'],
  ['summarise China’s concerns in 3 sentences', 3, "China's concerns"],
  ['main points on the nuclear program', undefined, 'the nuclear program'],
  ['why does Beijing keep quiet, in brief', 3, 'why does Beijing keep quiet'],
  ['summary in 40 sentences', 40, undefined],
];

describe('a message', () => {
  it.each(WISHES)('asks for a summary: %s', (text, sentences, topic) => {
    expect(summaryWish(text)).toEqual({
      ...(sentences === undefined ? {} : { sentences }),
      ...(topic === undefined ? {} : { topic }),
    });
  });

  it.each([
    'What does Beijing want?',
    'who summarised the talks?',
    'why?',
    'and Japan?',
    'in two sentences it fell',
    '',
  ])('asks for something else: %s', (text) => {
    expect(summaryWish(text)).toBeUndefined();
  });
});
