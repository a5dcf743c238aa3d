import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedAnswer } from '../../src/study/quizzes.ts';
import { standingsOf } from '../../src/study/standings.ts';

const answer = (item: number, person: string, isRight: boolean): NamedAnswer => ({
  ...{ item, person, isRight, isNamed: true, choice: 0 },
  name: person.toUpperCase(),
});

describe('standings', () => {
  it('count right answers of closed questions, and name equals in the order of their names', () => {
    const answers = [
      answer(0, 'cho', true),
      answer(0, 'ann', true),
      answer(0, 'ben', false),
      answer(1, 'ben', true),
      answer(1, 'dan', false),
      answer(2, 'dan', true),
    ];
    expect(standingsOf({ closed: 2 }, answers).map(({ name, right }) => [name, right])).toEqual([
      ['ANN', 1],
      ['BEN', 1],
      ['CHO', 1],
      ['DAN', 0],
    ]);
    expect(standingsOf({ closed: 0 }, answers)).toEqual([]);
  });

  it('are the same in whatever order the answers came', () => {
    const answers = fc.uniqueArray(
      fc.record({ item: fc.nat(3), person: fc.constantFrom('a', 'b', 'c', 'd'), isRight: fc.boolean() }),
      { selector: ({ item, person }) => `${item} ${person}` },
    );
    fc.assert(
      fc.property(answers, fc.nat(4), (given, closed) => {
        const all = given.map(({ item, person, isRight }) => answer(item, person, isRight));
        expect(standingsOf({ closed }, all.toReversed())).toEqual(standingsOf({ closed }, all));
      }),
    );
  });
});
