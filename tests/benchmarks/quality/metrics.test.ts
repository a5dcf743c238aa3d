import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc, mean, median, reciprocalRank } from '../../../benchmarks/quality/metrics.ts';

describe('AUROC', () => {
  it('is 1 when every positive scores above every negative, and 0 the other way round', () => {
    expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1], [0.2, 0.3])).toBe(0);
  });

  it('is the share of pairs in the right order, ties counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((positive) =>
          negatives.map((negative) => (positive > negative ? 1 : positive === negative ? 0.5 : 0)),
        );
        expect(auroc(positives, negatives)).toBeCloseTo(mean(pairs), 10);
      }),
    );
  });
});

describe('the small measures', () => {
  it('are what their names say', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([5, 1, 2])).toBe(2);
    expect(reciprocalRank(1)).toBe(0.5);
    expect(reciprocalRank(-1)).toBe(0);
  });
});
