import { describe, expect, it } from 'vitest';
import { fitListwise, fitLogistic, fitProduct } from '../../../benchmarks/quality/fit.ts';
import { chanceOf } from '../../../src/answer/logistic.ts';

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

  it('finds two reasons to say no, of which one alone is enough', () => {
    const samples = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((first) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((second) => ({
        features: row(first / 8, second / 8),
        isPositive: first > 3 && second > 3,
      })),
    );
    const [one, other] = fitProduct(
      [samples],
      [
        { bias: 0, weights: row(1, 0) },
        { bias: 0, weights: row(0, 1) },
      ],
    );
    const chance = (...values: number[]) => chanceOf(one, row(...values)) * chanceOf(other, row(...values));
    expect(chance(0.9, 0.9)).toBeGreaterThan(0.6);
    expect(chance(0.9, 0.1)).toBeLessThan(0.3);
    expect(chance(0.1, 0.9)).toBeLessThan(0.3);
  });
});
