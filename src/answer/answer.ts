/** Question in, quotes out: the pipeline from a question to an answer or an abstention. */
import type { Slug, Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';

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
  /** Content words of the question that the quotes do not hold. */
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
  /** The same question over the same articles gives the same answer. Never throws, whatever the question. */
  readonly answer: (question: string, scope?: Scope) => Answer | Abstention;
  /** Passages that hold the words, best first; words in double quotes must stand there exactly. */
  readonly find: (words: string, scope?: Scope) => readonly Excerpt[];
}
