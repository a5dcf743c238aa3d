/** Question in, quotes out: the pipeline from a question to an answer or an abstention. */
import type { Slug, Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Encoder } from '../language/encoder.ts';
import { analyseQuestion, type Question } from '../language/question.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { type SentenceVectors, similarities } from '../search/vectors.ts';
import { candidateFinder, termsIn } from './candidates.ts';
import { findPassages } from './find.ts';
import { highlight } from './highlight.ts';
import { MEANING, WORDS } from './model.ts';
import { quoteAround } from './passage-quote.ts';
import { type Ranked, rank } from './rank.ts';
import { confidenceOf, missingTerms, supportOf } from './support.ts';

/** A quote with the words in it that answer, as spans in the article's offsets. */
export interface Excerpt {
  readonly quote: Quote;
  readonly highlights: readonly Span[];
}

/** The article says something on the question. */
export interface Answer {
  readonly kind: 'answer';
  readonly support: 'strong' | 'partial';
  /** 0 to 1. */
  readonly confidence: number;
  /** Best first, at least one, at most three. */
  readonly excerpts: readonly Excerpt[];
  /** The next best passages, each by its best sentences, best first. */
  readonly more: readonly Quote[];
  /** Content words of the question that the quoted passages do not hold. */
  readonly missing: readonly string[];
}

/** The article does not say. */
export interface Abstention {
  readonly kind: 'abstention';
  readonly confidence: number;
  readonly missing: readonly string[];
  /** Closest passages, best first; nothing is claimed of them. */
  readonly closest: readonly Quote[];
}

/** Narrows a search to one article. */
export interface Scope {
  readonly article?: Slug;
}

export interface Answerer {
  /** The same question over the same articles gives the same answer. Never rejects, whatever the question. */
  readonly answer: (question: string, scope?: Scope) => Promise<Answer | Abstention>;
  /** Passages that hold the words, best first; words in double quotes must stand there exactly. At most 25. */
  readonly find: (words: string, scope?: Scope) => readonly Excerpt[];
  /** The same while the words are typed: the last may be only the start of one. */
  readonly complete: (typed: string, scope?: Scope) => readonly Excerpt[];
}

/** Longer texts are no questions, and the encoder's time grows with their length. */
const MAX_ENCODED = 500;
const MAX_MORE = 6;
const MAX_CLOSEST = 3;

/** How meaning is compared: the encoder for questions, and the vectors of the index's sentences. */
export interface Meaning {
  readonly encoder: Encoder;
  readonly vectors: SentenceVectors;
}

/**
 * Answers over one index. `meaning` is asked at each question: while it gives nothing, as when vectors are still being
 * made, words alone decide.
 */
export function createAnswerer(index: SearchIndex, meaning: () => Meaning | undefined = () => undefined): Answerer {
  const candidatesFor = candidateFinder(index);

  return {
    async answer(text, scope = {}) {
      const question = analyseQuestion(text);
      const query = index.queryOf(question);
      const compared = await similaritiesTo(text, meaning());
      const model = compared === undefined ? WORDS : MEANING;
      const isWanted = (unit: number): boolean => isInScope(index, unit, scope);
      const ranked = rank(candidatesFor(query, { isWanted, similarities: compared }), model.ranking);
      const confidence = confidenceOf(ranked[0], model);
      const passages = bestOfEachPassage(ranked).slice(0, 1 + MAX_MORE);
      const missing = missingIn(index, query, passages.slice(0, 1));
      const support = supportOf(confidence, missing, model);
      const scores = new Map(ranked.map(({ sentence, score }) => [sentence, score]));
      const quoteOf = (best: Ranked): Quote => quoteIn(index, best, scores);
      if (support === 'none') {
        return { kind: 'abstention', confidence, missing, closest: passages.slice(0, MAX_CLOSEST).map(quoteOf) };
      }
      const [first, ...more] = passages.map(quoteOf);
      return {
        kind: 'answer',
        support,
        confidence,
        excerpts: first === undefined ? [] : [{ quote: first, highlights: highlightsIn(first, question, query) }],
        more,
        missing,
      };
    },

    find: (words, scope = {}) =>
      findPassages(index, words, { isWanted: (unit) => isInScope(index, unit, scope), isTyping: false }),
    complete: (typed, scope = {}) =>
      findPassages(index, typed, { isWanted: (unit) => isInScope(index, unit, scope), isTyping: true }),
  };
}

/** The cosine of every sentence with the question. A text without a letter or digit means nothing. */
async function similaritiesTo(text: string, meaning: Meaning | undefined): Promise<Float32Array | undefined> {
  if (meaning === undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const [vector] = await meaning.encoder.encode([text.slice(0, MAX_ENCODED)]);
  return vector === undefined ? undefined : similarities(meaning.vectors, vector);
}

function isInScope({ units }: SearchIndex, unit: number, { article }: Scope): boolean {
  return article === undefined || units[unit]?.article.slug === article;
}

function bestOfEachPassage(ranked: readonly Ranked[]): readonly Ranked[] {
  const units = new Set<number>();
  return ranked.filter(({ unit }) => !units.has(unit) && units.add(unit));
}

function quoteIn({ units, columns }: SearchIndex, best: Ranked, scores: ReadonlyMap<number, number>): Quote {
  const unit = units[best.unit];
  if (unit === undefined) throw new Error(`The index names passage ${best.unit}, which it does not hold.`);
  const first = columns.passageStarts[best.unit] ?? 0;
  return quoteAround(unit, best.sentence - first, (place) => scores.get(first + place) ?? Number.NEGATIVE_INFINITY);
}

function highlightsIn(quote: Quote, question: Question, { expected }: Query): readonly Span[] {
  return highlight(quote.text, question.terms, expected).map(({ start, end }) => ({
    start: quote.start + start,
    end: quote.start + end,
  }));
}

function missingIn({ columns }: SearchIndex, query: Query, passages: readonly Ranked[]): readonly string[] {
  const held = passages.flatMap(({ unit }) => {
    const [first = 0, last = 0] = columns.passageStarts.subarray(unit, unit + 2);
    return [
      ...columns.stems.subarray(columns.sentenceStarts[first], columns.sentenceStarts[last]),
      ...columns.countries.subarray(columns.countryStarts[first], columns.countryStarts[last]),
    ];
  });
  return missingTerms(query, termsIn(query, held));
}
