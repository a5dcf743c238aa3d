/** A folder of articles → a library that can be asked. */
import { join } from 'node:path';
import { type Answerer, createAnswerer } from './answer/answer.ts';
import { createLibrary, type Library } from './corpus/library.ts';
import { type Problem, readCorpus } from './corpus/read.ts';
import { cachedIndex } from './search/index-cache.ts';

export interface Shelf {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Files that could not be read; the library is the others. */
  readonly problems: readonly Problem[];
}

export interface ShelfOptions {
  /** Told as files are read and passages indexed. */
  readonly onProgress?: (doing: 'Reading' | 'Indexing', done: number, total: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told when the index cannot be kept for the next start. */
  readonly onUnwritable?: (error: unknown) => void;
}

/** Reads the articles of `corpusDirectory` and indexes them, or takes their index from below `dataDirectory`. */
export async function openShelf(
  corpusDirectory: string,
  dataDirectory: string,
  { onProgress, signal, ...caching }: ShelfOptions = {},
): Promise<Shelf> {
  const { articles, problems } = await readCorpus(corpusDirectory, {
    ...(signal === undefined ? {} : { signal }),
    onFile: (done, total) => onProgress?.('Reading', done, total),
  });
  signal?.throwIfAborted();
  const index = await cachedIndex(articles, join(dataDirectory, 'index'), {
    ...caching,
    ...(signal === undefined ? {} : { signal }),
    onUnit: (done, total) => onProgress?.('Indexing', done, total),
  });
  return { library: createLibrary(articles), answerer: createAnswerer(index), problems };
}
