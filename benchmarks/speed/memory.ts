/** What the program holds in memory. */

export const MEGABYTE = 1e6;

/** Bytes on the heap and in array buffers after a collection; run with --expose-gc. */
export function heapInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
