/** Makes the vectors of sentences, taking from disk those of sentences that were met before. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Encoder, Vector } from '../language/encoder.ts';
import { keep, keptLike, loadKept } from './kept-file.ts';
import { quantise, type SentenceVectors, vectorAt } from './vectors.ts';

/** What is kept: for each sentence, by the digest of its words, its vector. */
interface KeptVectors extends SentenceVectors {
  readonly encoder: string;
  readonly digests: readonly string[];
}

export interface VectorOptions {
  /** Told after each batch. */
  readonly onSentence?: (done: number, total: number) => void;
  /** Stops between two batches; what was made is kept. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onUnwritable?: (error: unknown) => void;
}

/** About 100 ms of work: a question asked meanwhile waits no longer than that for its turn. */
const BATCH = 8;
/** Files of other libraries in which vectors are looked for; reading all would take longer than making some anew. */
const MAX_READ = 8;

/** The vectors of the sentences, in order. */
export async function cachedVectors(
  sentences: readonly string[],
  encoder: Encoder,
  directory: string,
  { onSentence, signal, onUnwritable }: VectorOptions = {},
): Promise<SentenceVectors> {
  const digests = sentences.map(digestOf);
  const path = join(directory, `${digestOf(`${encoder.id} ${digests.join(' ')}`)}.vectors`);
  const whole = await loadVectors(path, encoder);
  if (whole !== undefined && whole.digests.length === digests.length) return whole;

  const known = await knownVectors(path, encoder);
  const wanted = [...new Map(sentences.map((sentence, at) => [digests[at] ?? '', sentence]))].filter(
    ([digest]) => !known.has(digest),
  );
  try {
    for (let from = 0; from < wanted.length; from += BATCH) {
      signal?.throwIfAborted();
      const batch = wanted.slice(from, from + BATCH);
      const vectors = await encoder.encode(batch.map(([, sentence]) => sentence));
      for (const [at, vector] of vectors.entries()) known.set(batch[at]?.[0] ?? '', vector);
      onSentence?.(from + batch.length, wanted.length);
    }
  } finally {
    if (wanted.length > 0)
      await keepVectors(path, encoder, digests, known).catch((error: unknown) => onUnwritable?.(error));
  }
  return quantise(digests.map((digest) => known.get(digest) ?? new Float32Array()));
}

/** Vectors from the newest files of this encoder: an edited article has most of its sentences in an older one. */
async function knownVectors(path: string, encoder: Encoder): Promise<Map<string, Vector>> {
  const known = new Map<string, Vector>();
  for (const file of (await keptLike(path)).slice(0, MAX_READ)) {
    const kept = await loadVectors(file, encoder);
    for (const [at, digest] of kept?.digests.entries() ?? []) {
      if (kept !== undefined && !known.has(digest)) known.set(digest, vectorAt(kept, at));
    }
  }
  return known;
}

async function loadVectors(path: string, encoder: Encoder): Promise<KeptVectors | undefined> {
  // Proof: a whole file with this ending was written by keepVectors below; the encoder's name is compared.
  const kept = (await loadKept(path)) as KeptVectors | undefined;
  return kept?.encoder === encoder.id ? kept : undefined;
}

async function keepVectors(
  path: string,
  encoder: Encoder,
  digests: readonly string[],
  known: ReadonlyMap<string, Vector>,
): Promise<void> {
  const made = digests.filter((digest) => known.has(digest));
  const kept: KeptVectors = {
    encoder: encoder.id,
    digests: made,
    ...quantise(made.map((digest) => known.get(digest) ?? new Float32Array())),
  };
  await keep(path, kept);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
