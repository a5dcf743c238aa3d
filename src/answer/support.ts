/** Is it enough? How sure the engine is that the best candidate answers, and what of the question it did not find. */
import type { Query } from '../search/query.ts';
import { inOrder, type Ranked, weightedSum } from './rank.ts';
import weights from './weights.json' with { type: 'json' };

const { bias, strongFrom, partialFrom } = weights.support;
const SUPPORT = inOrder(weights.support.features);

/** 0 to 1: how likely the best candidate answers, by a logistic model over the same features that ranked it. */
export function confidenceOf(best: Ranked | undefined): number {
  return best === undefined ? 0 : 1 / (1 + Math.exp(-(bias + weightedSum(SUPPORT, best.features))));
}

/** Thresholds were chosen with the weights; see `weights.json`. */
export function supportOf(confidence: number): 'strong' | 'partial' | 'none' {
  if (confidence >= strongFrom) return 'strong';
  return confidence >= partialFrom ? 'partial' : 'none';
}

/** Content words of the question that no word of the given texts matches, as the question spells them. */
export function missingTerms(query: Query, found: ReadonlySet<number>): readonly string[] {
  return query.terms.flatMap(({ text }, term) => (found.has(term) ? [] : [text]));
}
