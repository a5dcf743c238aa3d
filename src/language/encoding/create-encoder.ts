/** The encoder that a setting names. */
import type { Encoder } from '../encoder.ts';
import { localEncoder } from './local-encoder.ts';
import { DEFAULT_MODEL } from './models.ts';
import { threadedEncoder } from './threaded-encoder.ts';

/** What the setting says to do without an encoder. */
const OFF = 'off';

/** The encoder of that name, `use-lite` unless said; nothing for `off`. A model that cannot load rejects each `encode`. */
export function createEncoder(name: string = DEFAULT_MODEL): Encoder | undefined {
  if (name === OFF) return undefined;
  // Node 20 starts a thread from JavaScript alone, so the sources, as tests and benchmarks run them, do without one.
  return import.meta.url.endsWith('.ts') ? localEncoder(name) : threadedEncoder(name);
}
