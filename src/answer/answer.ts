/** Question in, quotes out: the pipeline from a question to an answer or an abstention. */
import type { Slug, Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import { analyseQuestion, type WeightedText, withLent } from '../language/question.ts';
import { spanOf } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Query } from '../search/query.ts';
import { candidateFinder } from './candidates.ts';
import { highlightsIn, isOfKind, missingIn, passagesOf, quoteIn } from './evidence.ts';
import type { Candidate } from './features.ts';
import { findPassages } from './find.ts';
import { MEANING, WORDS } from './model.ts';
import { marginOf, quotesWanted, quotesWithin } from './quote-count.ts';
import { bestFirst, scored } from './rank.ts';
import { relevanceOf } from './relevance.ts';
import { createComparer, type Meaning } from './similarity.ts';
import { confidenceOf, supportOf } from './support.ts';

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

/** All that was found, best first: what answers and what comes next, or what is closest. */
export function quotesFound(result: Answer | Abstention): readonly Quote[] {
  return result.kind === 'answer' ? [...result.excerpts.map(({ quote }) => quote), ...result.more] : result.closest;
}

/** Narrows a search to one article. */
export interface Scope {
  readonly article?: Slug;
}

/** A text of an earlier turn. */
export interface Lent extends WeightedText {
  /** A question lends its meaning as well; a quote only its words. */
  readonly isQuestion: boolean;
}

/** What a conversation adds to a question. */
export interface Asking extends Scope {
  readonly lent?: readonly Lent[];
  /** The articles that the conversation is about: their passages are preferred. */
  readonly near?: readonly Slug[];
  /** Quotes already given: others are preferred. */
  readonly given?: readonly Quote[];
  /** How much both count, 0 to 1; all unless said. */
  readonly insistence?: number;
}

export interface Answerer {
  /** The same question over the same articles gives the same answer. Never rejects, whatever the question. */
  readonly answer: (question: string, asking?: Asking) => Promise<Answer | Abstention>;
  /** How much each sentence of an article is about a topic, above 0 to 1, by its start; those that are not are left out. */
  readonly relevance: (topic: string, article: Slug) => Promise<ReadonlyMap<number, number>>;
  /** Passages that hold the words, best first; words in double quotes must stand there exactly. At most 25. */
  readonly find: (words: string, scope?: Scope) => readonly Excerpt[];
  /** The same while the words are typed: the last may be only the start of one. */
  readonly complete: (typed: string, scope?: Scope) => readonly Excerpt[];
}

const MAX_MORE = 6;
const MAX_CLOSEST = 3;

/**
 * How much worse a candidate counts, in the ranking's own score, whose sentence was given before; another sentence of such
 * a passage; and one of an article that the conversation is not about. Chosen on conversations played with `npm run
 * eval`: what was given is next to never the answer again.
 */
const GIVEN_SENTENCE_PENALTY = 7;
const GIVEN_PASSAGE_PENALTY = 1;
const FAR_PENALTY = 9;

export type { Meaning };

/**
 * Answers over one index. `meaning` is asked at each question: while it gives nothing, as when vectors are still being
 * made, words alone decide.
 */
export function createAnswerer(index: SearchIndex, meaning: () => Meaning | undefined = () => undefined): Answerer {
  const candidatesFor = candidateFinder(index);
  const similaritiesTo = createComparer(meaning);

  return {
    async answer(text, { lent = [], near = [], given = [], insistence = 1, ...scope } = {}) {
      const question = withLent(analyseQuestion(text), lent);
      const query = index.queryOf(question);
      const compared = await similaritiesTo([
        { text: spelt(question.text, query), weight: 1 },
        ...lent.filter(({ isQuestion }) => isQuestion),
      ]);
      const model = compared === undefined ? WORDS : MEANING;
      const isWanted = (unit: number): boolean => isInScope(index, unit, scope);
      const isNear = near.length === 0 ? undefined : (unit: number): boolean => isOf(index, unit, near);
      const sentences = scored(
        candidatesFor(query, { isWanted, isNear, similarities: compared }),
        model.ranking,
        penaltyOver(index, isNear, given, insistence),
      );
      const passages = passagesOf(sentences).slice(0, 1 + MAX_MORE);
      const confidence = confidenceOf(passages[0]?.best, model);
      const quotes = passages.map((passage) => quoteIn(index, passage));
      const missingBeside = (quoted: number): readonly string[] =>
        missingIn(index, question, query, passages.slice(0, quoted), quotes.slice(0, quoted));
      const missing = missingBeside(1);
      const couldBe = (): boolean => isOfKind(index, question, query, passages[0], quotes[0]);
      const scores = passages.map(({ best }) => best.score);
      const margin = marginOf(question.text, scores);
      const found = { confidence, margin, missing, isCompleted: lent.length > 0, isOfKind: couldBe };
      const support = supportOf(found, model, query);
      if (support === 'none') {
        return { kind: 'abstention', confidence, missing, closest: quotes.slice(0, MAX_CLOSEST) };
      }
      const wanted = quotesWanted(question.text, support);
      const quoted = quotesWithin(scores, wanted);
      return {
        kind: 'answer',
        support,
        confidence,
        excerpts: quotes.slice(0, quoted).map((quote) => ({ quote, highlights: highlightsIn(quote, question, query) })),
        more: quotes.slice(quoted),
        missing: quoted === 1 ? missing : missingBeside(quoted),
      };
    },

    async relevance(topic, article) {
      const question = analyseQuestion(topic);
      const query = index.queryOf(question);
      const similarities = await similaritiesTo([{ text: spelt(question.text, query), weight: 1 }]);
      const isWanted = (unit: number): boolean => isOf(index, unit, [article]);
      const { ranking } = similarities === undefined ? WORDS : MEANING;
      const sentences = scored(candidatesFor(query, { isWanted, similarities }), ranking);
      return relevanceOf(index, sentences.toSorted(bestFirst));
    },

    find: (words, scope = {}) =>
      findPassages(index, words, { isWanted: (unit) => isInScope(index, unit, scope), isTyping: false }),
    complete: (typed, scope = {}) =>
      findPassages(index, typed, { isWanted: (unit) => isInScope(index, unit, scope), isTyping: true }),
  };
}

/** The question as it was probably meant: the encoder knows whole words alone. */
function spelt(text: string, { respelt }: Query): string {
  return [...respelt].reduce((words, [wrong, right]) => words.replaceAll(wrong, () => right), text);
}

/** How much worse each candidate counts for lying far from what the conversation is about, and for being given before. */
function penaltyOver(
  index: SearchIndex,
  isNear: ((unit: number) => boolean) | undefined,
  given: readonly Quote[],
  insistence: number,
): (candidate: Candidate) => number {
  if (given.length === 0 && isNear === undefined) return () => 0;
  return ({ unit: at, sentence }) => {
    const unit = index.units[at];
    const span = spanOf(index, at, sentence);
    const besides = given.filter(
      ({ article, passage }) => article === unit?.article.slug && passage === unit.passage.number,
    );
    const isGiven = besides.some(({ start, end }) => span !== undefined && start <= span.start && span.end <= end);
    const far = isNear === undefined || isNear(at) ? 0 : FAR_PENALTY;
    return insistence * (far + (isGiven ? GIVEN_SENTENCE_PENALTY : besides.length > 0 ? GIVEN_PASSAGE_PENALTY : 0));
  };
}

function isOf({ units }: SearchIndex, unit: number, articles: readonly Slug[]): boolean {
  const slug = units[unit]?.article.slug;
  return slug !== undefined && articles.includes(slug);
}

function isInScope(index: SearchIndex, unit: number, { article }: Scope): boolean {
  return article === undefined || isOf(index, unit, [article]);
}
