/** Whether what a person typed is the answer: in other letters, under another name, or with a slip of the keys. */
import { mentionsIn } from '../language/names.ts';
import { slipsBetween } from '../language/slips.ts';
import { tokenise } from '../language/tokens.ts';
import type { QuizItem } from './quiz-item.ts';
import { valuesIn } from './quizzing/amounts.ts';
import { normal } from './quizzing/sameness.ts';

/** Shorter words are a slip away from too many others. */
const LEAST_LETTERS = 5;
const TWO_SLIPS_FROM = 9;

/** What of an item decides it. */
type Decided = Pick<QuizItem, 'asks' | 'truth' | 'accepted' | 'options' | 'answer'>;

/** Amounts must be exact, names may be other names of the same; a slip counts where it makes no other option. */
export function isRightWhenTyped(item: Decided, typed: string): boolean {
  const words = normal(typed.trim());
  if (words === '') return false;
  if (item.accepted.some((form) => normal(form) === words)) return true;
  if (item.asks === 'amount' || item.asks === 'year') return isSameAmount(item.truth, typed);
  if (item.asks === 'country' || item.asks === 'capital')
    return isSameCountry(item.truth, typed) || isNearlyTyped(item, words);
  const surname = item.asks === 'person' ? item.truth.split(' ').at(-1) : undefined;
  return (surname !== undefined && normal(surname) === words) || isNearlyTyped(item, words);
}

/** "76" is enough for "76%", but "76m" is another amount. */
function isSameAmount(truth: string, typed: string): boolean {
  const [own, other] = [[...valuesIn(truth)], [...valuesIn(typed)]];
  if (own.length !== 1 || other.length !== 1 || own[0] !== other[0]) return false;
  const unit = unitOf(typed);
  return unitOf(truth).includes(unit) || /^\p{L}+$/u.test(typed.trim());
}

function unitOf(amount: string): string {
  return normal(amount.replace(/per ?cent/i, '%')).replaceAll(/\p{N}/gu, '');
}

function isSameCountry(truth: string, typed: string): boolean {
  const [own] = mentionsIn(tokenise(truth));
  const tokens = tokenise(typed.replace(/^the /i, '').trim());
  const [other] = mentionsIn(tokens);
  return own !== undefined && other?.country === own.country && other.first === 0 && other.end === tokens.length;
}

function isNearlyTyped({ accepted, options, answer }: Decided, words: string): boolean {
  if (words.length < LEAST_LETTERS) return false;
  const most = words.length < TWO_SLIPS_FROM ? 1 : 2;
  const isNear = (form: string): boolean => slipsBetween(normal(form), words) <= most;
  return accepted.some(isNear) && !options.some((option, at) => at !== answer && isNear(option));
}
