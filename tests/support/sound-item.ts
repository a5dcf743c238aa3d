/** What holds for every quiz item of every article: one right option, and a key that is the article's own. */
import { expect } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { isVerbatim } from '../../src/corpus/quote.ts';
import { mentionsIn } from '../../src/language/names.ts';
import { tokenise } from '../../src/language/tokens.ts';
import type { QuizItem } from '../../src/study/quiz.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\p{N}%$£€¥]/gu, '');

/** The stem with these words in its blank. */
export function filled({ stem }: QuizItem, words: string): string {
  return stem.map((piece) => (piece.kind === 'blank' ? words : piece.text)).join('');
}

/** The words that the stem shows. */
export function shown(item: QuizItem): string {
  return filled(item, '…');
}

export function expectSound(item: QuizItem, article: Article): void {
  expect(isVerbatim(item.key, article)).toBe(true);
  expect(item.id.length).toBeLessThanOrEqual(40);
  expect(item.accepted[0]).toBe(item.truth);
  if (item.kind === 'true-false') expectSoundStatement(item, article);
  else expectOneRightOption(item, article);
}

function expectSoundStatement(item: QuizItem, article: Article): void {
  expect(item.options).toEqual(['True', 'False']);
  expect(shown(item) === item.key.text).toBe(item.answer === 0);
  const swapped = item.stem.find(({ kind }) => kind === 'swapped');
  expect(swapped === undefined).toBe(item.answer === 0);
  if (swapped !== undefined) expect(article.text).not.toContain(shown(item));
}

function expectOneRightOption(item: QuizItem, article: Article): void {
  expect(filled(item, item.truth)).toBe(item.key.text);
  const right = item.options.filter((option) => filled(item, option) === item.key.text);
  const isCard = item.options.length === 0;
  expect(right).toEqual(isCard ? [] : [item.options[item.answer]]);
  expect(item.options.length).toBeLessThanOrEqual(4);
  expect(new Set(item.options.map(plain)).size).toBe(item.options.length);
  const countries = item.options.flatMap((option) => mentionsIn(tokenise(option)).slice(0, 1));
  if (item.asks === 'country') {
    const codes = countries.map(({ country }) => country);
    expect(new Set(codes).size).toBe(codes.length);
  }
  for (const [at, option] of item.options.entries()) {
    if (at === item.answer) continue;
    expect(shown(item).toLowerCase()).not.toContain(option.toLowerCase());
    expect(plain(article.text)).not.toContain(plain(filled(item, option)));
  }
}
