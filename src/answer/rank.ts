/** Features → order: a linear model over candidates, small enough to read. */
import { type Candidate, FEATURES, type FeatureName } from './features.ts';

export interface Ranked extends Candidate {
  /** The model's score: compares candidates of one question. */
  readonly score: number;
}

/** What training gives: how much each feature counts; one that is not named does not count. */
export type Weights = Readonly<Partial<Record<FeatureName, number>>>;

/** Candidates in their order with their scores, each less its penalty. */
export function scored(
  candidates: readonly Candidate[],
  weighting: Float64Array,
  penaltyOf: (candidate: Candidate) => number = () => 0,
): readonly Ranked[] {
  return candidates.map((candidate) => ({
    ...candidate,
    score: weightedSum(weighting, candidate.features) - penaltyOf(candidate),
  }));
}

/** Best first; ties in the order of the text. */
export function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.sentence - b.sentence;
}

/** Weights by name as an array in the order of the features. */
export function inOrder(named: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => named[name] ?? 0);
}

/** The linear model itself. */
export function weightedSum(weighting: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (features[at] ?? 0) * (weighting[at] ?? 0);
  return sum;
}
