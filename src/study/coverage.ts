/** What a discussion touched of its article: for each passage, how often it was asked about, quoted, put as a prompt, noted on. */
import type { Article } from '../corpus/article.ts';
import type { Contribution } from './discussion.ts';

export const WAYS_TO_TOUCH = ['asked', 'quoted', 'prompted', 'noted'] as const;
export type Touch = (typeof WAYS_TO_TOUCH)[number];

export interface Touched extends Readonly<Record<Touch, number>> {
  /** The ¶. */
  readonly number: number;
}

const TOUCH_OF: Readonly<Partial<Record<Contribution['kind'], Touch>>> = {
  question: 'asked',
  passage: 'quoted',
  prompt: 'prompted',
};

/** Every passage of the article in its order. `noted` are the ¶ numbers of notes, as often as there are notes on them. */
export function coverageOf(
  { passages }: Article,
  record: readonly Contribution[],
  noted: readonly number[],
): readonly Touched[] {
  const touches = new Map<string, number>();
  const touch = (number: number, way: Touch): void =>
    void touches.set(`${way} ${number}`, (touches.get(`${way} ${number}`) ?? 0) + 1);
  for (const { kind, passages: numbers } of record) {
    const way = TOUCH_OF[kind];
    if (way !== undefined) for (const number of numbers) touch(number, way);
  }
  for (const number of noted) touch(number, 'noted');
  return passages.map(({ number }) => {
    const count = (way: Touch): number => touches.get(`${way} ${number}`) ?? 0;
    return {
      number,
      asked: count('asked'),
      quoted: count('quoted'),
      prompted: count('prompted'),
      noted: count('noted'),
    };
  });
}

/** The ¶ numbers that were touched in a way, or in none. */
export function touchedIn(coverage: readonly Touched[], way: Touch | 'never'): readonly number[] {
  return coverage.flatMap((each) => ((way === 'never' ? isUntouched(each) : each[way] > 0) ? each.number : []));
}

/** Whether nobody came upon the passage in any way. */
export function isUntouched(touched: Touched): boolean {
  return WAYS_TO_TOUCH.every((way) => touched[way] === 0);
}
