import { describe, expect, it } from 'vitest';
import { ANSWER_KIND, type AnswerKind, answerKindsOf } from '../../src/language/answer-kinds.ts';
import { tokenise } from '../../src/language/tokens.ts';

describe('the kinds of answer that a sentence holds', () => {
  it.each<[string, AnswerKind, boolean]>([
    ['It was founded in 1989.', 'time', true],
    ['It was founded last May.', 'time', true],
    ['They may leave.', 'time', false],
    ['There were 300 of them.', 'number', true],
    ['It was built in 1989.', 'number', false],
    ['It cost $5.', 'money', true],
    ['Then Einstein spoke.', 'name', true],
    ['He lives in Paris.', 'place', true],
    ['It failed because of rain.', 'reason', true],
    ['The cat sat.', 'reason', false],
  ])('%s: %s is %s', (text, kind, holds) => {
    expect((answerKindsOf(tokenise(text)) & ANSWER_KIND[kind]) !== 0).toBe(holds);
  });
});
