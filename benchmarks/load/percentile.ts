/** The smallest value that `part` of all values do not exceed; 0 of none. `part` is 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.max(0, Math.ceil(part * inOrder.length) - 1)] ?? 0;
}
