/** Builds a large index on a thread of its own: some thousand passages take seconds, which others need not wait. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { unitsOf } from './columns.ts';
import { buildIndex, type SerialisedIndex } from './lunr-index.ts';

/** What `restoreIndex` takes. Rejects when the thread fails. */
export async function buildOnThread(articles: readonly Article[]): Promise<SerialisedIndex> {
  // Node 20 starts a thread from JavaScript alone, so the sources, as tests run them, do without one.
  if (import.meta.url.endsWith('.ts')) return (await buildIndex(unitsOf(articles))).serialise();
  const worker = new Worker(new URL('./index-worker.js', import.meta.url), { workerData: articles });
  try {
    // Proof: the thread posts one message, what index-worker.ts makes; an error in it rejects instead.
    const [built] = (await once(worker, 'message')) as [SerialisedIndex];
    return built;
  } finally {
    await worker.terminate();
  }
}
