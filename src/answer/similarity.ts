/** How close in meaning every sentence of a library is to a question, with what earlier turns lend to it. */
import type { Encoder, Vector } from '../language/encoder.ts';
import type { WeightedText } from '../language/question.ts';
import { type SentenceVectors, similarities } from '../search/vectors.ts';

/** How meaning is compared: the encoder for questions, and the vectors of the index's sentences. */
export interface Meaning {
  readonly encoder: Encoder;
  readonly vectors: SentenceVectors;
}

/** Longer texts are no questions, and the encoder's time grows with their length. */
const MAX_ENCODED = 500;
/** Vectors of this many questions are kept, so that a follow-up costs no second look at what was asked before. */
const MAX_KEPT = 256;

/** Compares questions; each text is encoded once while it is kept. */
export function createComparer(
  meaning: () => Meaning | undefined,
): (texts: readonly WeightedText[]) => Promise<Float32Array | undefined> {
  const kept = new Map<string, Promise<Vector | undefined>>();

  const vectorOf = (text: string, { encoder }: Meaning): Promise<Vector | undefined> => {
    const key = `${encoder.id} ${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = encoder.encode([text]).then(([vector]) => vector);
    // One that failed is not kept: the next question may fare better.
    made.catch(() => kept.delete(key));
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };

  return async (texts) => {
    const current = meaning();
    if (current === undefined) return undefined;
    const meant = texts.filter(({ text }) => isMeaningful(text));
    const vectors = await Promise.all(meant.map(({ text }) => vectorOf(text.slice(0, MAX_ENCODED), current)));
    const blended = blend(
      vectors.flatMap((vector, at) => (vector ? [{ vector, weight: meant[at]?.weight ?? 0 }] : [])),
    );
    return blended && similarities(current.vectors, blended);
  };
}

/** A text without a letter or digit means nothing. */
function isMeaningful(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The direction between vectors, a unit vector again. */
function blend(parts: readonly { readonly vector: Vector; readonly weight: number }[]): Vector | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first?.vector;
  const sum = new Float32Array(first.vector.length);
  for (const { vector, weight } of parts) {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
