/** What became of an article's passages in another edition of it: whether old citations still find their words. */
import type { Article, Passage } from './article.ts';

/** A passage whose citation no longer finds the same words under the same number. */
export interface Moved {
  readonly passage: number;
  /** Where its words stand now, or what was made of them; nothing when they are gone. */
  readonly now?: number;
  /** Whether the words are others, though much the same. */
  readonly isReworded: boolean;
}

/** Of the words of two passages, so many must be the same for one to be the other's new wording. */
const LEAST_SHARED = 0.5;

/** The passages of `before` that `after` has under another number, in other words, or not at all; in their order. */
export function movedPassages(before: Article, after: Article): readonly Moved[] {
  const free = new Map<string, number[]>();
  for (const passage of after.passages) {
    const words = wordsOf(after, passage);
    free.set(words, [...(free.get(words) ?? []), passage.number]);
  }
  const same = new Map<number, number>();
  // A passage that stayed where it was is not taken for a repetition of it.
  for (const isInPlace of [true, false]) {
    for (const passage of before.passages) {
      const places = free.get(wordsOf(before, passage)) ?? [];
      const at = isInPlace ? places.indexOf(passage.number) : 0;
      const [now] = same.has(passage.number) || at < 0 ? [] : places.splice(at, 1);
      if (now !== undefined) same.set(passage.number, now);
    }
  }
  const taken = new Set(same.values());
  const others = after.passages.filter(({ number }) => !taken.has(number));
  return before.passages.flatMap((passage): readonly Moved[] => {
    const now = same.get(passage.number);
    if (now !== undefined) return now === passage.number ? [] : [{ passage: passage.number, now, isReworded: false }];
    const reworded = closest(wordsOf(before, passage), others, after);
    return [
      {
        passage: passage.number,
        ...(reworded === undefined ? {} : { now: reworded }),
        isReworded: reworded !== undefined,
      },
    ];
  });
}

function wordsOf({ text }: Article, { start, end }: Passage): string {
  return text.slice(start, end);
}

/** The number of the passage that shares most words, by the Jaccard index of the two sets; nothing when few are shared. */
function closest(words: string, passages: readonly Passage[], article: Article): number | undefined {
  const wanted = setOf(words);
  let best: { readonly number: number; readonly shared: number } | undefined;
  for (const passage of passages) {
    const own = setOf(wordsOf(article, passage));
    const common = [...wanted].filter((word) => own.has(word)).length;
    const shared = common / (wanted.size + own.size - common || 1);
    if (shared >= LEAST_SHARED && shared > (best?.shared ?? 0)) best = { number: passage.number, shared };
  }
  return best?.number;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
