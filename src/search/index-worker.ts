/** The thread that builds one index and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { unitsOf } from './columns.ts';
import { buildIndex } from './lunr-index.ts';

// Proof: index-thread.ts starts this thread, with articles.
const index = await buildIndex(unitsOf(workerData as readonly Article[]));
parentPort?.postMessage(index.serialise());
