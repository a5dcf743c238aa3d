/**
 * Scores the engine on a question set:
 *
 *     npm run eval -- --set FILE [--set FILE …] [--encoder off] [--misses] [--json]
 */
import { parseArgs } from 'node:util';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import { auroc, mean, median, reciprocalRank } from './metrics.ts';
import { holdsAnswer, isRightPassage, type QuestionSet, readSet, type SetQuestion } from './sets.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    encoder: { type: 'string' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

/** What one question gave. */
interface Outcome {
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

const encoder = createEncoder(values.encoder);
const results = [];
for (const path of values.set) {
  const set = readSet(path);
  const started = performance.now();
  const outcomes = await ask(set);
  const msPerQuestion = (performance.now() - started) / outcomes.length;
  results.push({ set: set.name, ...measuresOf(outcomes), msPerQuestion: round(msPerQuestion) });
  if (values.misses) for (const miss of outcomes.filter(isMiss)) console.error(describe(miss));
}
await encoder?.close();
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.table(Object.fromEntries(results.map(({ set, ...measures }) => [set, measures])));

async function ask({ name, articles, questions }: QuestionSet): Promise<readonly Outcome[]> {
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

function measuresOf(outcomes: readonly Outcome[]): Record<string, number> {
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

function isMiss({ isAnswerable, isAnswered, answers }: Outcome): boolean {
  return isAnswerable ? !isAnswered || answers[0] !== true : isAnswered;
}

function describe({ question, isAnswerable, isAnswered, confidence, quotes }: Outcome): string {
  const wanted = isAnswerable ? question.answers[0] : '(not answered by the set)';
  const got = `${isAnswered ? 'answered' : 'abstained'} ${confidence.toFixed(2)}: ${quotes[0]?.text ?? '(nothing)'}`;
  return `${question.id}  ${question.question}\n    wanted  ${wanted}\n    ${got}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
