import { describe, expect, it } from 'vitest';
import { quoteAround } from '../../src/answer/passage-quote.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { article } from '../support/articles.ts';

/** What is quoted of a paragraph whose sentences score like this. */
function quoted(paragraph: string, scores: readonly number[]): string {
  const [unit] = unitsOf([article('Title', [paragraph])]);
  if (unit === undefined) throw new Error('no passage');
  const best = scores.indexOf(Math.max(...scores));
  return quoteAround(unit, best, (place) => scores[place] ?? Number.NEGATIVE_INFINITY).text;
}

describe('a quote', () => {
  it('is one sentence when it stands on its own and is clearly the best', () => {
    expect(quoted('Rain fell. The dam broke. People fled.', [0, 9, 0])).toBe('The dam broke.');
  });

  it('takes the sentence before when it leans on it', () => {
    expect(quoted('The dam broke. This flooded the town. People fled.', [0, 9, 0])).toBe(
      'The dam broke. This flooded the town.',
    );
  });

  it('takes the neighbour that scores almost as well', () => {
    expect(quoted('Rain fell. The dam broke. People fled.', [0, 9, 8.5])).toBe('The dam broke. People fled.');
    expect(quoted('Rain fell. The dam broke. People fled.', [8.5, 9, 0])).toBe('Rain fell. The dam broke.');
  });

  it('takes both where both score almost as well', () => {
    expect(quoted('Rain fell. The dam broke. People fled.', [8, 9, 8.5])).toBe(
      'Rain fell. The dam broke. People fled.',
    );
    expect(quoted('Rain fell. The dam broke. People fled.', [5, 9, 8.5])).toBe('The dam broke. People fled.');
  });

  it('stays one sentence when two would be too long to read', () => {
    const long = `Rain ${'fell and '.repeat(70)}fell.`;
    expect(quoted(`${long} This broke the dam.`, [0, 9])).toBe('This broke the dam.');
  });

  it('goes on to the end of what someone says in it, or back to where that begins', () => {
    const said = 'Rain fell. Ann said: "The dam broke. People fled." They left.';
    expect(quoted(said, [0, 9, 0, 0])).toBe('Ann said: "The dam broke. People fled."');
    expect(quoted(said, [0, 0, 9, 0])).toBe('Ann said: "The dam broke. People fled."');
    expect(quoted('Rain fell. “The dam broke. Men fled. They ran.” So it was.', [0, 9, 0, 0, 0])).toBe(
      '“The dam broke. Men fled. They ran.”',
    );
    expect(quoted('Rain fell. The board of 9" broke. People fled.', [0, 9, 0])).toBe('The board of 9" broke.');
  });

  it('goes on to what it announces', () => {
    expect(quoted('Rain fell. It broke two things: The dam and the gate.', [0, 9, 0])).toContain(
      'The dam and the gate.',
    );
  });
});
