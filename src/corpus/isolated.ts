/**
 * Reads a file that a stranger handed over, on a thread of its own with limits: a file can be made so that reading it
 * takes all memory or never ends.
 */
import { Worker } from 'node:worker_threads';
import type { Article } from './article.ts';
import { failed, type Read } from './draft.ts';
import { readArticleFile } from './read.ts';

/** A book of 500 pages takes some 5 s. */
const MAX_SECONDS = 20;
/** What the thread's objects may take. */
const MAX_HEAP_MB = 512;
/** What the whole process may grow meanwhile: unpacked streams are no objects, and stand under no limit of the thread. */
const MAX_GROWTH_BYTES = 900_000_000;
const LOOK_EVERY_MS = 50;

/** The article of a file, or what is wrong with it: `readArticleFile`, within limits. */
export async function readIsolated(file: string, bytes: Uint8Array): Promise<Read<Article>> {
  // Node 20 starts a thread from JavaScript alone, so the sources, as tests run them, do without one.
  if (import.meta.url.endsWith('.ts')) return readArticleFile(file, Buffer.from(bytes));
  const worker = new Worker(new URL('./isolated-worker.js', import.meta.url), {
    workerData: { file, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const before = process.memoryUsage.rss();
  let looking: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      // Proof: isolated-worker.ts posts one message, the article or the fault.
      worker.once('message', (read) => resolve(read as Read<Article>));
      worker.once('error', (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(TOO_MUCH);
        else reject(new Error(`Reading ${file} failed.`, { cause: error }));
      });
      worker.once('exit', () => resolve(TOO_MUCH));
      patience = setTimeout(() => resolve(TOO_LONG), MAX_SECONDS * 1000);
      looking = setInterval(() => {
        if (process.memoryUsage.rss() - before > MAX_GROWTH_BYTES) resolve(TOO_MUCH);
      }, LOOK_EVERY_MS);
    });
  } finally {
    clearTimeout(patience);
    clearInterval(looking);
    await worker.terminate();
  }
}

const TOO_LONG = failed(
  `The file takes longer than ${MAX_SECONDS} s to read; save the article alone, in a simpler form.`,
);
const TOO_MUCH = failed('The file takes too much memory to read; save the article alone, in a simpler form.');
