/** Is it enough? How sure the engine is that the best candidate answers, and what of the question it did not find. */
import type { Query } from '../search/query.ts';
import type { Model } from './model.ts';
import { type Ranked, weightedSum } from './rank.ts';

/** 0 to 1: how likely the best candidate answers, by a logistic model over the same features that ranked it. */
export function confidenceOf(best: Ranked | undefined, { support: { bias, weighting } }: Model): number {
  return best === undefined ? 0 : 1 / (1 + Math.exp(-(bias + weightedSum(weighting, best.features))));
}

/**
 * What a match is called. The thresholds were chosen with the weights. One that lacks a word of the question is never
 * strong: near misses reuse an article's words and fail in just one.
 */
export function supportOf(
  confidence: number,
  missing: readonly string[],
  { partialFrom, strongFrom }: Model,
): 'strong' | 'partial' | 'none' {
  if (confidence >= strongFrom && missing.length === 0) return 'strong';
  return confidence >= partialFrom ? 'partial' : 'none';
}

/** Content words of the question that no word of the given texts matches, as the question spells them. */
export function missingTerms(query: Query, found: ReadonlySet<number>): readonly string[] {
  return query.terms.flatMap(({ text }, term) => (found.has(term) ? [] : [text]));
}
