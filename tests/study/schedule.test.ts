import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, isLearning, rated, type Schedule } from '../../src/study/schedule.ts';

const NOON = Date.UTC(2024, 5, 24, 12);
const DAY_MS = 86_400_000;
const ratings = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 40 * DAY_MS })), {
  minLength: 1,
  maxLength: 30,
});

/** The schedules that these ratings lead to, each so long after the one before. */
function played(steps: readonly (readonly [(typeof GRADES)[number], number])[]): readonly Schedule[] {
  let now = NOON;
  const schedules: Schedule[] = [];
  for (const [grade, after] of steps) {
    now += after;
    schedules.push(rated(schedules.at(-1), grade, now));
  }
  return schedules;
}

describe('a schedule', () => {
  it('is the same for the same ratings at the same times', () => {
    fc.assert(fc.property(ratings, (steps) => void expect(played(steps)).toEqual(played(steps))));
  });

  it('bears being kept as JSON between two ratings', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...GRADES), (steps, grade) => {
        const last = played(steps).at(-1);
        if (last === undefined) return;
        const kept: Schedule = JSON.parse(JSON.stringify(last));
        expect(rated(kept, grade, last.dueAt)).toEqual(rated(last, grade, last.dueAt));
      }),
    );
  });

  it('never comes back before it was rated, and counts its ratings', () => {
    fc.assert(
      fc.property(ratings, (steps) => {
        for (const [at, { dueAt, ratedAt, ratings: count }] of played(steps).entries()) {
          expect(dueAt).toBeGreaterThan(ratedAt);
          expect(count).toBe(at + 1);
        }
      }),
    );
  });

  it('comes later the better it was known', () => {
    fc.assert(
      fc.property(ratings, (steps) => {
        const last = played(steps).at(-1);
        const now = last?.dueAt ?? NOON;
        const [again, hard, good, easy] = GRADES.map((grade) => rated(last, grade, now).dueAt);
        expect([again, hard, good, easy]).toEqual([again, hard, good, easy].toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      }),
    );
  });

  it('is learned within minutes at first, and bears a clock that was set back', () => {
    const first = rated(undefined, 'again', NOON);
    expect(isLearning(first)).toBe(true);
    expect(first.dueAt - NOON).toBe(60_000);
    const easy = rated(undefined, 'easy', NOON);
    expect(isLearning(easy)).toBe(false);
    expect(rated(easy, 'good', NOON - 3 * DAY_MS)).toEqual(rated(easy, 'good', NOON));
  });
});
