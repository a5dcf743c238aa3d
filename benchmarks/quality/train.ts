/**
 * Fits the weights of ranking and support on question sets, for words alone and with the sentence encoder, and writes
 * them with where they came from; sets named with `--check` are scored and not fitted:
 *
 *     npm run train -- --set FILE [--set FILE+QUESTIONS …] [--check FILE …] [--out FILE]
 *
 * A set that is named twice counts twice.
 */
import { statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { passagesOf } from '../../src/answer/evidence.ts';
import { FEATURES } from '../../src/answer/features.ts';
import { chanceOf, type Logistic } from '../../src/answer/logistic.ts';
import { scored } from '../../src/answer/rank.ts';
import { measuresOfMatch } from '../../src/answer/support.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { type Asked, askAll, asList, firstOf, vectorsOf } from './asked.ts';
import { fitListwise, fitLogistic, fitProduct, type Sample } from './fit.ts';
import { auroc, round, share } from './metrics.ts';
import { type QuestionSet, readSet } from './sets.ts';
import { articleViews, wholeView } from './views.ts';

const WEIGHTS = 'src/answer/weights.json';
/** Of the questions that the sets answer, how many may be turned away; chosen for readers, who retype rather than doubt. */
const MAX_WRONG_ABSTENTIONS = 0.1;
/** Of the wrong matches that are shown, how many may be called strong; nine of ten strong ones are right then. */
const MAX_FALSE_STRONG = 0.15;

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    check: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: WEIGHTS },
  },
});
if (values.set.length === 0) {
  console.error('Name at least one set: npm run train -- --set FILE');
  process.exit(2);
}
const sets = values.set.map(readSet);
const checks = values.check.map(readSet);
const encoder = createEncoder();
const models = { words: await train(undefined), meaning: await train(encoder) };
await encoder?.close();
writeFileSync(
  values.out,
  `${JSON.stringify(
    {
      madeBy: 'npm run train',
      sets: sets.map(({ name }) => name),
      dataOf: values.set
        .flatMap((spec) => spec.split('+'))
        .map((path) => statSync(path).mtime.toISOString().slice(0, 10))
        .sort()
        .at(-1),
      ...models,
    },
    null,
    2,
  )}\n`,
);

/** One model, with its scores on what it was fitted on and on what it was not. */
async function train(ofMeaning: Encoder | undefined): Promise<object> {
  const vectors = ofMeaning === undefined ? undefined : await vectorsOf([...sets, ...checks], ofMeaning);
  const askView = async (view: readonly QuestionSet[]): Promise<readonly Asked[]> =>
    (await Promise.all(view.map((set) => askAll(set, vectors)))).flat();
  const whole: (readonly Asked[])[] = [];
  const byArticle: (readonly Asked[])[] = [];
  const checked: (readonly Asked[])[] = [];
  for (const set of sets) whole.push(await askView(wholeView(set)));
  for (const set of sets) byArticle.push(await askView(await articleViews(set)));
  for (const set of checks) checked.push(await askView(wholeView(set)));

  const lists = [...whole, ...byArticle].map((questions) => questions.filter(hasRight).map(asList));
  const ranking = fitListwise(lists, FEATURES.length);
  const samplesOf = (questions: readonly Asked[]): readonly Sample[] =>
    questions.flatMap((question) => sampleOf(question, ranking));
  const samples = [...whole, ...byArticle].map(samplesOf);
  // Other articles' questions are off the topic, and most questions that a set leaves unanswered are near misses.
  const [onTopic, said] = fitProduct(samples, [
    fitLogistic(byArticle.map(samplesOf), FEATURES.length),
    fitLogistic(whole.map(samplesOf), FEATURES.length),
  ]);
  const confidenceOf = ({ features }: Sample): number => chanceOf(onTopic, features) * chanceOf(said, features);
  const answerable = samples.map((set) => set.filter(({ isPositive }) => isPositive));
  const partialFrom = quantile(
    answerable.flatMap((set) => spread(set.map(confidenceOf))),
    MAX_WRONG_ABSTENTIONS,
  );
  const matches = [...whole, ...byArticle].map((questions) =>
    questions.flatMap((question) => matchOf(question, ranking, confidenceOf, partialFrom)),
  );
  const right = fitLogistic(matches, 2);
  const wrong = matches.map((set) => set.filter(({ isPositive }) => !isPositive));
  const strongFrom = quantile(
    wrong.flatMap((set) => spread(set.map(({ features }) => chanceOf(right, features)))),
    1 - MAX_FALSE_STRONG,
  );
  const scoresOf = (set: QuestionSet, questions: readonly Asked[]): object => {
    const own = samplesOf(questions);
    const of = (isPositive: boolean): readonly number[] =>
      own.filter((sample) => sample.isPositive === isPositive).map(confidenceOf);
    return {
      set: set.name,
      questions: questions.length,
      rightSentenceFirst: share(
        questions.filter(({ isAnswerable }) => isAnswerable),
        (question) => question.isRight[firstOf(question, ranking)] === true,
      ),
      ...(of(false).length > 0 && of(true).length > 0 ? { auroc: round(auroc(of(true), of(false))) } : {}),
    };
  };
  return {
    fittedOn: sets.map((set, at) => scoresOf(set, whole[at] ?? [])),
    checkedOn: checks.map((set, at) => scoresOf(set, checked[at] ?? [])),
    ranking: named(ranking),
    support: {
      partialFrom: round(partialFrom),
      strongFrom: round(strongFrom),
      onTopic: stored(onTopic),
      said: stored(said),
      right: {
        bias: round(right.bias),
        confidence: round(right.weights[0] ?? 0),
        margin: round(right.weights[1] ?? 0),
      },
    },
  };
}

function hasRight({ isRight }: Asked): boolean {
  return isRight.includes(true);
}

function stored({ bias, weights }: Logistic): object {
  return { bias: round(bias), features: named(weights) };
}

function sampleOf(asked: Asked, ranking: Float64Array): readonly Sample[] {
  const best = asked.candidates[firstOf(asked, ranking)];
  return best === undefined ? [] : [{ features: best.features, isPositive: asked.isAnswerable }];
}

/** What is shown of a question, by what tells whether it is right. */
function matchOf(
  asked: Asked,
  ranking: Float64Array,
  confidenceOf: (sample: Sample) => number,
  partialFrom: number,
): readonly Sample[] {
  const [sample] = sampleOf(asked, ranking);
  if (sample === undefined) return [];
  const confidence = confidenceOf(sample);
  if (confidence < partialFrom) return [];
  const [first, next] = passagesOf(scored(asked.candidates, ranking));
  const margin = (first?.best.score ?? 0) - (next?.best.score ?? Number.NEGATIVE_INFINITY);
  const features = measuresOfMatch(confidence, margin);
  return [{ features, isPositive: asked.isRight[firstOf(asked, ranking)] === true }];
}

/** A thousand values that stand for a set, so that each set counts the same however large it is. */
function spread(confidences: readonly number[]): readonly number[] {
  const sorted = [...confidences].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  return Array.from({ length: 1000 }, (_, at) => sorted[Math.floor((at * sorted.length) / 1000)] ?? 0);
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(part * values.length)] ?? 0.5;
}

function named(weighting: Float64Array): Record<string, number> {
  return Object.fromEntries(FEATURES.map((name, at) => [name, round(weighting[at] ?? 0)]));
}
