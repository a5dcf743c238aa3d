import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Encoder } from '../../src/language/encoder.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import { vectorAt } from '../../src/search/vectors.ts';

/** Encodes a text as how often it holds a few letters; counts what it was given. */
function countingEncoder(id = 'letters'): Encoder & { readonly encoded: string[] } {
  const encoded: string[] = [];
  return {
    id,
    encoded,
    async encode(texts) {
      encoded.push(...texts);
      return texts.map((text) => Float32Array.from('aeio', (letter) => text.split(letter).length));
    },
    close: async () => undefined,
  };
}

const SENTENCES = Array.from({ length: 20 }, (_, at) => `Sentence ${'a'.repeat(at)}.`);
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'footnote-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the vector cache', () => {
  it('encodes once and gives the same vectors afterwards', async () => {
    const encoder = countingEncoder();
    const first = await cachedVectors(SENTENCES, encoder, directory);
    const again = await cachedVectors(SENTENCES, encoder, directory);
    expect(encoder.encoded).toEqual(SENTENCES);
    expect(again.values).toEqual(first.values);
  });

  it('encodes only the sentences that are new', async () => {
    await cachedVectors(SENTENCES, countingEncoder(), directory);
    const encoder = countingEncoder();
    await cachedVectors([...SENTENCES.slice(5), 'A new one.'], encoder, directory);
    expect(encoder.encoded).toEqual(['A new one.']);
  });

  it('encodes a sentence that stands twice once, and gives it twice', async () => {
    const encoder = countingEncoder();
    const vectors = await cachedVectors(['Again.', 'Once.', 'Again.'], encoder, directory);
    expect(encoder.encoded).toEqual(['Again.', 'Once.']);
    expect(vectorAt(vectors, 2)).toEqual(vectorAt(vectors, 0));
  });

  it('keeps what was made when it is stopped, and goes on from there', async () => {
    const stop = new AbortController();
    const stopped = cachedVectors(SENTENCES, countingEncoder(), directory, {
      signal: stop.signal,
      onSentence: (done) => done >= 8 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    const encoder = countingEncoder();
    await cachedVectors(SENTENCES, encoder, directory);
    expect(encoder.encoded).toEqual(SENTENCES.slice(8));
  });

  it('does not take the vectors of another encoder', async () => {
    await cachedVectors(SENTENCES, countingEncoder('one'), directory);
    const encoder = countingEncoder('two');
    await cachedVectors(SENTENCES, encoder, directory);
    expect(encoder.encoded).toEqual(SENTENCES);
  });

  it('works where nothing can be kept, and says so', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const told: unknown[] = [];
    const onUnwritable = (error: unknown): void => void told.push(error);
    expect((await cachedVectors(SENTENCES, countingEncoder(), file, { onUnwritable })).scales).toHaveLength(20);
    expect(told).toHaveLength(1);
  });
});
