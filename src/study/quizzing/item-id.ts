/** The id of an item: where it stands in its article and what told its chance, so that it can be made again. */
import type { QuizKind } from '../quiz-item.ts';

export const QUIZ_KINDS: readonly QuizKind[] = ['cloze', 'choice', 'true-false', 'who-said'];

/** What makes an item the same one again. */
export interface ItemPlace {
  readonly kind: QuizKind;
  readonly start: number;
  readonly end: number;
  /** A hash of the quiz's seed; empty for a card. */
  readonly seed: string;
}

const CODES = { cloze: 'c', choice: 'm', 'true-false': 't', 'who-said': 'w' } as const satisfies Record<
  QuizKind,
  string
>;
const ID = /^(?<code>[cmtw])(?<start>\d{1,9})-(?<end>\d{1,9})(?:-(?<seed>[0-9a-z]{1,7}))?$/;

/** At most 40 characters. */
export function idOf({ kind, start, end, seed }: ItemPlace): string {
  return `${CODES[kind]}${start}-${end}${seed === '' ? '' : `-${seed}`}`;
}

/** The place that an id names; nothing when it is none. */
export function placeOf(id: string): ItemPlace | undefined {
  const { code, start, end, seed = '' } = ID.exec(id)?.groups ?? {};
  const kind = QUIZ_KINDS.find((each) => CODES[each] === code);
  return kind === undefined ? undefined : { kind, start: Number(start), end: Number(end), seed };
}
