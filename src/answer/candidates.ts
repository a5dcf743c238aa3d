/** Query → candidates: the sentences of the passages that words or meaning find, each measured against the question. */
import type { Article } from '../corpus/article.ts';
import { mentionsIn } from '../language/names.ts';
import { tokenise } from '../language/tokens.ts';
import { countryTerm } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { type Candidate, measurePassage, readingOf } from './features.ts';

/** How many of Lunr's passages are measured: the right one is among them for 98 of 100 encyclopedia questions. */
const MAX_BY_WORDS = 30;
/** How many of the passages closest in meaning are measured beside them: these may share no word with the question. */
const MAX_BY_MEANING = 15;

export interface CandidateOptions {
  /** Which units to look in; all unless said. */
  readonly isWanted?: (unit: number) => boolean;
  /** Units that are looked at more closely, as those of the article that a conversation is about. */
  readonly isNear?: ((unit: number) => boolean) | undefined;
  /** The cosine of every sentence with the question, where there is an encoder. */
  readonly similarities?: Float32Array | undefined;
}

/** Finds candidates in one index. */
export function candidateFinder(
  index: SearchIndex,
): (query: Query, options?: CandidateOptions) => readonly Candidate[] {
  const titleStems = titleStemsOf(index);

  return (query, { isWanted = () => true, isNear, similarities } = {}) => {
    const hits = index.candidates(query).filter(({ unit }) => isWanted(unit));
    const top = hits[0]?.score ?? 1;
    const scores = new Map(hits.map(({ unit, score }) => [unit, score]));
    const units = new Set(hits.slice(0, MAX_BY_WORDS).map(({ unit }) => unit));
    const add = (more: readonly number[]): void => {
      for (const unit of more) units.add(unit);
    };
    if (similarities !== undefined) add(closestUnits(index, similarities, isWanted));
    if (isNear !== undefined) {
      const near = hits.filter(({ unit }) => isNear(unit));
      add(near.slice(0, MAX_BY_MEANING).map(({ unit }) => unit));
      if (similarities !== undefined) add(closestUnits(index, similarities, (unit) => isWanted(unit) && isNear(unit)));
    }
    const reading = readingOf(query, index.columns, similarities);
    return [...units].flatMap((unit) => {
      const article = index.units[unit]?.article;
      const title = article === undefined ? undefined : titleStems.get(article);
      const retrieval = (scores.get(unit) ?? 0) / top;
      return measurePassage(reading, unit, retrieval, termsIn(query, title ?? []));
    });
  };
}

/** The passages whose closest sentence is closest to the question in meaning, best first. */
function closestUnits(
  { units, columns: { passageStarts } }: SearchIndex,
  similarities: Float32Array,
  isWanted: (unit: number) => boolean,
): readonly number[] {
  const closest: { unit: number; similarity: number }[] = [];
  for (const unit of units.keys()) {
    if (!isWanted(unit)) continue;
    let similarity = -1;
    for (let at = passageStarts[unit] ?? 0; at < (passageStarts[unit + 1] ?? 0); at += 1) {
      similarity = Math.max(similarity, similarities[at] ?? -1);
    }
    const last = closest[MAX_BY_MEANING - 1];
    if (last !== undefined && last.similarity >= similarity) continue;
    // Kept in order and short, so that ten thousand passages need no sort.
    const place = closest.findIndex((other) => other.similarity < similarity);
    closest.splice(place < 0 ? closest.length : place, 0, { unit, similarity });
    closest.length = Math.min(closest.length, MAX_BY_MEANING);
  }
  return closest.map(({ unit }) => unit);
}

/** Query terms that the given vocabulary numbers match. */
export function termsIn({ matches, countries }: Query, numbers: Iterable<number>): ReadonlySet<number> {
  const terms = new Set<number>();
  for (const number of numbers) {
    for (const term of countries.get(number) ?? []) terms.add(term);
    const match = matches.get(number);
    if (match !== undefined) terms.add(match.term);
  }
  return terms;
}

/** The vocabulary numbers in each article's title. */
function titleStemsOf({ units, columns }: SearchIndex): ReadonlyMap<Article, readonly number[]> {
  const numbers = new Map(columns.vocabulary.map((word, number) => [word, number]));
  const articles = new Set(units.map(({ article }) => article));
  return new Map(
    [...articles].map((article) => [article, titleTerms(article.title).flatMap((term) => numbers.get(term) ?? [])]),
  );
}

function titleTerms(title: string): readonly string[] {
  const tokens = tokenise(title);
  return [
    ...tokens.flatMap(({ stem, isContent }) => (isContent ? [stem] : [])),
    ...mentionsIn(tokens).map(({ country }) => countryTerm(country)),
  ];
}
