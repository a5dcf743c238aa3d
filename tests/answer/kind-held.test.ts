import { describe, expect, it } from 'vitest';
import { holdsKind, kindAsked } from '../../src/answer/kind-held.ts';
import type { AnswerKind } from '../../src/language/answer-kinds.ts';
import { analyseQuestion } from '../../src/language/question.ts';

describe('the kind of answer that a question surely asks for', () => {
  it.each<[string, AnswerKind | undefined]>([
    ['when did the war end', 'time'],
    ['What happens when it rains?', undefined],
    ['How old was Manning when he won?', 'number'],
    ['and where does he live', 'place'],
    ['How come it failed?', 'reason'],
    ['what year was depp born', 'time'],
    ['is he married?', undefined],
  ])('%s', (question, kind) => {
    expect(kindAsked(analyseQuestion(question))).toBe(kind);
  });
});

describe('whether a quote holds it', () => {
  it.each<[string, AnswerKind, string, boolean]>([
    ['when was depp born', 'time', 'Depp was born on June 9, 1963.', true],
    ['when was depp born', 'time', 'Depp was born before his sister.', false],
    ['how many people live there', 'number', 'It has 650,000 inhabitants.', true],
    ['how many people live there', 'number', 'Since 1990 people have left.', false],
    ['how many of the 27 states agreed', 'number', 'The 27 states met.', false],
    ['why did tesla leave', 'reason', 'Tesla left because he was not paid.', true],
    ['why did tesla leave', 'reason', 'Tesla left Edison in 1885.', false],
    ['where does Depp live', 'place', 'Depp lives in France.', true],
    ['where does Depp live', 'place', 'Depp lives alone.', false],
    ['what is a pact', 'definition', 'Anything.', true],
  ])('%s: %s in “%s” is %s', (question, kind, text, holds) => {
    expect(holdsKind(text, kind, analyseQuestion(question))).toBe(holds);
  });
});
