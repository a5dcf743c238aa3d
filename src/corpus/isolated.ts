/**
 * Reads a file that a stranger handed over, on a thread of its own with limits: a file can be made so that reading it
 * takes all memory or never ends.
 */
import { Worker } from 'node:worker_threads';
import type { Article } from './article.ts';
import { failed, type Read } from './draft.ts';
import { readArticleFile } from './read.ts';

/** Five hundred full pages take some 3 s. */
const MAX_SECONDS = 20;
/** What the thread's objects may take. */
const MAX_HEAP_MB = 512;
/** What the whole process may grow meanwhile: unpacked streams are no objects, and stand under no limit of the thread. */
const MAX_GROWTH_BYTES = 800_000_000;
const LOOK_EVERY_MS = 50;

/** The file before, which must be done with: two at once would take twice the memory. */
let before: Promise<unknown> = Promise.resolve();

/**
 * The article of a file, or what is wrong with it: `readArticleFile`, within limits, one file after the other. Rejects
 * when the program is at fault and not the file.
 */
export async function readIsolated(file: string, bytes: Uint8Array): Promise<Read<Article>> {
  // Node 20 starts a thread from JavaScript alone, so the sources, as tests run them, do without one.
  if (import.meta.url.endsWith('.ts')) return readArticleFile(file, bytes);
  const read = before.then(() => readOnThread(file, bytes));
  before = read.catch(() => undefined);
  return read;
}

async function readOnThread(file: string, bytes: Uint8Array): Promise<Read<Article>> {
  const worker = new Worker(new URL('./isolated-worker.js', import.meta.url), {
    workerData: { file, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const usedBefore = process.memoryUsage.rss();
  let looking: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      // Proof: isolated-worker.ts posts one message, the article or the fault.
      worker.once('message', (read) => resolve(read as Read<Article>));
      worker.once('error', (cause: Error & { readonly code?: string }) => {
        if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(TOO_MUCH);
        else reject(new Error(`Reading ${file} failed.`, { cause }));
      });
      worker.once('exit', () => reject(new Error(`Reading ${file} ended without a result.`)));
      patience = setTimeout(() => resolve(TOO_LONG), MAX_SECONDS * 1000);
      looking = setInterval(() => {
        if (process.memoryUsage.rss() - usedBefore > MAX_GROWTH_BYTES) resolve(TOO_MUCH);
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
