import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../../src/study/prompting/actors.ts';
import { perspectivesIn } from '../../../src/study/prompting/perspectives.ts';
import { readingsOf } from '../../../src/study/prompting/readings.ts';
import { article } from '../../support/articles.ts';
import { realArticles } from '../../support/house.ts';

const actorsOf = (...sentences: readonly string[]): readonly string[] =>
  actorsIn(readingsOf(article('Clock', sentences))).map(({ name, takesThe }) => (takesThe ? `the ${name}` : name));

describe('the actors of an article', () => {
  it('are countries and people that want and do things, not places, laws or events', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const names = actorsIn(readingsOf(real)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['China', 'North Korea', 'Russia', 'U.S.']);
  });

  it('are no later part of a longer name', () => {
    expect(actorsOf('The parts of New Jersey said no.', 'New Jersey wants it.', 'New Jersey hopes so.')).toEqual([]);
    expect(actorsOf('The town has the Adams–Reader Treaty.', 'According to the Adams–Reader Treaty it is so.')).toEqual(
      [],
    );
    expect(actorsOf('For them, Tower The Hall Lines offers rapid handling.')).toEqual(['Tower The Hall Lines']);
  });

  it('are called by the fullest name without a title, with “the” where the article has it', () => {
    expect(
      actorsOf(
        'Home Secretary Ann Reader rejected the offer.',
        'Ms Reader said no.',
        'Yesterday the Liberal Democrats agreed.',
      ),
    ).toEqual(['Ann Reader', 'the Liberal Democrats']);
  });

  it.each([
    ['places that serve', 'For them, Tower The Hall Airport offers rapid handling.'],
    ['where things are', 'The clock stopped in Japan.'],
    ['kinds of things', 'The US regulators found rust.'],
    ['parts of a longer name', 'The Department of Trade and Industry said no.'],
    ['one of many', 'He sat in a Jaguar, and Jaguar wants petrol.'],
  ])('are not %s', (_, sentence) => expect(actorsOf(sentence)).toEqual([]));
});

describe('a perspective', () => {
  const asked = (...sentences: readonly string[]): readonly string[] => {
    const readings = readingsOf(article('Clock', sentences));
    return perspectivesIn(readings, actorsIn(readings)).map(({ form, actor, reading }) =>
      [form, actor.name, reading.passage.number].join(' '),
    );
  };

  it('is that of who speaks, or of another who is spoken of', () => {
    expect(
      asked(
        'Ann Reader said the mayor should sell the old clock at once.',
        'Yesterday Ann Reader accused Peter Marsh of lying to the whole town.',
        'The baker Peter Marsh denied that he had ever seen the clock.',
      ).toSorted(),
    ).toEqual(['other Peter Marsh 2', 'voice Ann Reader 1', 'voice Peter Marsh 3']);
  });

  it('is nobody’s who will not say', () => {
    expect(asked('Ann Reader said she should not comment on the old clock.')).toEqual([]);
  });
});
