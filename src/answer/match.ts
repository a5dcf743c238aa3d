/** A sentence read against a query: which terms it holds, where, and how much of the question they are. */

import type { WordClass } from '../language/tokens.ts';
import { type Columns, classCode } from '../search/columns.ts';
import { COUNTRY_WEIGHT, type Query } from '../search/query.ts';

const NAME = classCode('name');
const NUMBER = classCode('number');

/** A sentence read against the query. */
export interface Matched {
  readonly sentence: number;
  /** For each query term, the best match in the sentence, 0 to 1. */
  readonly weights: Float64Array;
  /** The same, where a word that is near in meaning counts as well. */
  readonly nearness: Float64Array;
  /** Matched terms in the order they stand, with their places. */
  readonly hits: readonly { readonly term: number; readonly place: number }[];
  /** Content words. */
  readonly length: number;
  readonly newNames: number;
  readonly newNumbers: number;
}

/** Reads one sentence, by its number in the columns. */
export function matchSentence(query: Query, columns: Columns, sentence: number): Matched {
  const start = columns.sentenceStarts[sentence] ?? 0;
  const end = columns.sentenceStarts[sentence + 1] ?? start;
  const weights = new Float64Array(query.terms.length);
  const nearness = new Float64Array(query.terms.length);
  const hits: { term: number; place: number }[] = [];
  let newNames = 0;
  let newNumbers = 0;
  for (let at = start; at < end; at += 1) {
    const near = query.nearness(columns.lemmas[at] ?? -1);
    for (let term = 0; term < near.length; term += 1) {
      if ((near[term] ?? 0) > (nearness[term] ?? 0)) nearness[term] = near[term] ?? 0;
    }
    const match = query.matches.get(columns.stems[at] ?? -1) ?? query.matches.get(columns.lemmas[at] ?? -1);
    if (match === undefined) {
      if (columns.classes[at] === NAME) newNames += 1;
      if (columns.classes[at] === NUMBER) newNumbers += 1;
      continue;
    }
    weights[match.term] = Math.max(weights[match.term] ?? 0, match.weight);
    hits.push({ term: match.term, place: columns.places[at] ?? 0 });
  }
  for (let at = columns.countryStarts[sentence] ?? 0; at < (columns.countryStarts[sentence + 1] ?? 0); at += 1) {
    for (const term of query.countries.get(columns.countries[at] ?? -1) ?? []) {
      weights[term] = Math.max(weights[term] ?? 0, COUNTRY_WEIGHT);
    }
  }
  for (let term = 0; term < weights.length; term += 1) {
    nearness[term] = Math.max(nearness[term] ?? 0, weights[term] ?? 0);
  }
  return { sentence, weights, nearness, hits, length: end - start, newNames, newNumbers };
}

// What follows runs for some hundred sentences a question: plain loops, since iterators would take most of the time.

/** For each query term, its best match in any of several sentences. */
export function union({ terms }: Query, all: readonly Float64Array[]): Float64Array {
  const best = new Float64Array(terms.length);
  for (let term = 0; term < best.length; term += 1) best[term] = mostIn(all, term);
  return best;
}

function mostIn(all: readonly Float64Array[], term: number): number {
  let most = 0;
  for (const weights of all) if ((weights[term] ?? 0) > most) most = weights[term] ?? 0;
  return most;
}

/** Share of the question's idf mass that is matched, in any of the sentences. */
export function share({ terms, mass }: Query, ...all: readonly Float64Array[]): number {
  let matched = 0;
  for (let term = 0; term < terms.length; term += 1) matched += (terms[term]?.idf ?? 0) * mostIn(all, term);
  return mass === 0 ? 0 : matched / mass;
}

/** Of the query terms of one word class, the share by idf that is not matched; 0 when there are none. */
export function missingShare({ terms }: Query, weights: Float64Array, wordClass: WordClass): number {
  let all = 0;
  let missing = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term?.wordClass !== wordClass) continue;
    all += term.idf;
    missing += term.idf * (1 - (weights[at] ?? 0));
  }
  return all === 0 ? 0 : missing / all;
}

/** How much the term that is matched worst is missed, beside the most that any term could be. */
export function worstMissing({ terms }: Query, weights: Float64Array): number {
  let worst = 0;
  let most = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const idf = terms[at]?.idf ?? 0;
    worst = Math.max(worst, idf * (1 - (weights[at] ?? 0)));
    most = Math.max(most, idf);
  }
  return most === 0 ? 0 : worst / most;
}

/** How well the question's rarest word is matched. */
export function rarestMatched({ terms }: Query, weights: Float64Array): number {
  let rarest = 0;
  for (let term = 1; term < terms.length; term += 1) {
    if ((terms[term]?.idf ?? 0) > (terms[rarest]?.idf ?? 0)) rarest = term;
  }
  return weights[rarest] ?? 0;
}

/** Share of the question's neighbouring pairs that stand in the same order here, at most two words between them. */
export function adjacency({ terms }: Query, { hits }: Matched): number {
  if (terms.length < 2) return 0;
  let pairs = 0;
  for (let term = 0; term + 1 < terms.length; term += 1) if (isFollowed(hits, term)) pairs += 1;
  return pairs / (terms.length - 1);
}

function isFollowed(hits: Matched['hits'], first: number): boolean {
  for (const { term, place } of hits) {
    if (term !== first) continue;
    for (const next of hits) if (next.term === first + 1 && next.place > place && next.place - place <= 3) return true;
  }
  return false;
}

/** Mean closeness of neighbouring matches of different terms: 1 when side by side, less with each word between. */
export function proximity({ hits }: Matched): number {
  let sum = 0;
  let pairs = 0;
  for (let at = 1; at < hits.length; at += 1) {
    const [before, here] = [hits[at - 1], hits[at]];
    if (before === undefined || here === undefined || before.term === here.term) continue;
    sum += 1 / Math.max(1, here.place - before.place);
    pairs += 1;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** Share by idf of the query terms, or of those of one word class, that match no word of the whole library. */
export function unknownShare({ terms, matches, countries }: Query, wordClass?: WordClass): number {
  const known = new Set([...[...matches.values()].map(({ term }) => term), ...[...countries.values()].flat()]);
  let all = 0;
  let unknown = 0;
  for (const [term, { idf, wordClass: own }] of terms.entries()) {
    if (wordClass !== undefined && own !== wordClass) continue;
    all += idf;
    if (!known.has(term)) unknown += idf;
  }
  return all === 0 ? 0 : unknown / all;
}
