/** What is measured of a candidate: one sentence of one candidate passage against the question. */
import { QUESTION_FORMS } from '../language/question-forms.ts';
import type { Columns } from '../search/columns.ts';
import type { Query } from '../search/query.ts';
import {
  adjacency,
  type Matched,
  matchSentence,
  missingShare,
  proximity,
  rarestMatched,
  share,
  union,
  unknownShare,
  worstMissing,
} from './match.ts';

/** A sentence that may answer, by its numbers in the columns, with its measures in the order of {@link FEATURES}. */
export interface Candidate {
  readonly unit: number;
  readonly sentence: number;
  readonly features: Float64Array;
}

/** What words tell, each with the reason it is there. All lie between about 0 and 1. */
const WORD_FEATURES = [
  'retrieval', // Lunr's score beside that of the best passage
  'sentenceCoverage', // share of the question's idf mass in the sentence
  'passageCoverage', // and in its passage
  'previousAdds', // mass that the sentence before adds: the subject is often named there
  'nextAdds', // mass that the sentence after adds
  'titleAdds', // mass that the article's title adds to the passage
  'rarestTerm', // whether the question's rarest word is here
  'allTerms', // every word of the question is here
  'density', // matched mass per content word: short and to the point
  'adjacency', // question neighbours that are neighbours here, in order
  'proximity', // how close together the matched words stand
  'verbCoverage', // share of the question's verbs, by mass
  'nounCoverage',
  'nameMissing', // share of the question's names that the sentence lacks
  'nameMissingInPassage', // and that passage and title lack: the answer is about something else
  'numberMissing', // a year or count asked about that is not here
  'nearCoverage', // share of the mass that words near in meaning cover
  'nearPassageCoverage',
  'nearNeighboursAdd', // and that both neighbours add
  'worstMissing', // how far the word that is farthest from all here is: what a near miss lacks
  'worstMissingInPassage',
  'nounsFar', // share of the question's nouns that nothing here is near to
  'verbsFar',
  'nounsFarInPassage',
  'verbsFarInPassage',
  'kindPresent', // holds the kind of answer asked for
  'kindAbsent', // a kind is asked for and is not here
  'newNames', // names that the question did not give: what "who" and "where" want
  'newNumbers', // the same for "when" and "how many"
  'length', // content words, on a log scale
  'opening', // the first sentence of its passage
  'depth', // how far down its passage it stands
] as const;

/** What the sentence encoder tells, as cosines; all 0 where there is no encoder. */
const MEANING_FEATURES = [
  'similarity', // of the sentence and the question
  'passageSimilarity', // of the closest sentence of its passage
  'meanSimilarity', // of its passage's sentences on the whole
  'neighbourSimilarity', // of the closer one of its neighbours
] as const;

/** What tells questions apart, and not candidates: it bears on whether there is an answer. */
const QUESTION_FEATURES = [
  'unknownShare', // share of the question that the whole library lacks
  'unknownNames', // the same of its names
  'questionLength', // content words: who paraphrases needs more of them
  ...QUESTION_FORMS,
] as const;

/** The measures in the order in which a candidate holds them. */
export const FEATURES = [...WORD_FEATURES, ...MEANING_FEATURES, ...QUESTION_FEATURES];

export type FeatureName = (typeof FEATURES)[number];

/** Where each measure stands. Written to by place: to gather them by name would take half of a question's time. */
// Proof: every name of FEATURES is a key, and its value is its place.
export const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<Record<FeatureName, number>>;

/** A question as every passage of one library is measured against it. */
export interface Reading {
  readonly query: Query;
  readonly columns: Columns;
  /** The cosine of every sentence of the library with the question, where there is an encoder. */
  readonly similarities: Float32Array | undefined;
  /** Measures with those of the question filled in. */
  readonly ofQuestion: Float64Array;
}

/** What does not depend on the passage, found once. */
export function readingOf(query: Query, columns: Columns, similarities: Float32Array | undefined): Reading {
  const ofQuestion = new Float64Array(FEATURES.length);
  ofQuestion[AT.unknownShare] = unknownShare(query);
  ofQuestion[AT.unknownNames] = unknownShare(query, 'name');
  ofQuestion[AT.questionLength] = Math.min(query.terms.length, 12) / 12;
  for (const form of query.forms) ofQuestion[AT[form]] = 1;
  return { query, columns, similarities, ofQuestion };
}

/**
 * The measures of every sentence of one passage. `retrieval` is Lunr's score beside the best, `titleTerms` are the query
 * terms that the article's title holds.
 */
export function measurePassage(
  { query, columns, similarities, ofQuestion }: Reading,
  unit: number,
  retrieval: number,
  titleTerms: ReadonlySet<number>,
): readonly Candidate[] {
  const first = columns.passageStarts[unit] ?? 0;
  const last = columns.passageStarts[unit + 1] ?? first;
  const sentences: Matched[] = [];
  for (let sentence = first; sentence < last; sentence += 1) sentences.push(matchSentence(query, columns, sentence));
  const inPassage = union(
    query,
    sentences.map(({ weights }) => weights),
  );
  const passageCoverage = share(query, inPassage);
  const nearInPassage = union(
    query,
    sentences.map(({ nearness }) => nearness),
  );
  const nearPassageCoverage = share(query, nearInPassage);
  const worstMissingInPassage = worstMissing(query, nearInPassage);
  const nounsFarInPassage = missingShare(query, nearInPassage, 'noun');
  const verbsFarInPassage = missingShare(query, nearInPassage, 'verb');
  const withTitle = inPassage.map((weight, term) => (titleTerms.has(term) ? 1 : weight));
  const titleAdds = share(query, withTitle) - passageCoverage;
  const nameMissingInPassage = missingShare(query, withTitle, 'name');

  const ofPassage = similarities?.subarray(first, last) ?? new Float32Array(last - first);
  const passageSimilarity = ofPassage.reduce((most, value) => Math.max(most, value), 0);
  const meanSimilarity = ofPassage.reduce((sum, value) => sum + value, 0) / (ofPassage.length || 1);

  // One array a passage: to allocate one for each sentence costs as much as all that is measured of it.
  const all = new Float64Array(sentences.length * FEATURES.length);
  return sentences.map((matched, index) => {
    const coverage = share(query, matched.weights);
    const kinds = columns.answerKinds[matched.sentence] ?? 0;
    const present = query.expected !== 0 && (kinds & query.expected) !== 0;
    const nearCoverage = share(query, matched.nearness);
    const [before, after] = [sentences[index - 1] ?? matched, sentences[index + 1] ?? matched];
    const features = all.subarray(index * FEATURES.length, (index + 1) * FEATURES.length);
    features.set(ofQuestion);
    features[AT.retrieval] = retrieval;
    features[AT.sentenceCoverage] = coverage;
    features[AT.passageCoverage] = passageCoverage;
    features[AT.previousAdds] = share(query, matched.weights, before.weights) - coverage;
    features[AT.nextAdds] = share(query, matched.weights, after.weights) - coverage;
    features[AT.titleAdds] = titleAdds;
    features[AT.rarestTerm] = rarestMatched(query, matched.weights);
    features[AT.allTerms] = matched.weights.every((weight) => weight > 0) ? 1 : 0;
    features[AT.density] = (coverage * query.terms.length) / (4 + matched.length);
    features[AT.adjacency] = adjacency(query, matched);
    features[AT.proximity] = proximity(matched);
    features[AT.verbCoverage] = 1 - missingShare(query, matched.weights, 'verb');
    features[AT.nounCoverage] = 1 - missingShare(query, matched.weights, 'noun');
    features[AT.nameMissing] = missingShare(query, matched.weights, 'name');
    features[AT.nameMissingInPassage] = nameMissingInPassage;
    features[AT.numberMissing] = missingShare(query, matched.weights, 'number');
    features[AT.nearCoverage] = nearCoverage;
    features[AT.nearPassageCoverage] = nearPassageCoverage;
    features[AT.nearNeighboursAdd] = share(query, matched.nearness, before.nearness, after.nearness) - nearCoverage;
    features[AT.worstMissing] = worstMissing(query, matched.nearness);
    features[AT.worstMissingInPassage] = worstMissingInPassage;
    features[AT.nounsFar] = missingShare(query, matched.nearness, 'noun');
    features[AT.verbsFar] = missingShare(query, matched.nearness, 'verb');
    features[AT.nounsFarInPassage] = nounsFarInPassage;
    features[AT.verbsFarInPassage] = verbsFarInPassage;
    features[AT.kindPresent] = present ? 1 : 0;
    features[AT.kindAbsent] = query.expected !== 0 && !present ? 1 : 0;
    features[AT.newNames] = Math.min(matched.newNames, 4) / 4;
    features[AT.newNumbers] = Math.min(matched.newNumbers, 2) / 2;
    features[AT.length] = Math.log1p(matched.length) / 4;
    features[AT.opening] = index === 0 ? 1 : 0;
    features[AT.depth] = index / sentences.length;
    features[AT.similarity] = ofPassage[index] ?? 0;
    features[AT.passageSimilarity] = passageSimilarity;
    features[AT.meanSimilarity] = meanSimilarity;
    features[AT.neighbourSimilarity] = Math.max(ofPassage[index - 1] ?? 0, ofPassage[index + 1] ?? 0);
    return { unit, sentence: matched.sentence, features };
  });
}
