/**
 * Lunr's index in columns: which passages hold a term in a field, and what Lunr gives them for it. Lunr itself keeps an
 * object for every term of every passage and every letter of its automaton, and walks all of a passage's words to score
 * it; read once into columns, the same scores come from the question's terms alone.
 */

/** What of a passage is indexed: `PassageTerms`, list by list. */
export const FIELDS = ['stems', 'lemmas', 'bigrams'] as const;

export interface Postings {
  /** Terms by Lunr's number for them. */
  readonly terms: readonly string[];
  /** For each field of each term, its first entry in what follows; one more than there are of these. */
  readonly starts: Uint32Array;
  /** For each entry, the passage, and what Lunr gives it for the term, in the thousandths to which Lunr rounds. */
  readonly units: Uint32Array;
  readonly thousandths: Uint16Array;
}

/** What a query looks up. */
export interface Clause {
  readonly term: string;
  readonly field: (typeof FIELDS)[number];
  readonly weight: number;
}

/** The part of Lunr's serialised index that is read. */
export interface LunrJson {
  /** By field and passage (`stems/12`), the numbers of its terms, each with its weight after it. */
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[];
}

/** Reads the postings of an index whose documents are numbered. */
export function postingsOf({ fieldVectors, invertedIndex }: LunrJson): Postings {
  const terms = invertedIndex.toSorted(([, a], [, b]) => a._index - b._index).map(([term]) => term);
  const names: readonly string[] = FIELDS;
  const starts = new Uint32Array(terms.length * FIELDS.length + 1);
  const forEachEntry = (visit: (list: number, unit: number, weight: number) => void): void => {
    for (const [reference, vector] of fieldVectors) {
      const [field = '', unit] = reference.split('/');
      const place = names.indexOf(field);
      for (let at = 0; at < vector.length; at += 2) {
        visit((vector[at] ?? 0) * FIELDS.length + place, Number(unit), vector[at + 1] ?? 0);
      }
    }
  };
  // A counting sort: each list's length, then its end, then its entries from there down to its start.
  forEachEntry((list) => {
    starts[list] = (starts[list] ?? 0) + 1;
  });
  let entries = 0;
  for (const [list, length] of starts.entries()) {
    entries += length;
    starts[list] = entries;
  }
  const units = new Uint32Array(entries);
  const thousandths = new Uint16Array(entries);
  forEachEntry((list, unit, weight) => {
    const entry = (starts[list] ?? 0) - 1;
    starts[list] = entry;
    units[entry] = unit;
    thousandths[entry] = Math.round(weight * 1000);
  });
  return { terms, starts, units, thousandths };
}

/**
 * Scores every passage against clauses, each term at most once a field: for each field the dot product of query and
 * passage over the length of the query, summed, which is to the last bit what Lunr's own `query` gives; -∞ for a passage
 * that shares no term with the query.
 */
export function scorerOver(
  { terms, starts, units, thousandths }: Postings,
  passages: number,
): (clauses: readonly Clause[]) => Float64Array {
  const numbers = new Map(terms.map((term, number) => [term, number]));

  return (clauses) => {
    const found = clauses.flatMap(({ term, field, weight }) => {
      const number = numbers.get(term);
      const place = FIELDS.indexOf(field);
      const list = (number ?? 0) * FIELDS.length + place;
      const entries = { from: starts[list] ?? 0, to: starts[list + 1] ?? 0 };
      return number === undefined ? [] : [{ number, place, weight, ...entries }];
    });
    const products = new Float64Array(FIELDS.length * passages);
    const squares = FIELDS.map(() => 0);
    // Lunr sums products in the order of its terms, and fields in the order in which the query meets the passage there.
    for (const { place, weight, from, to } of found.toSorted((a, b) => a.number - b.number)) {
      squares[place] = (squares[place] ?? 0) + weight * weight;
      for (let at = from; at < to; at += 1) {
        const slot = place * passages + (units[at] ?? 0);
        products[slot] = (products[slot] ?? 0) + weight * ((thousandths[at] ?? 0) / 1000);
      }
    }
    const lengths = squares.map(Math.sqrt);
    const scores = new Float64Array(passages).fill(Number.NEGATIVE_INFINITY);
    for (const { place, from, to } of found) {
      for (let at = from; at < to; at += 1) {
        const unit = units[at] ?? 0;
        const slot = place * passages + unit;
        const product = products[slot] ?? 0;
        if (product < 0) continue;
        scores[unit] = Math.max(scores[unit] ?? 0, 0) + product / (lengths[place] ?? 1);
        // Counted.
        products[slot] = -1;
      }
    }
    return scores;
  };
}
