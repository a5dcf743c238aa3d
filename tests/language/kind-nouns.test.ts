import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../src/language/question.ts';

function named(question: string): readonly string[] {
  return analyseQuestion(question).terms.flatMap(({ text, names }) =>
    names === undefined ? [] : [`${text}: ${names}`],
  );
}

describe('a noun that only says what kind of answer is asked for', () => {
  it.each([
    ['what year was depp born?', ['year: time']],
    ['which two big European cities lie there', ['cities: place']],
    ["what's the date of the battle", ['date: time']],
    ['How many people live in Rotterdam?', ['people: number']],
    ['What percentage of people voted?', ['percentage: number']],
    ['which football team won', ['team: name']],
    ['what is the main reason for the war', ['reason: reason']],
    ['australian greens first seats year victoria', ['year: time']],
  ])('%s', (question, nouns) => {
    expect(named(question)).toEqual(nouns);
  });

  it.each(['Did it snow that year?', 'who left the city', 'city walls'])('is none in: %s', (question) => {
    expect(named(question)).toEqual([]);
  });
});
