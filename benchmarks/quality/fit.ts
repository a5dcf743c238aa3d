/** Fits linear models by gradient descent: a listwise ranker and a logistic classifier. Deterministic. */

import { weightedSum } from '../../src/answer/rank.ts';

/** The candidates of one question. */
export type List = readonly { readonly features: Float64Array; readonly isRight: boolean }[];

export interface Sample {
  readonly features: Float64Array;
  readonly isPositive: boolean;
}

/** Keeps weights of features that say the same from growing against each other. */
const RIDGE = 1e-3;
const STEPS = 250;

/**
 * Weights under which right candidates score above the others of their list: maximises the log of the share of
 * exp(score) that falls to them (ListNet's top-one probability; Cao et al. 2007, "Learning to Rank: From Pairwise
 * Approach to Listwise Approach"). Each set counts the same, whatever its size.
 */
export function fitListwise(sets: readonly (readonly List[])[], width: number): Float64Array {
  return descend(width, (weights, gradient) => {
    for (const set of sets) {
      for (const list of set) {
        const scores = list.map(({ features }) => weightedSum(weights, features));
        const top = Math.max(...scores);
        const mass = scores.map((score) => Math.exp(score - top));
        const all = mass.reduce((sum, value) => sum + value, 0);
        const right = mass.reduce((sum, value, at) => sum + (list[at]?.isRight ? value : 0), 0);
        for (const [at, { features, isRight }] of list.entries()) {
          const value = mass[at] ?? 0;
          const slope = (value / all - (isRight ? value / right : 0)) / set.length / sets.length;
          add(gradient, features, slope);
        }
      }
    }
  });
}

/** Logistic regression with a constant; within each set the two classes weigh the same. */
export function fitLogistic(
  sets: readonly (readonly Sample[])[],
  width: number,
): { readonly bias: number; readonly weights: Float64Array } {
  // The constant is the weight of a feature that is always 1.
  const withConstant = sets.map((set) =>
    set.map(({ features, isPositive }) => ({ features: Float64Array.of(...features, 1), isPositive })),
  );
  const fitted = descend(width + 1, (weights, gradient) => {
    for (const set of withConstant) {
      const positives = set.filter(({ isPositive }) => isPositive).length;
      for (const { features, isPositive } of set) {
        const chance = 1 / (1 + Math.exp(-weightedSum(weights, features)));
        const ofItsClass = isPositive ? positives : set.length - positives;
        add(gradient, features, (chance - (isPositive ? 1 : 0)) / (2 * ofItsClass) / sets.length);
      }
    }
  });
  return { bias: fitted[width] ?? 0, weights: fitted.subarray(0, width) };
}

/** Adam (Kingma and Ba 2015) over the whole data, from zero. */
function descend(width: number, addGradient: (weights: Float64Array, gradient: Float64Array) => void): Float64Array {
  const weights = new Float64Array(width);
  const momentum = new Float64Array(width);
  const scale = new Float64Array(width);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => RIDGE * weight);
    addGradient(weights, gradient);
    for (const [at, slope] of gradient.entries()) {
      const mean = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      const square = 0.99 * (scale[at] ?? 0) + 0.01 * slope * slope;
      momentum[at] = mean;
      scale[at] = square;
      weights[at] =
        (weights[at] ?? 0) - (0.15 * mean) / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

function add(gradient: Float64Array, features: Float64Array, slope: number): void {
  for (let at = 0; at < features.length; at += 1) gradient[at] = (gradient[at] ?? 0) + slope * (features[at] ?? 0);
}
