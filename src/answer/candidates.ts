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
    const scores = index.scores(query);
    const byWords = (most: number, isIn: (unit: number) => boolean): readonly number[] =>
      highest(index, most, (unit) => (isIn(unit) ? (scores[unit] ?? NONE) : NONE));
    const byMeaning = (isIn: (unit: number) => boolean): readonly number[] =>
      similarities === undefined
        ? []
        : highest(index, MAX_BY_MEANING, (unit) => (isIn(unit) ? closestIn(index, unit, similarities) : NONE));
    const best = byWords(MAX_BY_WORDS, isWanted);
    const isNearAndWanted = (unit: number): boolean => isNear?.(unit) === true && isWanted(unit);
    const near =
      isNear === undefined ? [] : [...byWords(MAX_BY_MEANING, isNearAndWanted), ...byMeaning(isNearAndWanted)];
    // A word of every passage of a large library is worth nothing to Lunr.
    const top = scores[best[0] ?? -1] || 1;
    const reading = readingOf(query, index.columns, similarities);
    return [...new Set([...best, ...byMeaning(isWanted), ...near])].flatMap((unit) => {
      const article = index.units[unit]?.article;
      const title = article === undefined ? undefined : titleStems.get(article);
      const retrieval = Math.max(scores[unit] ?? 0, 0) / top;
      return measurePassage(reading, unit, retrieval, termsIn(query, title ?? []));
    });
  };
}

/** No value: never among the highest. */
const NONE = Number.NEGATIVE_INFINITY;

/** The passages with the highest values, best first, ties in the order of the text. */
function highest({ units }: SearchIndex, most: number, worthOf: (unit: number) => number): readonly number[] {
  const best: { unit: number; value: number }[] = [];
  for (let unit = 0; unit < units.length; unit += 1) {
    const value = worthOf(unit);
    if (value <= (best[most - 1]?.value ?? NONE)) continue;
    // Kept in order and short, so that ten thousand passages need no sort.
    const place = best.findIndex((other) => other.value < value);
    best.splice(place < 0 ? best.length : place, 0, { unit, value });
    best.length = Math.min(best.length, most);
  }
  return best.map(({ unit }) => unit);
}

/** How close in meaning the closest sentence of a passage is to the question. */
function closestIn({ columns: { passageStarts } }: SearchIndex, unit: number, similarities: Float32Array): number {
  let closest = -1;
  for (let at = passageStarts[unit] ?? 0; at < (passageStarts[unit + 1] ?? 0); at += 1) {
    closest = Math.max(closest, similarities[at] ?? -1);
  }
  return closest;
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
