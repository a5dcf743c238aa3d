/** Finds candidate passages: a Lunr index over stems, lemmas and bigrams. The only file that imports lunr. */
import { setImmediate } from 'node:timers/promises';
import lunr from 'lunr';
import type { Question } from '../language/question.ts';
import type { Columns, Unit } from './columns.ts';
import { columnsBuilder } from './columns-builder.ts';
import { FIELDS, type LunrJson, type Postings, postingsOf, scorerOver } from './postings.ts';
import { type Query, queryMaker } from './query.ts';

/** Weights of the fields, given to the builder: Lunr normalises query-time boosts of a whole field away. */
const BOOSTS = { stems: 1, lemmas: 0.5, bigrams: 0.2 };

export interface SearchIndex {
  readonly units: readonly Unit[];
  readonly columns: Columns;
  readonly queryOf: (question: Question) => Query;
  /** For each of `units` Lunr's score, which compares passages for one query; -∞ where they share no word with it. */
  readonly scores: (query: Query) => Float64Array;
  /** What {@link restoreIndex} takes: plain data. */
  readonly serialise: () => SerialisedIndex;
}

export interface SerialisedIndex {
  readonly postings: Postings;
  readonly columns: Columns;
}

export interface BuildOptions {
  /** Told after each passage. */
  readonly onUnit?: (done: number, total: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Passages indexed at a stretch, some 20 ms of work, before others get their turn. */
const UNITS_AT_A_STRETCH = 50;

/** Indexes the passages, letting go of the event loop now and then. */
export async function buildIndex(units: readonly Unit[], { onUnit, signal }: BuildOptions = {}): Promise<SearchIndex> {
  const builder = new lunr.Builder();
  builder.ref('unit');
  for (const field of FIELDS) builder.field(field, { boost: BOOSTS[field] });
  const columns = columnsBuilder();
  for (const [unit, passage] of units.entries()) {
    builder.add({ unit, ...columns.add(passage) });
    onUnit?.(unit + 1, units.length);
    if ((unit + 1) % UNITS_AT_A_STRETCH === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  // Proof: toJSON gives what Lunr serialises, and `unit`, the reference, is a number.
  return searchable(units, columns.finish(), postingsOf(builder.build().toJSON() as LunrJson));
}

/** An index from what {@link SearchIndex.serialise} gave, over the same units in the same order. */
export function restoreIndex(units: readonly Unit[], { columns, postings }: SerialisedIndex): SearchIndex {
  return searchable(units, columns, postings);
}

function searchable(units: readonly Unit[], columns: Columns, postings: Postings): SearchIndex {
  const scoresOf = scorerOver(postings, units.length);
  return {
    units,
    columns,
    queryOf: queryMaker(columns),
    scores: ({ clauses }) => scoresOf(clauses),
    serialise: () => ({ postings, columns }),
  };
}
