/** An encoder whose model lives on a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { Encoder, Vector } from '../encoder.ts';
import type { Done } from './worker.ts';

/** Starts its thread, and loads the model there, at the first text: a chat that is left at once never does. */
export function threadedEncoder(name: string): Encoder {
  const waiting = new Map<number, { resolve: (vectors: readonly Vector[]) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let jobs = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.js', import.meta.url), { workerData: name });
    started.on('message', (done: Done) => {
      const job = waiting.get(done.number);
      waiting.delete(done.number);
      // An idle encoder must not keep a finished program alive.
      if (waiting.size === 0) started.unref();
      if ('problem' in done) job?.reject(new Error(`The encoder ${name} failed: ${done.problem}`));
      else job?.resolve(rows(done.values, done.width));
    });
    started.on('error', (cause) => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error(`The encoder ${name} failed.`, { cause }));
      waiting.clear();
    });
    return started;
  };

  return {
    id: name,
    encode: (texts) =>
      new Promise((resolve, reject) => {
        if (texts.length === 0) return resolve([]);
        worker ??= start();
        worker.ref();
        jobs += 1;
        waiting.set(jobs, { resolve, reject });
        worker.postMessage({ number: jobs, texts });
      }),
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function rows(values: Float32Array, width: number): readonly Vector[] {
  return Array.from({ length: values.length / width }, (_, at) => values.subarray(at * width, (at + 1) * width));
}
