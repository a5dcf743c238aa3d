/** Fits linear models by gradient descent: a listwise ranker and a logistic classifier. Deterministic. */

import { chanceOf, type Logistic } from '../../src/answer/logistic.ts';
import { weightedSum } from '../../src/answer/rank.ts';

/** The candidates of one question. */
export type List = readonly { readonly features: Float64Array; readonly isRight: boolean }[];

export interface Sample {
  readonly features: Float64Array;
  readonly isPositive: boolean;
}

/** Keeps weights of features that say the same from growing against each other. */
const RIDGE = 3e-4;
const STEPS = 250;

/**
 * Weights under which right candidates score above the others of their list: maximises the log of the share of
 * exp(score) that falls to them (ListNet's top-one probability; Cao et al. 2007, "Learning to Rank: From Pairwise
 * Approach to Listwise Approach"). Each set counts the same, whatever its size.
 */
export function fitListwise(sets: readonly (readonly List[])[], width: number): Float64Array {
  return descend(new Float64Array(width), (weights, gradient) => {
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

/** Logistic regression; within each set the two classes weigh the same. */
export function fitLogistic(sets: readonly (readonly Sample[])[], width: number): Logistic {
  const fitted = descend(new Float64Array(width + 1), (weights, gradient) => {
    const model = fittedOf(weights, width);
    forEachSample(sets, ({ features, isPositive }, weight) => {
      const slope = weight * (chanceOf(model, features) - (isPositive ? 1 : 0));
      add(gradient, features, slope);
      gradient[width] = (gradient[width] ?? 0) + slope;
    });
  });
  return fittedOf(fitted, width);
}

/**
 * Two logistic models whose chances multiply (a noisy "and"; Pearl 1988, "Probabilistic Reasoning in Intelligent
 * Systems", §4.3), fitted together from where each starts.
 */
export function fitProduct(
  sets: readonly (readonly Sample[])[],
  starts: readonly [Logistic, Logistic],
): [Logistic, Logistic] {
  const width = starts[0].weights.length;
  const start = Float64Array.of(...starts.flatMap(({ bias, weights }) => [...weights, bias]));
  const halves = (both: Float64Array): [Logistic, Logistic] => [
    fittedOf(both.subarray(0, width + 1), width),
    fittedOf(both.subarray(width + 1), width),
  ];
  const fitted = descend(start, (weights, gradient) => {
    const [first, second] = halves(weights);
    forEachSample(sets, ({ features, isPositive }, weight) => {
      const one = chanceOf(first, features);
      const other = chanceOf(second, features);
      const both = Math.min(one * other, 1 - 1e-9);
      const slope = weight * (isPositive ? -1 : both / (1 - both));
      for (const [at, part] of [slope * (1 - one), slope * (1 - other)].entries()) {
        const own = gradient.subarray(at * (width + 1), (at + 1) * (width + 1));
        add(own, features, part);
        own[width] = (own[width] ?? 0) + part;
      }
    });
  });
  return halves(fitted);
}

function fittedOf(weights: Float64Array, width: number): Logistic {
  return { bias: weights[width] ?? 0, weights: weights.subarray(0, width) };
}

/** Every sample with its weight: sets count the same, and in each the two classes; a set of one class tells nothing. */
function forEachSample(sets: readonly (readonly Sample[])[], visit: (sample: Sample, weight: number) => void): void {
  for (const set of sets) {
    const positives = set.filter(({ isPositive }) => isPositive).length;
    if (positives === 0 || positives === set.length) continue;
    for (const sample of set) {
      const ofItsClass = sample.isPositive ? positives : set.length - positives;
      visit(sample, 1 / (2 * ofItsClass) / sets.length);
    }
  }
}

/** Adam (Kingma and Ba 2015) over the whole data. */
function descend(
  start: Float64Array,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const width = start.length;
  const weights = Float64Array.from(start);
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
