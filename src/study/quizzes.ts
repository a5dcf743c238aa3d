/** Quizzes that a group takes together, and the scores they leave: what is kept of them, and the port to where. */
import type { Slug } from '../corpus/article.ts';
import type { KeptItem } from './kept-item.ts';

export interface NewQuiz {
  readonly id: string;
  readonly server: string;
  /** Where it is taken: one runs there at a time. */
  readonly conversation: string;
  /** Who started it; empty once they are forgotten. */
  readonly person: string;
  readonly article: Slug;
  readonly items: readonly KeptItem[];
}

/** Questions are asked and closed in their order: one is open while more are asked than closed. */
export interface Quiz extends NewQuiz {
  readonly asked: number;
  readonly closed: number;
  readonly isEnded: boolean;
}

/** The choice of whoever typed words that are none of the options. */
export const OWN_WORDS = -1;

export interface QuizAnswer {
  /** The place of the question in its quiz. */
  readonly item: number;
  readonly person: string;
  /** What they are called; empty where that is not known. */
  readonly name: string;
  /** The place of an option, or {@link OWN_WORDS}. */
  readonly choice: number;
  readonly isRight: boolean;
}

/** An answer, and whether its person may be named: not who wants no score kept. */
export interface NamedAnswer extends QuizAnswer {
  readonly isNamed: boolean;
}

/** Each change happens once, whoever else does the same at the same time; what was given by then is told by the result. */
export interface Quizzes {
  /** Starts a quiz with its first question asked; false where one runs in the conversation. */
  readonly start: (quiz: NewQuiz) => Promise<boolean>;
  /** The one that runs in a conversation. */
  readonly running: (conversation: string) => Promise<Quiz | undefined>;
  /** By its id, ended or not. */
  readonly find: (id: string) => Promise<Quiz | undefined>;
  /** Takes an answer, in place of the person's one before; false when the question is not open. */
  readonly answer: (quiz: Pick<Quiz, 'id' | 'server'>, answer: QuizAnswer) => Promise<boolean>;
  /**
   * Closes the question that is open and counts its answers into the scores; closing the last ends the quiz. False when
   * it was closed before: what was answered until then counts, and nothing after.
   */
  readonly close: (quiz: Quiz, item: number) => Promise<boolean>;
  /** Asks the next question; false when it was asked before, or the one before is open. */
  readonly ask: (id: string, item: number) => Promise<boolean>;
  /** Ends it before its last question; answers to a question still open do not count. False when it had ended. */
  readonly end: (id: string) => Promise<boolean>;
  /** All answers, by question and person. */
  readonly answers: (id: string) => Promise<readonly NamedAnswer[]>;
}

/** How someone does in a server's quizzes: streaks count right answers in a row, in the order in which questions closed. */
export interface Score {
  readonly person: string;
  readonly name: string;
  readonly right: number;
  readonly answered: number;
  readonly streak: number;
  readonly bestStreak: number;
  /** 1 for the most right answers, of which the fewest were wrong; equal scores share a rank. */
  readonly rank: number;
}

export interface Scores {
  /** The best scores of a server, so many of them, and the person's own where they have one. */
  readonly best: (
    server: string,
    most: number,
    person: string,
  ) => Promise<{ readonly best: readonly Score[]; readonly own?: Score; readonly isKept: boolean }>;
  /** Whether a person's score is kept in a server: what there is of it is deleted where it is not. */
  readonly keep: (by: { readonly server: string; readonly person: string }, isKept: boolean) => Promise<void>;
}
