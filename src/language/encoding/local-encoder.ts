/** An encoder whose model computes on the caller's own thread. */
import type { Encoder } from '../encoder.ts';
import { loadModel, type Model } from './models.ts';

/** Loads the model at the first text. */
export function localEncoder(name: string): Encoder {
  let model: Promise<Model> | undefined;
  return {
    id: name,
    async encode(texts) {
      if (texts.length === 0) return [];
      model ??= loadModel(name);
      return (await model)(texts);
    },
    async close() {
      model = undefined;
    },
  };
}
