/**
 * Fits the weights of ranking and support on question sets, for words alone and with the sentence encoder, and writes
 * them with where they came from:
 *
 *     npm run train -- --set FILE [--set FILE …]
 */
import { statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { candidateFinder } from '../../src/answer/candidates.ts';
import { type Candidate, FEATURES } from '../../src/answer/features.ts';
import { weightedSum } from '../../src/answer/rank.ts';
import type { Encoder, Vector } from '../../src/language/encoder.ts';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import { quantise, similarities, vectorAt } from '../../src/search/vectors.ts';
import { fitListwise, fitLogistic, type List, type Sample } from './fit.ts';
import { auroc, mean } from './metrics.ts';
import { holdsAnswer, type QuestionSet, readSet } from './sets.ts';
import { articleViews, wholeView } from './views.ts';

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
/** What is fitted on, each counting the same: every set as it is, and every set article by article. */
const views: readonly (readonly QuestionSet[])[] = sets.flatMap((set) => [wholeView(set), articleViews(set)]);
const encoder = createEncoder();
writeFileSync(
  WEIGHTS,
  `${JSON.stringify(
    {
      madeBy: `npm run train -- ${sets.map(({ name }) => `--set ${name}.json`).join(' ')}`,
      dataOf: paths
        .map((path) => statSync(path).mtime.toISOString().slice(0, 10))
        .sort()
        .at(-1),
      words: await train(undefined),
      meaning: await train(encoder),
    },
    null,
    2,
  )}\n`,
);
await encoder?.close();

/** One model, with the scores on the views that it was fitted on. */
async function train(ofMeaning: Encoder | undefined): Promise<object> {
  const vectors = ofMeaning === undefined ? undefined : await vectorsOf(sets, ofMeaning);
  const asked: Asked[][] = [];
  for (const view of views) asked.push((await Promise.all(view.map((set) => askAll(set, vectors)))).flat());
  const lists = asked.map((questions) => questions.filter(({ isRight }) => isRight.includes(true)).map(asList));
  const ranking = fitListwise(lists, FEATURES.length);
  const samples = asked.map((questions) => questions.flatMap((question) => sampleOf(question, ranking)));
  const { bias, weights } = fitLogistic(samples, FEATURES.length);
  const judged = samples.map((set) =>
    set.map(({ features, isPositive }) => ({
      isPositive,
      confidence: 1 / (1 + Math.exp(-(bias + weightedSum(weights, features)))),
    })),
  );
  const answered = judged.flatMap((set) => spread(set.filter(({ isPositive }) => isPositive)));
  const unanswered = judged.flatMap((set) => spread(set.filter(({ isPositive }) => !isPositive)));
  return {
    fittedOn: views.map((view, at) => ({
      set: view[0]?.name,
      questions: asked[at]?.length,
      rightSentenceFirst: round(
        mean(
          (asked[at] ?? [])
            .filter(({ isAnswerable }) => isAnswerable)
            .map((question) => isRightFirst(question, ranking)),
        ),
      ),
      auroc: round(aurocOf(judged[at] ?? [])),
    })),
    ranking: named(ranking),
    support: {
      bias: round(bias),
      partialFrom: round(quantile(answered, MAX_WRONG_ABSTENTIONS)),
      strongFrom: round(quantile(unanswered, 1 - MAX_FALSE_STRONG)),
      features: named(weights),
    },
  };
}

/** The vectors of all sentences and questions of the sets, by their words. */
async function vectorsOf(all: readonly QuestionSet[], ofMeaning: Encoder): Promise<ReadonlyMap<string, Vector>> {
  const vectors = new Map<string, Vector>();
  for (const { name, articles, questions } of all) {
    const texts = [...sentencesOf(unitsOf(articles)), ...questions.map(({ question }) => question)];
    const made = await cachedVectors(texts, ofMeaning, `data/benchmarks/${name}`);
    for (const [at, text] of texts.entries()) vectors.set(text, vectorAt(made, at));
  }
  return vectors;
}

interface Asked {
  readonly candidates: readonly Candidate[];
  readonly isRight: readonly boolean[];
  readonly isAnswerable: boolean;
}

async function askAll({ articles, questions }: QuestionSet, vectors?: ReadonlyMap<string, Vector>): Promise<Asked[]> {
  const index = await buildIndex(unitsOf(articles));
  const find = candidateFinder(index);
  const sentences =
    vectors && quantise(sentencesOf(index.units).map((text) => vectors.get(text) ?? new Float32Array()));
  return questions.map((question) => {
    const vector = vectors?.get(question.question);
    const compared = sentences && vector && similarities(sentences, vector);
    const candidates = find(index.queryOf(analyseQuestion(question.question)), { similarities: compared });
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

/** The place of the candidate that the ranking puts first. */
function firstOf({ candidates }: Asked, ranking: Float64Array): number {
  const scores = candidates.map(({ features }) => weightedSum(ranking, features));
  return scores.indexOf(Math.max(...scores));
}

function sampleOf(asked: Asked, ranking: Float64Array): readonly Sample[] {
  const best = asked.candidates[firstOf(asked, ranking)];
  return best === undefined ? [] : [{ features: best.features, isPositive: asked.isAnswerable }];
}

function isRightFirst(asked: Asked, ranking: Float64Array): number {
  return asked.isRight[firstOf(asked, ranking)] === true ? 1 : 0;
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

function named(weighting: Float64Array): Record<string, number> {
  return Object.fromEntries(FEATURES.map((name, at) => [name, round(weighting[at] ?? 0)]));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
