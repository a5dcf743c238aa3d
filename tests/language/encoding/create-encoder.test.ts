import { afterAll, describe, expect, it } from 'vitest';
import { createEncoder } from '../../../src/language/encoding/create-encoder.ts';

const encoder = createEncoder();
afterAll(() => encoder?.close());

const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a?.reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0) ?? Number.NaN;

describe('the sentence encoder', () => {
  it('puts what means the same closer than what uses the same words', async () => {
    const [question, answer, other] =
      (await encoder?.encode([
        'How old is he?',
        'The man is forty years of age.',
        'The old bridge is how they came.',
      ])) ?? [];
    expect(cosine(question, answer)).toBeGreaterThan(cosine(question, other));
  });

  it('gives unit vectors, the same every time, however texts are put together', async () => {
    const [alone] = (await encoder?.encode(['The dam broke.'])) ?? [];
    const [, together] = (await encoder?.encode(['People fled.', 'The dam broke.'])) ?? [];
    expect(cosine(alone, alone)).toBeCloseTo(1, 5);
    expect(cosine(alone, together)).toBeCloseTo(1, 5);
  });

  it('is not there when it is switched off', () => {
    expect(createEncoder('off')).toBeUndefined();
  });

  it('rejects what it is given when its model cannot be loaded', async () => {
    await expect(createEncoder('no-such-model')?.encode(['x'])).rejects.toThrow();
  });
});
