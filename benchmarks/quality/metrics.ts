/** Measures of retrieval and of confidence, over plain numbers. */

/** The mean of a list; 0 for an empty one. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To three places, as measures are told. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A share as tables show it: `.833`. */
export function shown(value = 0): string {
  return value.toFixed(3).replace(/^0(?=\.)/, '');
}

/** The share of a list for which something holds, to three places; 0 for an empty one. */
export function share<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return round(mean(list.map((one) => (holds(one) ? 1 : 0))));
}

/** The middle value (the upper of two); 0 for an empty list. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Reciprocal of the first right place, counted from 0; 0 when there is none. */
export function reciprocalRank(place: number): number {
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half
 * (Mann and Whitney's U over the product of the counts). 0.5 when one side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to += 1;
    const positivesHere = all.slice(from, to).filter(({ isPositive }) => isPositive).length;
    rankSum += (positivesHere * (from + 1 + to)) / 2;
    from = to;
  }
  const count = positives.length;
  return (rankSum - (count * (count + 1)) / 2) / (count * negatives.length);
}
