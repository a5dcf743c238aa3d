/** Which option a person means who types: its letter, its number, its words or, for a blank, words of their own. */
import type { QuizItem } from './quiz-item.ts';
import { OWN_WORDS } from './quizzes.ts';
import { normal } from './quizzing/sameness.ts';
import { isRightWhenTyped } from './typed-answer.ts';

const LETTERS = ['A', 'B', 'C', 'D'];

export interface Choice {
  /** The place of the option, or `OWN_WORDS`. */
  readonly at: number;
  readonly isRight: boolean;
}

/** What an option is called: A, B, C, D. */
export function letterOf(at: number): string {
  return LETTERS[at] ?? '';
}

/** Nothing when it is none of the options, and no words of one's own are asked for. */
export function choiceOf(
  item: Pick<QuizItem, 'kind' | 'asks' | 'truth' | 'accepted' | 'options' | 'answer'>,
  typed: string,
): Choice | undefined {
  const at = placeOf(item.options, typed.trim());
  if (at !== undefined) return { at, isRight: at === item.answer };
  // A letter past the last option is a slip, and no words of one's own.
  if (letterIn(typed) !== undefined) return undefined;
  return item.kind === 'cloze' && normal(typed) !== ''
    ? { at: OWN_WORDS, isRight: isRightWhenTyped(item, typed) }
    : undefined;
}

/** An option's own words come first, then the number in it: who types 3 for "3%" means that, and not the third. */
function placeOf(options: readonly string[], typed: string): number | undefined {
  const words = normal(typed);
  const places = [
    options.findIndex((option) => normal(option) === words && words !== ''),
    onlyPlace(options.map((option) => option.replaceAll(/[^\p{N}.,]/gu, '') === typed && typed !== '')),
    LETTERS.slice(0, options.length).indexOf(letterIn(typed) ?? ''),
    /^[1-4]$/.test(typed) && Number(typed) <= options.length ? Number(typed) - 1 : -1,
  ];
  return places.find((place) => place !== -1);
}

/** A letter by itself, however it is set off: “b”, “B.”, “(b)”. */
function letterIn(typed: string): string | undefined {
  return /^\(?([a-d])[).:]?$/i.exec(typed.trim())?.[1]?.toUpperCase();
}

function onlyPlace(fits: readonly boolean[]): number {
  return fits.filter(Boolean).length === 1 ? fits.indexOf(true) : -1;
}
