/** What the program holds in memory. */

export const MEGABYTE = 1e6;

/** Bytes on the heap and in array buffers after a collection; run with --expose-gc. */
export function heapInUse(): number {
  // What the first collection lets go of, such as finalised buffers, the next ones find.
  for (let collection = 0; collection < 3; collection += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
