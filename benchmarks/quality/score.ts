/** Asks the engine every question of a set and measures what it answers. */
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import { auroc, mean, median, reciprocalRank } from './metrics.ts';
import { holdsAnswer, isRightPassage, type QuestionSet, type SetQuestion } from './sets.ts';

/** What one question gave. */
export interface Outcome {
  readonly question: SetQuestion;
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  readonly confidence: number;
  /** Best first; closest passages where the engine abstained. */
  readonly quotes: readonly Quote[];
  /** For each quote, whether its passage is a right one, and whether it holds an accepted answer as well. */
  readonly passages: readonly boolean[];
  readonly answers: readonly boolean[];
}

/** The measures of a set, by their names in the field; shares are of the questions that the set answers unless said. */
export type Measures = Readonly<Record<string, number>>;

/** What the engine gives to each question, with the encoder or with words alone. */
export async function ask(
  { name, articles, questions }: QuestionSet,
  encoder: Encoder | undefined,
): Promise<readonly Outcome[]> {
  const index = await buildIndex(unitsOf(articles));
  const meaning = encoder && {
    encoder,
    vectors: await cachedVectors(sentencesOf(index.units), encoder, `data/benchmarks/${name}`),
  };
  const answerer = createAnswerer(index, () => meaning);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const result = await answerer.answer(question.question);
    const quotes =
      result.kind === 'answer' ? [...result.excerpts.map(({ quote }) => quote), ...result.more] : result.closest;
    const places = quotes.map((quote) => ({ quote, article: bySlug.get(quote.article) }));
    outcomes.push({
      question,
      isAnswerable: question.gold.length > 0,
      isAnswered: result.kind === 'answer',
      confidence: result.confidence,
      quotes,
      passages: places.map(({ quote, article }) => article !== undefined && isRightPassage(question, article, quote)),
      answers: places.map(({ quote, article }) => article !== undefined && holdsAnswer(question, article, quote)),
    });
  }
  return outcomes;
}

/**
 * passage@k and quote@k: a right passage, or a quote from one that holds an accepted answer, is among the first k.
 * `abstained` is of the questions that the set does not answer, `precision` of those that the engine answered.
 */
export function measuresOf(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const others = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  const answered = outcomes.filter(({ isAnswered }) => isAnswered);
  const share = (of: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
    round(mean(of.map((outcome) => (holds(outcome) ? 1 : 0))));
  return {
    questions: outcomes.length,
    'passage@1': share(answerable, ({ passages }) => passages[0] === true),
    'passage@3': share(answerable, ({ passages }) => passages.slice(0, 3).includes(true)),
    MRR: round(mean(answerable.map(({ passages }) => reciprocalRank(passages.indexOf(true))))),
    'quote@1': share(answerable, ({ answers }) => answers[0] === true),
    'quote@3': share(answerable, ({ answers }) => answers.slice(0, 3).includes(true)),
    quoteLength: median(answerable.flatMap(({ quotes: [first] }) => (first === undefined ? [] : [first.text.length]))),
    AUROC: round(
      auroc(
        answerable.map(({ confidence }) => confidence),
        others.map(({ confidence }) => confidence),
      ),
    ),
    answered: share(answerable, ({ isAnswered }) => isAnswered),
    abstained: share(others, ({ isAnswered }) => !isAnswered),
    precision: share(answered, ({ answers }) => answers[0] === true),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
