/** Asks the engine every question of a set and measures what it answers. */
import type { Quote } from '../../src/corpus/quote.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { answererOver } from './engine.ts';
import { auroc, mean, median, reciprocalRank, round, share } from './metrics.ts';
import { holdsAnswer, isRightPassage, type QuestionSet, type SetQuestion } from './sets.ts';

/** What one question gave. */
export interface Outcome {
  readonly question: SetQuestion;
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  readonly isStrong: boolean;
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
export async function ask(set: QuestionSet, encoder: Encoder | undefined): Promise<readonly Outcome[]> {
  const answerer = await answererOver(set, encoder);
  const bySlug = new Map(set.articles.map((article) => [article.slug, article]));
  const outcomes: Outcome[] = [];
  for (const question of set.questions) {
    const result = await answerer.answer(question.question);
    const quotes =
      result.kind === 'answer' ? [...result.excerpts.map(({ quote }) => quote), ...result.more] : result.closest;
    const places = quotes.map((quote) => ({ quote, article: bySlug.get(quote.article) }));
    outcomes.push({
      question,
      isAnswerable: question.gold.length > 0,
      isAnswered: result.kind === 'answer',
      isStrong: result.kind === 'answer' && result.support === 'strong',
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
 * `abstained` is of the questions that the set does not answer, `precision` of those that the engine answered, `strong` of
 * its right first quotes, and `precision of strong` of what it called strong.
 */
export function measuresOf(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const others = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  const answered = outcomes.filter(({ isAnswered }) => isAnswered);
  const isRight = ({ answers }: Outcome): boolean => answers[0] === true;
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
    precision: share(answered, isRight),
    strong: share(answered.filter(isRight), ({ isStrong }) => isStrong),
    'precision of strong': share(
      answered.filter(({ isStrong }) => isStrong),
      isRight,
    ),
  };
}
