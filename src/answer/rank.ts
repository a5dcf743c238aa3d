/** Features → order: a linear model over candidates, small enough to read. */
import { type Candidate, FEATURES, type FeatureName } from './features.ts';
import weights from './weights.json' with { type: 'json' };

export interface Ranked extends Candidate {
  /** The model's score: compares candidates of one question. */
  readonly score: number;
}

/** What training gives: how much each feature counts. */
export type Weights = Readonly<Record<FeatureName, number>>;

const RANKING = inOrder(weights.ranking);

/** Candidates best first; ties in the order of the text. */
export function rank(candidates: readonly Candidate[]): readonly Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: weightedSum(RANKING, candidate.features) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

/** Weights by name as an array in the order of the features. */
export function inOrder(named: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => named[name]);
}

export function weightedSum(weighting: Float64Array, features: Float64Array): number {
  return features.reduce((sum, value, at) => sum + value * (weighting[at] ?? 0), 0);
}
