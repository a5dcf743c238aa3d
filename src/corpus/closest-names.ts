/** Names that look like one that was mistyped. */

/** Names that share most letter pairs with `typed`, at most three, the likest first; none when all are far off. */
export function closestNames(typed: string, names: readonly string[]): readonly string[] {
  const pairs = pairsOf(typed);
  return names
    .map((name) => ({ name, likeness: likeness(pairs, name) }))
    .filter(({ likeness: value }) => value >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

const LEAST_LIKENESS = 0.4;
const MAX_NAMES = 3;

/** Share of the typed letter pairs that the name has: a name may be much longer than what was typed of it. */
function likeness(typed: ReadonlySet<string>, name: string): number {
  if (typed.size === 0) return 0;
  const own = pairsOf(name);
  return [...typed].filter((pair) => own.has(pair)).length / typed.size;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase();
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}
