/** A folder of articles → a library that can be asked. */
import { join } from 'node:path';
import { type Answerer, createAnswerer, type Meaning } from './answer/answer.ts';
import { createLibrary, type Library } from './corpus/library.ts';
import { type Problem, readCorpus } from './corpus/read.ts';
import { createEncoder } from './language/encoding/create-encoder.ts';
import { sentencesOf } from './search/columns.ts';
import { cachedIndex } from './search/index-cache.ts';
import type { SearchIndex } from './search/lunr-index.ts';
import { cachedVectors } from './search/vector-cache.ts';

export interface Shelf {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Files that could not be read; the library is the others. */
  readonly problems: readonly Problem[];
  /** Resolves when answers get no better any more: when every sentence has its vector, or none will. Never rejects. */
  readonly complete: Promise<void>;
  /** Frees the encoder. */
  readonly close: () => Promise<void>;
}

export interface ShelfOptions {
  /** The sentence encoder's name; see {@link createEncoder}. */
  readonly encoder?: string | undefined;
  /** Told as files are read, passages indexed and sentences encoded. */
  readonly onProgress?: (doing: 'Reading' | 'Indexing' | 'Encoding', done: number, total: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. What was complete is kept. */
  readonly signal?: AbortSignal;
  /** Told when something works less well than it could: the index cannot be kept, the encoder does not load. */
  readonly onTrouble?: (message: string, error: unknown) => void;
}

/** Reads the articles of `corpusDirectory` and indexes them, or takes their index from below `dataDirectory`. */
export async function openShelf(
  corpusDirectory: string,
  dataDirectory: string,
  { encoder: name, onProgress, signal, onTrouble }: ShelfOptions = {},
): Promise<Shelf> {
  const stopping = signal === undefined ? {} : { signal };
  const onUnwritable = (error: unknown): void =>
    onTrouble?.('The index cannot be kept; the next start makes it anew.', error);
  const { articles, problems } = await readCorpus(corpusDirectory, {
    ...stopping,
    onFile: (done, total) => onProgress?.('Reading', done, total),
  });
  signal?.throwIfAborted();
  const cache = join(dataDirectory, 'index');
  const index = await cachedIndex(articles, cache, {
    ...stopping,
    onUnwritable,
    onUnit: (done, total) => onProgress?.('Indexing', done, total),
  });

  const encoder = createEncoder(name);
  let meaning: Meaning | undefined;
  const addMeaning = async (to: SearchIndex): Promise<void> => {
    if (encoder === undefined) return;
    const vectors = await cachedVectors(sentencesOf(to.units), encoder, cache, {
      ...stopping,
      onUnwritable,
      onSentence: (done, total) => onProgress?.('Encoding', done, total),
    });
    // The first question is not the one to wait for the model.
    await encoder.encode(['ready']);
    meaning = { encoder, vectors };
  };

  return {
    library: createLibrary(articles),
    answerer: createAnswerer(index, () => meaning),
    problems,
    complete: addMeaning(index).catch((error: unknown) => {
      if (!signal?.aborted) onTrouble?.('The sentence encoder does not work; answers come from words alone.', error);
    }),
    close: async () => encoder?.close(),
  };
}
