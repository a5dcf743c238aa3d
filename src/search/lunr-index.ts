/** Finds candidate passages: a Lunr index over stems, lemmas and bigrams. The only file that imports lunr. */
import { setImmediate } from 'node:timers/promises';
import lunr from 'lunr';
import type { Question } from '../language/question.ts';
import type { Columns, Unit } from './columns.ts';
import { columnsBuilder } from './columns-builder.ts';
import { type Query, queryMaker } from './query.ts';

/** Weights of the fields, given to the builder: Lunr normalises query-time boosts of a whole field away. */
const FIELDS = [
  { name: 'stems', boost: 1 },
  { name: 'lemmas', boost: 0.5 },
  { name: 'bigrams', boost: 0.2 },
] as const;

export interface Hit {
  /** Which of {@link SearchIndex.units}. */
  readonly unit: number;
  /** Lunr's score: compares hits of one query, nothing else. */
  readonly score: number;
}

export interface SearchIndex {
  readonly units: readonly Unit[];
  readonly columns: Columns;
  readonly queryOf: (question: Question) => Query;
  /** Passages that share a word with the query, best first; ties in the order of `units`. */
  readonly candidates: (query: Query) => readonly Hit[];
  /** What {@link restoreIndex} takes: plain data. */
  readonly serialise: () => SerialisedIndex;
}

export interface SerialisedIndex {
  /** Lunr's own JSON: as one string it crosses threads and disks several times faster than its many small objects. */
  readonly lunr: string;
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
  for (const { name, boost } of FIELDS) builder.field(name, { boost });
  const columns = columnsBuilder();
  for (const [unit, passage] of units.entries()) {
    builder.add({ unit, ...columns.add(passage) });
    onUnit?.(unit + 1, units.length);
    if ((unit + 1) % UNITS_AT_A_STRETCH === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  return searchable(units, columns.finish(), builder.build());
}

/** An index from what {@link SearchIndex.serialise} gave, over the same units in the same order. */
export function restoreIndex(units: readonly Unit[], serialised: SerialisedIndex): SearchIndex {
  return searchable(units, serialised.columns, lunr.Index.load(JSON.parse(serialised.lunr)));
}

function searchable(units: readonly Unit[], columns: Columns, index: lunr.Index): SearchIndex {
  return {
    units,
    columns,
    queryOf: queryMaker(columns),
    candidates({ clauses }) {
      if (clauses.length === 0) return [];
      return index
        .query((query) => {
          for (const { term, field, weight } of clauses) {
            query.term(term, { fields: [field], boost: weight, usePipeline: false });
          }
        })
        .map(({ ref, score }) => ({ unit: Number(ref), score }))
        .sort((a, b) => b.score - a.score || a.unit - b.unit);
    },
    serialise: () => ({ lunr: JSON.stringify(index), columns }),
  };
}
