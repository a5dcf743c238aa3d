import { describe, expect, it } from 'vitest';
import { fitListwise, fitLogistic } from '../../../benchmarks/quality/fit.ts';

const row = (...values: number[]) => Float64Array.from(values);

describe('fitting', () => {
  it('finds the feature that tells right candidates from others', () => {
    const lists = Array.from({ length: 20 }, (_, at) => [
      { features: row(1, at % 3), isRight: true },
      { features: row(0, (at + 1) % 3), isRight: false },
      { features: row(0, (at + 2) % 3), isRight: false },
    ]);
    const [signal = 0, noise = 0] = fitListwise([lists], 2);
    expect(signal).toBeGreaterThan(2);
    expect(Math.abs(noise)).toBeLessThan(0.5);
  });

  it('finds the constant that parts two classes', () => {
    const samples = [1, 2, 3, 7, 8, 9].map((value) => ({ features: row(value / 10), isPositive: value > 5 }));
    const { bias, weights } = fitLogistic([samples], 1);
    const chance = (value: number) => 1 / (1 + Math.exp(-(bias + (weights[0] ?? 0) * value)));
    expect(chance(0.3)).toBeLessThan(0.5);
    expect(chance(0.7)).toBeGreaterThan(0.5);
  });
});
