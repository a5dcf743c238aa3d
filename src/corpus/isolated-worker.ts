/** The thread that reads one file and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readArticleFile } from './read.ts';

// Proof: isolated.ts starts this thread, with a file's name and bytes.
const { file, bytes } = workerData as { readonly file: string; readonly bytes: Uint8Array };
parentPort?.postMessage(await readArticleFile(file, bytes));
