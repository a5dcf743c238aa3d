/** Articles → what can be asked: a library with an answerer over its index. */
import { join } from 'node:path';
import { type Answerer, createAnswerer, type Meaning } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import { createLibrary, type Library } from '../corpus/library.ts';
import { type Problem, readCorpus } from '../corpus/read.ts';
import type { Encoder } from '../language/encoder.ts';
import { createEncoder } from '../language/encoding/create-encoder.ts';
import { sentencesOf } from '../search/columns.ts';
import { cachedIndex } from '../search/index-cache.ts';
import { cachedVectors } from '../search/vector-cache.ts';
import { createSummariser, type Summariser } from '../summary/summarise.ts';

export interface Shelf {
  readonly library: Library;
  readonly answerer: Answerer;
  readonly summariser: Summariser;
  /** Resolves when answers get no better any more: when every sentence has its vector, or none will. Never rejects. */
  readonly complete: Promise<void>;
}

/** What shelves are made with. */
export interface Making {
  /** The folder in which indexes and vectors are kept. */
  readonly cache: string;
  readonly encoder: Encoder | undefined;
  /** Indexes on a thread of its own where that is worth it, so that others are answered meanwhile. */
  readonly isThreaded: boolean;
  /** Told as passages are indexed and sentences encoded. */
  readonly onProgress?: ((doing: 'Reading' | 'Indexing' | 'Encoding', done: number, total: number) => void) | undefined;
  /** Stops the work; the promise then rejects with the signal's reason. What was complete is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Told when something works less well than it could: the index cannot be kept, the encoder does not load. */
  readonly onTrouble?: ((message: string, error: unknown) => void) | undefined;
}

/** Indexes the articles, or takes their index from the cache. Vectors follow by themselves. */
export async function makeShelf(articles: readonly Article[], making: Making): Promise<Shelf> {
  const { cache, encoder, isThreaded, onProgress, signal, onTrouble } = making;
  const stopping = signal === undefined ? {} : { signal };
  const onUnwritable = (error: unknown): void =>
    onTrouble?.('The index cannot be kept; the next start makes it anew.', error);
  const index = await cachedIndex(articles, cache, {
    ...stopping,
    isThreaded,
    onUnwritable,
    onUnit: (done, total) => onProgress?.('Indexing', done, total),
  });
  let meaning: Meaning | undefined;
  const addMeaning = async (): Promise<void> => {
    if (encoder === undefined) return;
    const vectors = await cachedVectors(sentencesOf(index.units), encoder, cache, {
      ...stopping,
      onUnwritable,
      onSentence: (done, total) => onProgress?.('Encoding', done, total),
    });
    // The first question is not the one to wait for the model.
    await encoder.encode(['ready']);
    meaning = { encoder, vectors };
  };
  const answerer = createAnswerer(index, () => meaning);
  return {
    library: createLibrary(articles),
    answerer,
    summariser: createSummariser(index, answerer),
    complete: addMeaning().catch((error: unknown) => {
      if (!signal?.aborted) onTrouble?.('The sentence encoder does not work; answers come from words alone.', error);
    }),
  };
}

/** The shelf of the corpus folder, and what other shelves are made with. */
export interface CorpusShelf extends Shelf {
  /** Files that could not be read; the library is the others. */
  readonly problems: readonly Problem[];
  readonly making: Making;
  /** Frees the encoder. */
  readonly close: () => Promise<void>;
}

/** Reads the articles of `corpusDirectory` and indexes them, or takes their index from below `dataDirectory`. */
export async function openCorpus(
  corpusDirectory: string,
  dataDirectory: string,
  {
    encoder: name,
    ...watching
  }: { readonly encoder?: string | undefined } & Pick<Making, 'onProgress' | 'signal' | 'onTrouble'> = {},
): Promise<CorpusShelf> {
  const { signal, onProgress, onTrouble } = watching;
  const { articles, problems } = await readCorpus(corpusDirectory, {
    ...(signal === undefined ? {} : { signal }),
    onFile: (done, total) => onProgress?.('Reading', done, total),
  });
  signal?.throwIfAborted();
  const encoder = createEncoder(name);
  const making: Making = { cache: join(dataDirectory, 'index'), encoder, isThreaded: false, signal, onTrouble };
  const shelf = await makeShelf(articles, { ...making, onProgress });
  return { ...shelf, problems, making, close: async () => encoder?.close() };
}
