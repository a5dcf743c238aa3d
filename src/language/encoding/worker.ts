/**
 * The encoder's own thread: a model computes for 13 ms a sentence without a pause, which would hold up every answer
 * on the main thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadModel } from './models.ts';

/** A job as the main thread posts it. */
export interface Job {
  readonly number: number;
  readonly texts: readonly string[];
}

/** What comes back: the vectors one after the other, or why there are none. */
export type Done =
  | { readonly number: number; readonly values: Float32Array; readonly width: number }
  | { readonly number: number; readonly problem: string };

const model = loadModel(String(workerData));

parentPort?.on('message', async ({ number, texts }: Job) => {
  try {
    const vectors = await (await model)(texts);
    const width = vectors[0]?.length ?? 0;
    const values = new Float32Array(width * vectors.length);
    for (const [at, vector] of vectors.entries()) values.set(vector, at * width);
    parentPort?.postMessage({ number, values, width } satisfies Done, [values.buffer]);
  } catch (error) {
    parentPort?.postMessage({ number, problem: String(error) } satisfies Done);
  }
});
