/**
 * Fits the weights of ranking and support on question sets and writes them with where they came from:
 *
 *     npm run train -- --set FILE [--set FILE …]
 */
import { statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { candidateFinder } from '../../src/answer/candidates.ts';
import { type Candidate, FEATURES } from '../../src/answer/features.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { fitListwise, fitLogistic, type List, type Sample } from './fit.ts';
import { auroc, mean } from './metrics.ts';
import { holdsAnswer, type QuestionSet, readSet } from './sets.ts';

const WEIGHTS = new URL('../../src/answer/weights.json', import.meta.url);
/** Of the questions that the sets answer, how many may be turned away; chosen for readers, who retype rather than doubt. */
const MAX_WRONG_ABSTENTIONS = 0.05;
/** Of the questions that the sets do not answer, how many may be called a strong match. */
const MAX_FALSE_STRONG = 0.1;

const { values } = parseArgs({ options: { set: { type: 'string', multiple: true } } });
const paths = values.set ?? [];
if (paths.length === 0) {
  console.error('Name at least one set: npm run train -- --set FILE');
  process.exit(2);
}
const sets = paths.map(readSet);
const asked = await Promise.all(sets.map(askAll));

const lists = asked.map((questions) => questions.filter(({ isRight }) => isRight.includes(true)).map(asList));
const ranking = fitListwise(lists, FEATURES.length);
const samples = asked.map((questions) => questions.flatMap((question) => bestOf(question, ranking)));
const { bias, weights } = fitLogistic(samples, FEATURES.length);
const confidences = samples.map((set) =>
  set.map((sample) => ({ ...sample, confidence: logistic(bias, weights, sample.features) })),
);

writeFileSync(WEIGHTS, `${JSON.stringify(report(), null, 2)}\n`);

interface Asked {
  readonly candidates: readonly Candidate[];
  readonly isRight: readonly boolean[];
  readonly isAnswerable: boolean;
}

async function askAll({ articles, questions }: QuestionSet): Promise<readonly Asked[]> {
  const index = await buildIndex(unitsOf(articles));
  const find = candidateFinder(index);
  return questions.map((question) => {
    const candidates = find(index.queryOf(analyseQuestion(question.question)));
    const isRight = candidates.map(({ unit, sentence }) => {
      const { article, passage } = index.units[unit] ?? {};
      const span = passage?.sentences[sentence - (index.columns.passageStarts[unit] ?? 0)];
      return article !== undefined && span !== undefined && holdsAnswer(question, article, span);
    });
    return { candidates, isRight, isAnswerable: question.gold.length > 0 };
  });
}

function asList({ candidates, isRight }: Asked): List {
  return candidates.map(({ features }, at) => ({ features, isRight: isRight[at] === true }));
}

function bestOf({ candidates, isAnswerable }: Asked, weighting: Float64Array): readonly Sample[] {
  const scores = candidates.map(({ features }) => dot(weighting, features));
  const best = candidates[scores.indexOf(Math.max(...scores))];
  return best === undefined ? [] : [{ features: best.features, isPositive: isAnswerable }];
}

function report(): object {
  const positives = confidences.flatMap((set) => spread(set.filter(({ isPositive }) => isPositive)));
  const negatives = confidences.flatMap((set) => spread(set.filter(({ isPositive }) => !isPositive)));
  return {
    madeBy: `npm run train -- ${sets.map(({ name }) => `--set ${name}.json`).join(' ')}`,
    dataOf: paths
      .map((path) => statSync(path).mtime.toISOString().slice(0, 10))
      .sort()
      .at(-1),
    fittedOn: sets.map(({ name, questions }, at) => ({
      set: name,
      questions: questions.length,
      rightSentenceFirst: round(mean((asked[at] ?? []).filter(({ isAnswerable }) => isAnswerable).map(isRightFirst))),
      auroc: round(aurocOf(confidences[at] ?? [])),
    })),
    ranking: named(ranking),
    support: {
      bias: round(bias),
      partialFrom: round(quantile(positives, MAX_WRONG_ABSTENTIONS)),
      strongFrom: round(quantile(negatives, 1 - MAX_FALSE_STRONG)),
      features: named(weights),
    },
  };
}

function isRightFirst({ candidates, isRight }: Asked): number {
  const scores = candidates.map(({ features }) => dot(ranking, features));
  return isRight[scores.indexOf(Math.max(...scores))] === true ? 1 : 0;
}

function aurocOf(set: readonly { isPositive: boolean; confidence: number }[]): number {
  const of = (isPositive: boolean): readonly number[] =>
    set.filter((sample) => sample.isPositive === isPositive).map(({ confidence }) => confidence);
  return auroc(of(true), of(false));
}

/** A thousand values that stand for a set, so that each set counts the same however large it is. */
function spread(set: readonly { confidence: number }[]): readonly number[] {
  const sorted = set.map(({ confidence }) => confidence).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  return Array.from({ length: 1000 }, (_, at) => sorted[Math.floor((at * sorted.length) / 1000)] ?? 0);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? 0.5;
}

function logistic(constant: number, weighting: Float64Array, features: Float64Array): number {
  return 1 / (1 + Math.exp(-(constant + dot(weighting, features))));
}

function dot(weighting: Float64Array, features: Float64Array): number {
  return features.reduce((sum, value, at) => sum + value * (weighting[at] ?? 0), 0);
}

function named(weighting: Float64Array): Record<string, number> {
  return Object.fromEntries(FEATURES.map((name, at) => [name, round(weighting[at] ?? 0)]));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
