import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../src/language/question.ts';

describe('a question', () => {
  it.each([
    ['Who signed the pact?', 'name'],
    ['when was it signed', 'time'],
    ['What year did it end?', 'time'],
    ['How many troops are there?', 'number'],
    ['how much did it cost to build', 'money'],
    ['Where is the river?', 'place'],
    ['Why is China wary?', 'reason'],
    ['how did they win', 'manner'],
    ['What is a pact?', 'definition'],
    ['china leverage', undefined],
  ])('%s asks for %s', (text, expected) => {
    expect(analyseQuestion(text).expected).toBe(expected);
  });

  it('keeps the words that say what it is about', () => {
    const { terms } = analyseQuestion('Please tell me, what does the article say about the nuclear program?');
    expect(terms.map(({ text }) => text)).toEqual(['nuclear', 'program']);
  });

  it('keeps the words about the text when there are no others', () => {
    expect(analyseQuestion('what happened?').terms.map(({ text }) => text)).toEqual(['happened']);
  });

  it.each(['', '  ', '?!', '👍'])('may be no question at all: %j', (text) => {
    expect(analyseQuestion(text).terms).toEqual([]);
  });

  it('is analysed once, however often it is looked at', () => {
    expect(analyseQuestion('Who signed the pact?')).toBe(analyseQuestion('Who signed the pact?'));
  });
});
