/** The sentences of one article as summaries weigh them: what was found when they were indexed, and how they stand. */
import type { Article, Passage, Slug, Span } from '../corpus/article.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Unit } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import { hangsInTheAir } from './hanging.ts';

export interface Sentence {
  readonly unit: Unit;
  readonly span: Span;
  /** Numbers of the stems of its content words, as often as they stand there. */
  readonly stems: readonly number[];
  /** The same, each once. */
  readonly distinct: ReadonlySet<number>;
  /** It leans on the sentence before it. */
  readonly hangs: boolean;
  /** It ends as sentences do, and says something: items of lists, cut pieces and questions do not. */
  readonly isWhole: boolean;
}

/** A sentence with its words, whose offsets count from its start. */
export interface TokenisedSentence {
  readonly passage: Passage;
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Topics, prompts and quizzes read the same sentences: the dear work is done once for each article. */
const known = new WeakMap<Article, readonly TokenisedSentence[]>();

/** All sentences of an article in its order, the standfirst's too. */
export function tokenisedSentences(article: Article): readonly TokenisedSentence[] {
  const sentences =
    known.get(article) ??
    article.passages.flatMap((passage) =>
      passage.sentences.map((span) => {
        const text = article.text.slice(span.start, span.end);
        return { passage, span, text, tokens: tokenise(text) };
      }),
    );
  known.set(article, sentences);
  return sentences;
}

/** The sentences of an article in its order. */
export function sentencesIn({ units, columns }: SearchIndex, article: Slug): readonly Sentence[] {
  return units.flatMap((unit, at) => {
    if (unit.article.slug !== article) return [];
    const first = columns.passageStarts[at] ?? 0;
    return unit.passage.sentences.map((span, place): Sentence => {
      const [from = 0, to = 0] = columns.sentenceStarts.subarray(first + place, first + place + 2);
      const stems = [...columns.stems.subarray(from, to)];
      const text = unit.article.text.slice(span.start, span.end);
      return {
        unit,
        span,
        stems,
        distinct: new Set(stems),
        hangs: hangsInTheAir(text),
        isWhole: isWhole(text),
      };
    });
  });
}

const ENDS = /[.!…]["”’')\]]*$/;
/** "Who would I ask?" is one, with `said Osei` behind it too. */
const ASKS = /\?["”’')\]]*(?:\s+(?:\p{Ll}|\p{Lu}\p{L}*\s).*)?$/u;

function isWhole(text: string): boolean {
  return ENDS.test(text) && !ASKS.test(text);
}

/**
 * How alike two sentences are, 0 to 1: the share of their content words, counted as often as they stand there, that the
 * other one has too. Dice's coefficient (Dice 1945, "Measures of the Amount of Ecologic Association Between Species")
 * over words that may repeat.
 */
export function likeness(a: Sentence, b: Sentence): number {
  const shared = (one: Sentence, other: Sentence): number =>
    one.stems.filter((stem) => other.distinct.has(stem)).length;
  const length = a.stems.length + b.stems.length;
  return length === 0 ? 0 : (shared(a, b) + shared(b, a)) / length;
}
