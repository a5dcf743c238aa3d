import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, letterOf } from '../../src/study/choice.ts';
import { OWN_WORDS } from '../../src/study/quizzes.ts';

const cloze = {
  kind: 'cloze',
  asks: 'country',
  truth: 'Russia',
  accepted: ['Russia', 'Moscow'],
  options: ['The U.S.', 'Iran', 'Russia'],
  answer: 2,
} as const;
const amount = { ...cloze, asks: 'amount', truth: '3%', accepted: ['3%'], options: ['4%', '5%', '3%'] } as const;
const statement = { ...cloze, kind: 'true-false', options: ['True', 'False'], answer: 0 } as const;

describe('a choice', () => {
  it.each([
    ['C', 2],
    ['c ', 2],
    ['C.', 2],
    ['(c)', 2],
    ['3', 2],
    ['russia', 2],
    ['us', 0],
    ['the US', 0],
  ])('is what %s means', (typed, at) => {
    expect(choiceOf(cloze, typed)).toEqual({ at, isRight: at === 2 });
  });

  it('is none where a letter is past the last option', () => {
    expect(choiceOf(cloze, 'D')).toBeUndefined();
  });

  it('takes words of one’s own for a blank, under other names and with a slip', () => {
    for (const typed of ['Moscow', 'Rusia']) expect(choiceOf(cloze, typed)).toEqual({ at: OWN_WORDS, isRight: true });
    expect(choiceOf(cloze, 'France')).toEqual({ at: OWN_WORDS, isRight: false });
    expect(choiceOf({ ...cloze, kind: 'choice' }, 'Moscow')).toBeUndefined();
  });

  it('takes a number for the option that has it, before the place that it counts', () => {
    expect(choiceOf(amount, '3')).toEqual({ at: 2, isRight: true });
    expect(choiceOf(amount, '4')).toEqual({ at: 0, isRight: false });
    expect(choiceOf(amount, '1')).toEqual({ at: 0, isRight: false });
  });

  it('is true or false, in words or by letter', () => {
    expect(choiceOf(statement, 'TRUE')).toEqual({ at: 0, isRight: true });
    expect(choiceOf(statement, 'b')).toEqual({ at: 1, isRight: false });
    expect(choiceOf(statement, 'C')).toBeUndefined();
    expect(choiceOf(statement, 'perhaps')).toBeUndefined();
  });

  it('is never an option that there is not, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('D', '4', '0', '-1', '')), (typed) => {
        for (const item of [cloze, amount, statement]) {
          const at = choiceOf(item, typed)?.at ?? 0;
          expect(at === OWN_WORDS || at in item.options).toBe(true);
        }
      }),
    );
  });

  it('is right for its letter, and for no other', () => {
    expect([0, 1, 2].map((at) => choiceOf(cloze, letterOf(at))?.isRight)).toEqual([false, false, true]);
  });
});
