/** Query → candidates: the sentences of the passages that Lunr finds, each measured against the question. */
import type { Article } from '../corpus/article.ts';
import { tokenise } from '../language/tokens.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { type Candidate, measurePassage } from './features.ts';

/** How many of Lunr's passages are measured: the right one is among them for 98 of 100 encyclopedia questions. */
const MAX_PASSAGES = 30;

/** Finds candidates in one index, among the units that `isWanted` lets through. */
export function candidateFinder(
  index: SearchIndex,
): (query: Query, isWanted?: (unit: number) => boolean) => readonly Candidate[] {
  const titleStems = titleStemsOf(index);

  return (query, isWanted = () => true) => {
    const hits = index.candidates(query).filter(({ unit }) => isWanted(unit));
    const top = hits[0]?.score ?? 1;
    return hits.slice(0, MAX_PASSAGES).flatMap(({ unit, score }) => {
      const article = index.units[unit]?.article;
      const title = article === undefined ? undefined : titleStems.get(article);
      return measurePassage(query, index.columns, unit, score / top, termsIn(query, title ?? []));
    });
  };
}

/** Query terms that the given vocabulary numbers match. */
export function termsIn({ matches }: Query, numbers: Iterable<number>): ReadonlySet<number> {
  const terms = new Set<number>();
  for (const number of numbers) {
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
    [...articles].map((article) => [
      article,
      tokenise(article.title).flatMap(({ stem, isContent }) => (isContent ? [numbers.get(stem) ?? -1] : [])),
    ]),
  );
}
