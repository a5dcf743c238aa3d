/** The port to a sentence encoder: texts in, vectors of their meaning out. */

/** A unit vector; the dot product of two is the cosine of their meanings. All vectors of one encoder have one length. */
export type Vector = Float32Array;

export interface Encoder {
  /** Names the model and its version: vectors of different encoders do not compare. */
  readonly id: string;
  /** One vector a text, in order. Deterministic. Rejects when the encoder was closed or its model fails. */
  readonly encode: (texts: readonly string[]) => Promise<readonly Vector[]>;
  /** Frees the model. */
  readonly close: () => Promise<void>;
}
