/** What is measured of a candidate: one sentence of one candidate passage against the question. */
import type { Columns } from '../search/columns.ts';
import { classCode } from '../search/columns.ts';
import type { Query } from '../search/query.ts';

/** A sentence that may answer, by its numbers in the columns, with its measures in the order of {@link FEATURES}. */
export interface Candidate {
  readonly unit: number;
  readonly sentence: number;
  readonly features: Float64Array;
}

/** The measures, each with the reason it is there. All lie between about 0 and 1. */
export const FEATURES = [
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
  'kindPresent', // holds the kind of answer asked for
  'kindAbsent', // a kind is asked for and is not here
  'newNames', // names that the question did not give: what "who" and "where" want
  'newNumbers', // the same for "when" and "how many"
  'length', // content words, on a log scale
  'opening', // the first sentence of its passage
  'depth', // how far down its passage it stands
] as const;

export type FeatureName = (typeof FEATURES)[number];

const NAME = classCode('name');
const NUMBER = classCode('number');

/** The measures of every sentence of one passage. `titleTerms` are the query terms that the article's title holds. */
export function measurePassage(
  query: Query,
  columns: Columns,
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
  const withTitle = inPassage.map((weight, term) => (titleTerms.has(term) ? 1 : weight));
  const titleAdds = share(query, withTitle) - passageCoverage;
  const nameMissingInPassage = missingShare(query, withTitle, 'name');

  return sentences.map((matched, index) => {
    const coverage = share(query, matched.weights);
    const adds = (neighbour: Matched | undefined): number =>
      neighbour === undefined ? 0 : share(query, union(query, [matched.weights, neighbour.weights])) - coverage;
    const kinds = columns.answerKinds[matched.sentence] ?? 0;
    const present = query.expected !== 0 && (kinds & query.expected) !== 0;
    const values: Record<FeatureName, number> = {
      retrieval,
      sentenceCoverage: coverage,
      passageCoverage,
      previousAdds: adds(sentences[index - 1]),
      nextAdds: adds(sentences[index + 1]),
      titleAdds,
      rarestTerm: rarestMatched(query, matched.weights),
      allTerms: matched.weights.every((weight) => weight > 0) ? 1 : 0,
      density: (coverage * query.terms.length) / (4 + matched.length),
      adjacency: adjacency(query, matched),
      proximity: proximity(matched),
      verbCoverage: 1 - missingShare(query, matched.weights, 'verb'),
      nounCoverage: 1 - missingShare(query, matched.weights, 'noun'),
      nameMissing: missingShare(query, matched.weights, 'name'),
      nameMissingInPassage,
      numberMissing: missingShare(query, matched.weights, 'number'),
      kindPresent: present ? 1 : 0,
      kindAbsent: query.expected !== 0 && !present ? 1 : 0,
      newNames: Math.min(matched.newNames, 4) / 4,
      newNumbers: Math.min(matched.newNumbers, 2) / 2,
      length: Math.log1p(matched.length) / 4,
      opening: index === 0 ? 1 : 0,
      depth: index / sentences.length,
    };
    return { unit, sentence: matched.sentence, features: Float64Array.from(FEATURES, (name) => values[name]) };
  });
}

/** A sentence read against the query. */
interface Matched {
  readonly sentence: number;
  /** For each query term, the best match in the sentence, 0 to 1. */
  readonly weights: readonly number[];
  /** Matched terms in the order they stand, with their places. */
  readonly hits: readonly { readonly term: number; readonly place: number }[];
  /** Content words. */
  readonly length: number;
  readonly newNames: number;
  readonly newNumbers: number;
}

function matchSentence(query: Query, columns: Columns, sentence: number): Matched {
  const start = columns.sentenceStarts[sentence] ?? 0;
  const end = columns.sentenceStarts[sentence + 1] ?? start;
  const weights = query.terms.map(() => 0);
  const hits: { term: number; place: number }[] = [];
  let newNames = 0;
  let newNumbers = 0;
  for (let at = start; at < end; at += 1) {
    const match = query.matches.get(columns.stems[at] ?? -1) ?? query.matches.get(columns.lemmas[at] ?? -1);
    if (match === undefined) {
      if (columns.classes[at] === NAME) newNames += 1;
      if (columns.classes[at] === NUMBER) newNumbers += 1;
      continue;
    }
    weights[match.term] = Math.max(weights[match.term] ?? 0, match.weight);
    hits.push({ term: match.term, place: columns.places[at] ?? 0 });
  }
  return { sentence, weights, hits, length: end - start, newNames, newNumbers };
}

function union(query: Query, all: readonly (readonly number[])[]): readonly number[] {
  return query.terms.map((_, term) => all.reduce((best, weights) => Math.max(best, weights[term] ?? 0), 0));
}

/** Share of the question's idf mass that is matched. */
function share(query: Query, weights: readonly number[]): number {
  if (query.mass === 0) return 0;
  return query.terms.reduce((sum, { idf }, term) => sum + idf * (weights[term] ?? 0), 0) / query.mass;
}

/** Of the query terms of one word class, the share by idf that is not matched; 0 when there are none. */
function missingShare(query: Query, weights: readonly number[], wordClass: string): number {
  let all = 0;
  let missing = 0;
  for (const [term, { idf, wordClass: own }] of query.terms.entries()) {
    if (own !== wordClass) continue;
    all += idf;
    missing += idf * (1 - (weights[term] ?? 0));
  }
  return all === 0 ? 0 : missing / all;
}

function rarestMatched(query: Query, weights: readonly number[]): number {
  let rarest = 0;
  for (const [term, { idf }] of query.terms.entries()) if (idf > (query.terms[rarest]?.idf ?? 0)) rarest = term;
  return weights[rarest] ?? 0;
}

/** Share of the question's neighbouring pairs that stand in the same order here, at most two words between them. */
function adjacency({ terms }: Query, { hits }: Matched): number {
  if (terms.length < 2) return 0;
  const pairs = new Set<number>();
  for (const { term, place } of hits) {
    if (hits.some((other) => other.term === term + 1 && other.place > place && other.place - place <= 3))
      pairs.add(term);
  }
  return pairs.size / (terms.length - 1);
}

/** Mean closeness of neighbouring matches of different terms: 1 when side by side, less with each word between. */
function proximity({ hits }: Matched): number {
  let sum = 0;
  let pairs = 0;
  for (const [index, { term, place }] of hits.entries()) {
    const next = hits[index + 1];
    if (next === undefined || next.term === term) continue;
    sum += 1 / Math.max(1, next.place - place);
    pairs += 1;
  }
  return pairs === 0 ? 0 : sum / pairs;
}
