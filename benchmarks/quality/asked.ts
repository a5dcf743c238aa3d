/** What training learns from: every candidate of every question of a set, with which of them are right. */
import { candidateFinder } from '../../src/answer/candidates.ts';
import { AT, type Candidate } from '../../src/answer/features.ts';
import { weightedSum } from '../../src/answer/rank.ts';
import type { Encoder, Vector } from '../../src/language/encoder.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import { quantise, similarities, vectorAt } from '../../src/search/vectors.ts';
import type { List } from './fit.ts';
import { holdsAnswer, isRightPassage, type QuestionSet } from './sets.ts';

/** The vectors of all sentences and questions of the sets, by their words. */
export async function vectorsOf(all: readonly QuestionSet[], ofMeaning: Encoder): Promise<ReadonlyMap<string, Vector>> {
  const vectors = new Map<string, Vector>();
  for (const { name, articles, questions } of all) {
    const texts = [
      ...sentencesOf(unitsOf(articles)),
      ...questions.map(({ question }) => analyseQuestion(question).text),
    ];
    const made = await cachedVectors(texts, ofMeaning, `data/benchmarks/${name}`);
    for (const [at, text] of texts.entries()) vectors.set(text, vectorAt(made, at));
  }
  return vectors;
}

const LIKENESS = [AT.sentenceCoverage, AT.nearCoverage, AT.passageCoverage, AT.similarity];

/** One question with its candidates. */
export interface Asked {
  readonly candidates: readonly Candidate[];
  /** For each candidate, whether it holds an accepted answer in a right passage, and whether its passage is a right one. */
  readonly isRight: readonly boolean[];
  readonly isInRightPassage: readonly boolean[];
  readonly isAnswerable: boolean;
}

/** Asks every question of a set; by words alone without vectors. */
export async function askAll(
  { articles, questions }: QuestionSet,
  vectors?: ReadonlyMap<string, Vector>,
): Promise<Asked[]> {
  const index = await buildIndex(unitsOf(articles));
  const find = candidateFinder(index);
  const sentences =
    vectors && quantise(sentencesOf(index.units).map((text) => vectors.get(text) ?? new Float32Array()));
  return questions.map((question) => {
    const analysed = analyseQuestion(question.question);
    const vector = vectors?.get(analysed.text);
    const compared = sentences && vector && similarities(sentences, vector);
    const candidates = find(index.queryOf(analysed), { similarities: compared });
    const judge = (judges: typeof holdsAnswer): readonly boolean[] =>
      candidates.map(({ unit, sentence }) => {
        const { article, passage } = index.units[unit] ?? {};
        const span = passage?.sentences[sentence - (index.columns.passageStarts[unit] ?? 0)];
        return article !== undefined && span !== undefined && judges(question, article, span);
      });
    return {
      candidates,
      isRight: judge(holdsAnswer),
      isInRightPassage: judge(isRightPassage),
      isAnswerable: question.gold.length > 0,
    };
  });
}

/** Training looks at this many of a question's candidates: the others are so far from it that they teach nothing. */
const MAX_TAUGHT = 60;

/** Its candidates as training takes them: those most like the question, and all that are right. */
export function asList({ candidates, isRight }: Asked): List {
  const likeness = ({ features }: Candidate): number => LIKENESS.reduce((sum, at) => sum + (features[at] ?? 0), 0);
  const likenesses = candidates.map(likeness);
  const least = [...likenesses].sort((a, b) => b - a)[MAX_TAUGHT] ?? Number.NEGATIVE_INFINITY;
  return candidates.flatMap(({ features }, at) =>
    isRight[at] === true || (likenesses[at] ?? 0) > least ? [{ features, isRight: isRight[at] === true }] : [],
  );
}

/** The place of the candidate that the ranking puts first. */
export function firstOf({ candidates }: Asked, ranking: Float64Array): number {
  const scores = candidates.map(({ features }) => weightedSum(ranking, features));
  return scores.indexOf(Math.max(...scores));
}
