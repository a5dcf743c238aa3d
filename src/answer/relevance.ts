/** How much sentences are about a topic, which is no question: nothing needs to be answered. */
import { spanOf } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import { AT } from './features.ts';
import type { Ranked } from './rank.ts';

/** Below it a sentence shares a word with the topic by chance. */
const LEAST_COVERAGE = 0.3;
/** The encoder finds any two sentences of one article somewhat alike; from here on it counts as about the topic. */
const LEAST_SIMILARITY = 0.4;
/** A topic of which the article has no word, nor one near to it, is none of its topics, whatever the encoder says. */
const LEAST_WORDS = 0.25;
/** So much below the best, in the ranking's own score, nothing is left of a sentence's relevance. */
const REACH = 12;

/** The relevance of each candidate that has one, by the start of its sentence in the article; best first come `ranked`. */
export function relevanceOf(index: SearchIndex, ranked: readonly Ranked[]): ReadonlyMap<number, number> {
  const coverage = ({ features }: Ranked): number =>
    Math.max(features[AT.sentenceCoverage] ?? 0, features[AT.nearCoverage] ?? 0);
  // A name is there or not: another one, however near in meaning, is not what was asked for.
  const isNamed = ranked.some(({ features }) => (features[AT.nameMissing] ?? 0) < 1);
  const isTopic = isNamed && ranked.some((candidate) => coverage(candidate) >= LEAST_WORDS);
  const top = ranked[0]?.score ?? 0;
  const relevance = new Map<number, number>();
  for (const candidate of isTopic ? ranked : []) {
    const { unit, sentence, features, score } = candidate;
    const isNear = coverage(candidate) >= LEAST_COVERAGE || (features[AT.similarity] ?? 0) >= LEAST_SIMILARITY;
    const isAbout = isNear && (features[AT.nameMissing] ?? 0) < 1;
    const start = spanOf(index, unit, sentence)?.start;
    if (isAbout && start !== undefined) relevance.set(start, Math.max(0.01, 1 - (top - score) / REACH));
  }
  return relevance;
}
