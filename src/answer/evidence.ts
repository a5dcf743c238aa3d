/** From ranked sentences to what is shown of them: quotes, the words in them that answer, and what is missing. */
import type { Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Question } from '../language/question.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { termsIn } from './candidates.ts';
import { AT } from './features.ts';
import { highlight } from './highlight.ts';
import { quoteAround } from './passage-quote.ts';
import type { Ranked } from './rank.ts';
import { missingTerms } from './support.ts';

/** The best sentence of each passage, best first. */
export function bestOfEachPassage(ranked: readonly Ranked[]): readonly Ranked[] {
  const units = new Set<number>();
  return ranked.filter(({ unit }) => !units.has(unit) && units.add(unit));
}

/** What is quoted around a sentence; `scores` are those of all sentences ranked. */
export function quoteIn({ units, columns }: SearchIndex, best: Ranked, scores: ReadonlyMap<number, number>): Quote {
  const unit = units[best.unit];
  if (unit === undefined) throw new Error(`The index names passage ${best.unit}, which it does not hold.`);
  const first = columns.passageStarts[best.unit] ?? 0;
  const isComplete = best.features[AT.allTerms] === 1;
  return quoteAround(
    unit,
    best.sentence - first,
    (place) => scores.get(first + place) ?? Number.NEGATIVE_INFINITY,
    isComplete,
  );
}

/** The words of a quote that answer, as spans in the article's offsets. */
export function highlightsIn(quote: Quote, question: Question, { expected }: Query): readonly Span[] {
  return highlight(quote.text, question.terms, expected).map(({ start, end }) => ({
    start: quote.start + start,
    end: quote.start + end,
  }));
}

/** The words of the question that none of these passages holds. */
export function missingIn({ columns }: SearchIndex, query: Query, passages: readonly Ranked[]): readonly string[] {
  const held = passages.flatMap(({ unit }) => {
    const [first = 0, last = 0] = columns.passageStarts.subarray(unit, unit + 2);
    return [
      ...columns.stems.subarray(columns.sentenceStarts[first], columns.sentenceStarts[last]),
      ...columns.countries.subarray(columns.countryStarts[first], columns.countryStarts[last]),
    ];
  });
  return missingTerms(query, termsIn(query, held));
}
