/** Is it enough? How sure the engine is that the best candidate answers, and what of the question it did not find. */
import type { AnswerKind } from '../language/answer-kinds.ts';
import type { QuestionForm } from '../language/question-forms.ts';
import type { WordClass } from '../language/tokens.ts';
import type { Query } from '../search/query.ts';
import { chanceOf } from './logistic.ts';
import type { Model } from './model.ts';
import type { Ranked } from './rank.ts';

/**
 * 0 to 1: how likely the best candidate answers: that the text is about what is asked, times that it says it. One model
 * cannot tell both: beside a question off the topic a match in many words speaks for an answer, and beside a near miss,
 * which borrows the text's words, it speaks against one.
 */
export function confidenceOf(best: Ranked | undefined, { onTopic, said }: Model): number {
  return best === undefined ? 0 : chanceOf(onTopic, best.features) * chanceOf(said, best.features);
}

/**
 * A question that leaves its subject to earlier turns never matches as well as one that names it: the models were fitted on
 * questions that stand alone.
 */
const COMPLETED_SHARE = 0.5;
/**
 * Who, when, where and how many are asked of what articles most often leave out: where a word of such a question is
 * missing as well, the match has to be surer. Of typed near misses 68 instead of 56 in 100 are then turned away, of what
 * is answered 3 in 100 more.
 */
const FACT_FORMS: readonly QuestionForm[] = ['asksWho', 'asksWhen', 'asksWhere', 'asksHowMany'];
const FACT_FACTOR = 1.33;
/** Words that are said or are not: another name or number is another thing. */
const FACTS: ReadonlySet<WordClass> = new Set<WordClass>(['name', 'number']);

/** Beyond this, in the ranking's own score, it says no more by how much the next passage is worse. */
const MAX_MARGIN = 6;

/**
 * What tells a right match among those that are shown: how sure it is, and by how much the next passage is worse: of two
 * that seem to answer as well as each other, one is wrong.
 */
export function measuresOfMatch(confidence: number, margin: number): Float64Array {
  const sure = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6);
  return Float64Array.of(Math.log(sure / (1 - sure)) / 4, Math.min(margin, MAX_MARGIN) / MAX_MARGIN);
}

/** What is known of the best match. */
export interface Found {
  readonly confidence: number;
  /** By how much the best passage that would not be quoted beside it is worse, in the ranking's own score. */
  readonly margin: number;
  readonly missing: readonly string[];
  /** Earlier turns lent to the question. */
  readonly isCompleted: boolean;
  /** Whether its quote could be what is asked for; asked only where all else makes it strong. */
  readonly isOfKind: () => boolean;
}

/**
 * What a match is called. The thresholds were chosen with the weights. One that lacks a name or a number of the question
 * is never strong: near misses reuse an article's words and fail in just one; nor is one that lacks the kind of answer
 * asked for.
 */
export function supportOf(
  { confidence, margin, missing, isCompleted, isOfKind }: Found,
  { right, partialFrom, strongFrom }: Model,
  { forms, terms }: Query,
): 'strong' | 'partial' | 'none' {
  const asksForFact = missing.length > 0 && FACT_FORMS.some((form) => forms.has(form));
  const factor = isCompleted ? COMPLETED_SHARE : asksForFact ? FACT_FACTOR : 1;
  if (confidence < partialFrom * factor) return 'none';
  const lacksFact = terms.some(({ text, wordClass }) => FACTS.has(wordClass) && missing.includes(text));
  const isRight = !lacksFact && chanceOf(right, measuresOfMatch(confidence, margin)) >= strongFrom && isOfKind();
  return isRight ? 'strong' : 'partial';
}

/**
 * Content words of the question that no word of the given texts matches, as the question spells them. One that only
 * names the kind of answer ("which year") is there where that kind is.
 */
export function missingTerms(
  query: Query,
  found: ReadonlySet<number>,
  isHeld: (kind: AnswerKind) => boolean,
): readonly string[] {
  return query.terms.flatMap(({ text, weight, names }, term) =>
    found.has(term) || weight < 1 || (names !== undefined && isHeld(names)) ? [] : [text],
  );
}
