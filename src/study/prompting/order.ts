/** An order in which neighbours differ: each prompt in kind and place from the one before, the weightiest first. */

export interface Ordered {
  readonly kind: string;
  /** The ¶ numbers it quotes. */
  readonly passages: readonly number[];
  /** Offsets of the sentences it is about. */
  readonly sentences: readonly number[];
  readonly score: number;
}

/** What a prompt loses for each of its kind that came already, and for each about the same sentence or passage. */
const SAME_KIND = 0.5;
const SAME_SENTENCE = 0.5;
const SAME_PASSAGE = 0.1;
/** …and for following one of its kind, or from its passage: more than it can gain. */
const NEIGHBOUR_KIND = 10;
const NEIGHBOUR_PLACE = 5;

/** All of them, in that order; the same for the same list. */
export function spread<T extends Ordered>(prompts: readonly T[]): readonly T[] {
  const left = [...prompts];
  const ordered: T[] = [];
  while (left.length > 0) {
    const gains = left.map((each) => gainOf(each, ordered, left));
    const best = gains.indexOf(Math.max(...gains));
    ordered.push(...left.splice(best, 1));
  }
  return ordered;
}

function gainOf(prompt: Ordered, ordered: readonly Ordered[], left: readonly Ordered[]): number {
  const before = ordered.at(-1);
  const sharing = (count: (other: Ordered) => boolean): number => ordered.filter(count).length;
  const shares = (one: readonly number[], other: readonly number[]): boolean =>
    one.some((each) => other.includes(each));
  // A kind of which more than half is left must come now, or it stands next to itself at the end.
  const isPressing = left.filter(({ kind }) => kind === prompt.kind).length * 2 > left.length;
  return (
    prompt.score +
    (isPressing ? NEIGHBOUR_KIND : 0) -
    (before?.kind === prompt.kind ? NEIGHBOUR_KIND : 0) -
    (before !== undefined && shares(before.passages, prompt.passages) ? NEIGHBOUR_PLACE : 0) -
    SAME_KIND * sharing(({ kind }) => kind === prompt.kind) -
    SAME_SENTENCE * sharing(({ sentences }) => shares(sentences, prompt.sentences)) -
    SAME_PASSAGE * sharing(({ passages }) => shares(passages, prompt.passages))
  );
}
