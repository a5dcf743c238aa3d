import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/study/quizzing/names.ts';
import { article } from '../../support/articles.ts';

/** Names with their kinds, in the order of the text; those of no certain kind are left out. */
function kindsIn(...paragraphs: readonly string[]): readonly string[] {
  const names = [...namesIn(article('News', paragraphs)).values()].flat();
  return names.filter(({ kind }) => kind !== 'thing').map(({ text, kind }) => `${text}: ${kind}`);
}

describe('a name', () => {
  it('is a person, a body or a country by the words around it', () => {
    expect(kindsIn('Guitarist Tom Porter told Acme Bank that he would leave for Japan.')).toEqual([
      'Tom Porter: person',
      'Acme Bank: organisation',
      'Japan: country',
    ]);
  });

  it('keeps its parts together and leaves titles out', () => {
    expect(kindsIn('The House of Lords heard Conservative MP Sir Tom Porter and Helen Baker-Smith.')).toEqual([
      'Tom Porter: person',
      'Helen Baker-Smith: person',
    ]);
  });

  it('is a place, and no short form of a body that is named after it', () => {
    expect(kindsIn('The University of Durham told them so. Coal from Durham was cheap.')).not.toContain(
      'Durham: organisation',
    );
  });

  it('is no office without a name, no story, and no place that people go to', () => {
    expect(kindsIn('The then Lord Chancellor agreed.')).toEqual([]);
    expect(kindsIn('He began with the dark tale Edward Hands.')).toEqual([]);
    expect(kindsIn('Spain sent soldiers to Alta Moravia who built forts.')).toEqual(['Spain: country']);
  });

  it('is no people, no region and no work', () => {
    expect(kindsIn('The Chinese drama Vera Drake was shown in Asia and at the White House.')).toEqual([]);
  });
});
