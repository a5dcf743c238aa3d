/** From the best sentence to what is quoted: that sentence, or its neighbours with it where it is not alone. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import type { Unit } from '../search/columns.ts';

/** Several sentences are quoted only up to this many characters together: a quote is read on a phone. */
const MAX_SEVERAL = 600;
/**
 * A neighbour that scores this close to the best sentence may hold the answer as well: of the wrong sentences picked,
 * half stand beside the right one. As wide as keeps half of all quotes within 330 characters on encyclopedia text; from
 * 1.2 to 5 the quotes that hold the answer go from 86 to 89 of 100.
 */
const CLOSE_SCORE = 5;
/** The same where the best sentence holds every word of the question: it probably says it all. */
const CLOSE_SCORE_OF_COMPLETE = 1.2;
/** Both neighbours are quoted where both come this close: nothing tells then which of the three it is. */
const CLOSE_SCORE_OF_BOTH = 2;

/** Words with which a sentence leans on the one before. */
const LEANS_ON_PREVIOUS =
  /^(?:["“'(]\s*)?(?:this|that|these|those|it|its|they|their|them|he|his|him|she|her|such|however|but|yet|nevertheless|moreover|furthermore|therefore|thus|hence|instead|also|both|similarly|likewise|consequently|then|there|another|the (?:latter|former|agreement|move|decision|same))\b/i;

/** Scores of a passage's sentences by their place in it. */
export type ScoreOf = (sentence: number) => number;

/**
 * The sentence at `best` of the unit's passage, with a neighbour where they belong together; `isComplete` when it holds
 * every word of the question.
 */
export function quoteAround({ article, passage }: Unit, best: number, scoreOf: ScoreOf, isComplete = false): Quote {
  const textOf = (span: Span): string => article.text.slice(span.start, span.end);
  const own = passage.sentences[best];
  if (own === undefined) return quote(article, passage);
  const whole = (span: Span): Quote => quote(article, passage, closed(article, passage, span));
  const together = (first: Span | undefined, second: Span | undefined): Span | undefined =>
    first !== undefined && second !== undefined && second.end - first.start <= MAX_SEVERAL
      ? { start: first.start, end: second.end }
      : undefined;
  const previous = together(passage.sentences[best - 1], own);
  const next = together(own, passage.sentences[best + 1]);
  if (previous !== undefined && LEANS_ON_PREVIOUS.test(textOf(own))) return whole(previous);

  const close = (sentence: number): number =>
    scoreOf(best) - scoreOf(sentence) <= (isComplete ? CLOSE_SCORE_OF_COMPLETE : CLOSE_SCORE)
      ? scoreOf(sentence)
      : Number.NEGATIVE_INFINITY;
  const before = previous === undefined ? Number.NEGATIVE_INFINITY : close(best - 1);
  const after = next === undefined ? Number.NEGATIVE_INFINITY : close(best + 1);
  const both = together(passage.sentences[best - 1], passage.sentences[best + 1]);
  if (both !== undefined && scoreOf(best) - Math.min(before, after) <= CLOSE_SCORE_OF_BOTH) return whole(both);
  const wider = before > after ? previous : Number.isFinite(after) ? next : undefined;
  return whole(wider ?? own);
}

/** As far as what it announces ("three things:") and the end of what someone says in it, where there is room for that. */
function closed({ text }: Article, { sentences }: Passage, span: Span): Span {
  const first = sentences.findIndex(({ start }) => start === span.start);
  const last = sentences.findIndex(({ end }) => end === span.end);
  const words = text.slice(span.start, span.end);
  const isOpen = /(?:^|[\s([—:])["“]$/.test(words.slice(0, words.search(/["“”][^"“”]*$/) + 1));
  const wider = [
    [first, last + 1],
    [first, last + 2],
    [first - 1, last],
  ].flatMap(([from = 0, to = 0]): readonly Span[] => {
    const [start, end] = [sentences[from]?.start, sentences[to]?.end];
    return start === undefined || end === undefined || end - start > MAX_SEVERAL ? [] : [{ start, end }];
  });
  if (words.endsWith(':')) return wider.find(({ end }) => end > span.end) ?? span;
  if (isBalanced(words)) return span;
  return (
    wider.filter(({ end }) => end > span.end === isOpen).find(({ start, end }) => isBalanced(text.slice(start, end))) ??
    span
  );
}

/** Whether each quotation in it is there from its opening mark to its closing one. */
function isBalanced(words: string): boolean {
  const count = (mark: string): number => words.split(mark).length - 1;
  return count('"') % 2 === 0 && count('“') === count('”');
}
