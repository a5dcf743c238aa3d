/** What a quiz item is: a question made of an article's own sentence, whose key is that sentence. Types and nothing else. */
import type { Quote } from '../corpus/quote.ts';
import type { AskedFor } from './quizzing/gaps.ts';

export type QuizKind = 'cloze' | 'choice' | 'true-false' | 'who-said';

/** A piece of what is shown. Text pieces are slices of the article; together with the key's words they are the key. */
export type StemPiece =
  | { readonly kind: 'words'; readonly text: string }
  /** Where the right option belongs. */
  | { readonly kind: 'blank' }
  /** Of a false statement: words that stand where the article has others. They must not look different until the key is shown. */
  | { readonly kind: 'swapped'; readonly text: string };

export interface QuizItem {
  /** Short and stable: kind, offsets and seed. {@link itemById} makes the item of it again. */
  readonly id: string;
  readonly kind: QuizKind;
  /** The ¶ number of the sentence. */
  readonly passage: number;
  /** What is asked for. */
  readonly asks: AskedFor;
  /**
   * How the stem is read. `gap`: which option fills the blank? `question`: the blank opens the sentence and is its subject, so that
   * "Who", "Which country" or "Which organisation" can stand there and the last stop be a question mark. `statement`: true or false? `speaker`: who says this?
   */
  readonly form: 'gap' | 'question' | 'statement' | 'speaker';
  readonly stem: readonly StemPiece[];
  /** Two to four, in the order shown. None, on a card alone, where the library has nothing to take for it. */
  readonly options: readonly string[];
  /** The place of the right option. */
  readonly answer: number;
  /** The right words as the article has them at the blank or swapped words. */
  readonly truth: string;
  /** What else counts when it is typed: other names of the same in the article. */
  readonly accepted: readonly string[];
  /** The sentence that proves it, with the one before where it leans on that. Shown after. */
  readonly key: Quote;
}
