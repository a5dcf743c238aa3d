import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedPassages } from '../../src/corpus/moved.ts';
import { article } from '../support/articles.ts';

const A = 'The clock of the town hall stopped at noon.';
const B = 'Nobody noticed it until Tuesday, when the mayor was late.';
const C = 'A watchmaker from the next town came and mended it.';
const moved = (before: readonly string[], after: readonly string[]) =>
  movedPassages(article('Clock', before), article('Clock', after));

describe('passages of another edition', () => {
  it('are as they were when nothing changed', () => {
    expect(moved([A, B, C], [A, B, C])).toEqual([]);
    expect(moved([A, B], [A, B, C])).toEqual([]);
  });

  it('are found under their new numbers', () => {
    expect(moved([A, B, C], [C, A, B])).toEqual([
      { passage: 1, now: 2, isReworded: false },
      { passage: 2, now: 3, isReworded: false },
      { passage: 3, now: 1, isReworded: false },
    ]);
  });

  it('are found in their new wording, or missed', () => {
    expect(moved([A, B], [A, B.replace('Tuesday', 'Friday')])).toEqual([{ passage: 2, now: 2, isReworded: true }]);
    expect(moved([A, B], [A, C])).toEqual([{ passage: 2, isReworded: false }]);
  });

  it('stay where they are when the same words stand elsewhere too', () => {
    expect(moved([A, B], [A, B, A.replace('noon', 'one'), A])).toEqual([]);
  });

  it('are where they are said to be', () => {
    const texts = fc.array(fc.constantFrom(A, B, C, `${A} ${B}`), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, fresh] = [article('Clock', before), article('Clock', after)];
        const words = (edition: typeof old, number: number | undefined): string | undefined => {
          const passage = edition.passages.find((candidate) => candidate.number === number);
          return passage && edition.text.slice(passage.start, passage.end);
        };
        const moves = new Map(movedPassages(old, fresh).map((move) => [move.passage, move]));
        for (const { number } of old.passages) {
          const move = moves.get(number);
          const now = move === undefined ? number : move.now;
          if (move?.isReworded !== true && now !== undefined) expect(words(fresh, now)).toBe(words(old, number));
        }
      }),
    );
  });
});
