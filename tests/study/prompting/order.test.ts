import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/study/prompting/order.ts';

const kinds = ['reason', 'tension', 'evidence'] as const;
const prompts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    passages: fc.integer({ min: 1, max: 9 }).map((number) => [number]),
    sentences: fc.integer({ min: 0, max: 999 }).map((start) => [start]),
    score: fc.double({ min: 0, max: 1.5, noNaN: true }),
  }),
  { maxLength: 20 },
);

describe('an order of prompts', () => {
  it('holds each of them once', () => {
    fc.assert(
      fc.property(prompts, (some) => {
        expect(new Set(spread(some))).toEqual(new Set(some));
      }),
    );
  });

  it('sets none beside one of its kind while there are enough of others', () => {
    fc.assert(
      fc.property(prompts, (some) => {
        const most = Math.max(0, ...kinds.map((kind) => some.filter((each) => each.kind === kind).length));
        fc.pre(most * 2 <= some.length + 1);
        const ordered = spread(some);
        for (const [at, { kind }] of ordered.entries()) expect(kind).not.toBe(ordered[at - 1]?.kind);
      }),
    );
  });
});
