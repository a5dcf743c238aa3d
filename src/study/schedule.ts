/** When a card comes back: the scheduler FSRS, without chance, so that the same ratings at the same times give the same days. */
import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
/** How well a person knew a card. */
export type Grade = (typeof GRADES)[number];

/** Where a card stands. Times are milliseconds since 1970. */
export interface Schedule {
  readonly dueAt: number;
  readonly ratedAt: number;
  /** How often it was rated: from 1 on. */
  readonly ratings: number;
  /** Days after which it is known with a chance of nine in ten. */
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly lapses: number;
  /** 1 and 3 are learning it, and anew after a lapse: it comes back within minutes. */
  readonly state: 0 | 1 | 2 | 3;
}

const RATINGS = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, FsrsGrade>;

const scheduler = fsrs({ enable_fuzz: false });

/** Where a card stands once it is rated so at this time; `before` is nothing for a card that never was. */
export function rated(before: Schedule | undefined, grade: Grade, now: number): Schedule {
  const card = before === undefined ? createEmptyCard(now) : cardOf(before);
  // A clock that was set back must not make the scheduler count days below none.
  const at = Math.max(now, before?.ratedAt ?? now);
  const { card: next } = scheduler.next(card, at, RATINGS[grade]);
  return {
    dueAt: next.due.getTime(),
    ratedAt: at,
    ratings: next.reps,
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    lapses: next.lapses,
    state: next.state,
  };
}

/** Whether it is being learned, and comes back within minutes. */
export function isLearning({ state }: Schedule): boolean {
  return state === 1 || state === 3;
}

function cardOf(schedule: Schedule): Card {
  return {
    due: new Date(schedule.dueAt),
    last_review: new Date(schedule.ratedAt),
    reps: schedule.ratings,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    // The scheduler counts them by itself, from the last review.
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningSteps,
    lapses: schedule.lapses,
    state: schedule.state,
  };
}
