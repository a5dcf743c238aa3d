import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import { clozeItems, itemById } from '../../src/study/quiz.ts';
import { isRightWhenTyped } from '../../src/study/typed-answer.ts';
import { article } from '../support/articles.ts';

const news = article('News', [
  'Beijing praised the new treaty in the strongest words. Envoys from Russia and from Iran left early that day.',
  'Profits at the old clock works rose by 76% in the last quarter. Engineer Mary Windermere was not surprised.',
  'Work on the tower had stopped for three years before that.',
]);
const cards = clozeItems(news).flatMap(({ id }) => itemById(news, createLibrary([news]), id) ?? []);

function isRight(truth: string, typed: string): boolean {
  const card = cards.find((each) => each.truth === truth);
  if (card === undefined) throw new Error(`No card asks for ${truth}.`);
  return isRightWhenTyped(card, typed);
}

describe('a typed answer', () => {
  it.each([
    ['Beijing', 'beijing'],
    ['Beijing', 'China'],
    ['Beijing', 'the PRC'],
    ['Beijing', 'Bejing'],
    ['Mary Windermere', 'windermere'],
    ['Mary Windermere', 'Mary Windemere'],
    ['76%', '76'],
    ['76%', '76 per cent'],
    ['three', '3'],
  ])('for %s may be %s', (truth, typed) => {
    expect(isRight(truth, typed)).toBe(true);
  });

  it.each([
    ['Beijing', ''],
    ['Beijing', 'Russia'],
    ['Beijing', 'China and Russia'],
    ['Mary Windermere', 'Mary'],
    ['76%', '67'],
    ['76%', '76m'],
    ['three', 'four'],
  ])('for %s is not %s', (truth, typed) => {
    expect(isRight(truth, typed)).toBe(false);
  });
});
