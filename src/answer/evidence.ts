/** From ranked sentences to what is shown of them: quotes, the words in them that answer, and what is missing. */
import type { Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Question } from '../language/question.ts';
import type { Columns } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { termsIn } from './candidates.ts';
import { AT } from './features.ts';
import { highlight } from './highlight.ts';
import { holdsKind, kindAsked } from './kind-held.ts';
import { quoteAround } from './passage-quote.ts';
import { bestFirst, type Ranked } from './rank.ts';
import { missingTerms } from './support.ts';

/** A passage by its best sentence, with the scores of all its sentences in their order. */
export interface RankedPassage {
  readonly best: Ranked;
  readonly scores: readonly number[];
}

/** The passages of sentences, which come passage by passage, best first: there are fewer of them to sort. */
export function passagesOf(sentences: readonly Ranked[]): readonly RankedPassage[] {
  const passages: { best: Ranked; scores: number[] }[] = [];
  for (const sentence of sentences) {
    const last = passages.at(-1);
    if (last === undefined || last.best.unit !== sentence.unit) {
      passages.push({ best: sentence, scores: [sentence.score] });
      continue;
    }
    last.scores.push(sentence.score);
    if (sentence.score > last.best.score) last.best = sentence;
  }
  return passages.sort((a, b) => bestFirst(a.best, b.best));
}

/** What is quoted around the best sentence of a passage. */
export function quoteIn({ units, columns }: SearchIndex, { best, scores }: RankedPassage): Quote {
  const unit = units[best.unit];
  if (unit === undefined) throw new Error(`The index names passage ${best.unit}, which it does not hold.`);
  const place = best.sentence - (columns.passageStarts[best.unit] ?? 0);
  const isComplete = best.features[AT.allTerms] === 1;
  return quoteAround(unit, place, (sentence) => scores[sentence] ?? Number.NEGATIVE_INFINITY, isComplete);
}

/** The words of a quote that answer, as spans in the article's offsets. */
export function highlightsIn(quote: Quote, question: Question, { expected }: Query): readonly Span[] {
  return highlight(quote.text, question.terms, expected).map(({ start, end }) => ({
    start: quote.start + start,
    end: quote.start + end,
  }));
}

/** The words of the question that none of these passages holds; `quotes` are what is quoted of them. */
export function missingIn(
  { columns }: SearchIndex,
  question: Question,
  query: Query,
  passages: readonly RankedPassage[],
  quotes: readonly Quote[],
): readonly string[] {
  const held = passages.flatMap(({ best: { unit } }) => {
    const [first = 0, last = 0] = columns.passageStarts.subarray(unit, unit + 2);
    return wordsIn(columns, first, last);
  });
  return missingTerms(query, termsIn(query, held), (kind) =>
    quotes.some(({ text }) => holdsKind(text, kind, question)),
  );
}

/**
 * Whether a quote could be what is asked for: it holds the kind of answer, where the question tells it; of what is asked
 * with yes or no, the sentence itself has every word.
 */
export function isOfKind(
  { columns }: SearchIndex,
  question: Question,
  query: Query,
  passage: RankedPassage | undefined,
  quote: Quote | undefined,
): boolean {
  if (passage === undefined || quote === undefined) return false;
  const kind = kindAsked(question);
  if (kind !== undefined) return holdsKind(quote.text, kind, question);
  if (!question.forms.has('asksWhether')) return true;
  return (
    missingTerms(query, termsIn(query, wordsIn(columns, passage.best.sentence, passage.best.sentence + 1)), () => false)
      .length === 0
  );
}

/** The vocabulary numbers of what stands in these sentences, countries among them. */
function wordsIn(columns: Columns, from: number, to: number): readonly number[] {
  return [
    ...columns.stems.subarray(columns.sentenceStarts[from], columns.sentenceStarts[to]),
    ...columns.countries.subarray(columns.countryStarts[from], columns.countryStarts[to]),
  ];
}
