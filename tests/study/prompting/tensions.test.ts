import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../../src/study/prompting/actors.ts';
import { readingsOf } from '../../../src/study/prompting/readings.ts';
import { tensionsIn } from '../../../src/study/prompting/tensions.ts';
import { article } from '../../support/articles.ts';

const tensionsOf = (...paragraphs: readonly string[]): readonly string[] => {
  const readings = readingsOf(article('Clock', paragraphs));
  return tensionsIn(readings, actorsIn(readings)).map(({ form, first, second, words }) =>
    [form, first.at, second.at, ...words].join(' '),
  );
};

describe('a tension', () => {
  it('is between a sentence and the one that turns away from it', () => {
    expect(
      tensionsOf(
        'The mayor wanted to sell the old clock to the museum. However, the museum had no room for the old clock at all.',
      ),
    ).toEqual(['turn 0 1 However']);
  });

  it('is between two who speak of the same thing', () => {
    expect(
      tensionsOf(
        'Ann Reader said the old clock of the town should be sold.',
        'Peter Marsh said the old clock of the town should be kept.',
      ),
    ).toEqual(['voices 0 1 Ann Reader Peter Marsh']);
  });

  it('is between statements about one thing that clearly point apart', () => {
    expect(
      tensionsOf(
        'The sale of the old clock would strengthen and support the small town.',
        'The sale of the old clock would weaken and harm the small town.',
      ),
    ).toEqual(['opposed 0 1']);
  });

  it('is not where a story goes on, or where one leans on what is not quoted', () => {
    expect(
      tensionsOf(
        'The baker walked slowly up the long hill alone. But rain set in before noon, and everyone went home.',
      ),
    ).toEqual([]);
  });
});
