/** A logistic model with a constant: what judges support, and what training fits. */
import { weightedSum } from './rank.ts';

export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** The chance that a model gives to features, 0 to 1. */
export function chanceOf({ bias, weights }: Logistic, features: Float64Array): number {
  return 1 / (1 + Math.exp(-(bias + weightedSum(weights, features))));
}
