/** Names that look like one that was mistyped. */

/** A name and the words it goes by, which are compared with what was typed. */
export interface Named {
  readonly name: string;
  readonly words: string;
}

const LEAST_LIKENESS = 0.4;
const MAX_NAMES = 3;

/**
 * Names that share most letter pairs with `typed`, at most three, the likest first; none when all are far off. Letter
 * pairs (Dice 1945, Adamson and Boreham 1974) bear swapped words, which edit distance does not.
 */
export function closestNames(typed: string, names: readonly Named[]): readonly string[] {
  const pairs = pairsOf(typed);
  return names
    .map(({ name, words }) => ({ name, likeness: likeness(pairs, words) }))
    .filter(({ likeness: value }) => value >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

/**
 * The one of short, plain names that was probably meant: the likest of those that begin alike. Whoever mistypes a name
 * rarely mistypes its first letter, and a far hint is worse than none.
 */
export function nameMeant(typed: string, names: readonly string[]): string | undefined {
  const alike = names.filter((name) => name[0] === typed[0]).map((name) => ({ name, words: name }));
  return closestNames(typed, alike)[0];
}

/** Share of the typed letter pairs that the name has: a name may be much longer than what was typed of it. */
function likeness(typed: ReadonlySet<string>, words: string): number {
  if (typed.size === 0) return 0;
  const own = pairsOf(words);
  return [...typed].filter((pair) => own.has(pair)).length / typed.size;
}

/** Pairs of letters within a word, its first letter paired with the space before it. */
function pairsOf(words: string): ReadonlySet<string> {
  const letters = ` ${words}`;
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
  return new Set(pairs.filter((pair) => !pair.endsWith(' ')));
}
