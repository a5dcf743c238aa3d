import { describe, expect, it } from 'vitest';
import { studySentences } from '../../../src/study/quizzing/sentences.ts';
import { article } from '../../support/articles.ts';

describe('a sentence', () => {
  const isFit = (text: string): readonly boolean[] => studySentences(article('News', [text])).map(({ isFit }) => isFit);

  it('can be asked about where it stands by itself', () => {
    expect(isFit('The mayor, Tom Porter, opened the new bridge on Monday.')).toEqual([true]);
    expect(isFit('However, they did not open the other bridge on Monday.')).toEqual([false]);
    expect(isFit('The firm, which is now rich, bought the old clock works.')).toEqual([false]);
  });

  it('cannot where nobody is named who speaks, or where it is no whole', () => {
    expect(isFit('"We have never seen a clock as old as that one in town."')).toEqual([false]);
    expect(isFit('We have never seen a clock as old as that one in town.')).toEqual([false]);
    expect(isFit('clocks, towers, bells and the ropes that belong to them')).toEqual([false]);
  });
});
