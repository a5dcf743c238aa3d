/** The only maker of a quote: a slice of an article, so that nothing can be shown that was not written there. */
import type { Article, Passage, Slug, Span } from './article.ts';

declare const verbatim: unique symbol;

/** The place of a quote, without its words. */
export interface Citation extends Span {
  readonly article: Slug;
  /** The ¶ number of the passage that holds the words. */
  readonly passage: number;
}

/** Words of an article with the place they stand at. Only {@link quote} makes one. */
export interface Quote extends Citation {
  readonly title: string;
  readonly source?: string;
  readonly text: string;
  readonly [verbatim]: true;
}

/**
 * The words of `passage` from `span.start` to `span.end`, or the whole passage.
 *
 * @throws RangeError when the span is empty or reaches out of the passage: a bug of the caller, never of a user.
 */
export function quote(article: Article, passage: Passage, span: Span = passage): Quote {
  if (!(passage.start <= span.start && span.start < span.end && span.end <= passage.end)) {
    throw new RangeError(
      `A quote from ${span.start} to ${span.end} does not lie in ¶${passage.number} of ${article.slug}, which runs from ${passage.start} to ${passage.end}.`,
    );
  }
  const words: Omit<Quote, typeof verbatim> = {
    article: article.slug,
    title: article.title,
    ...(article.source === undefined ? {} : { source: article.source }),
    passage: passage.number,
    start: span.start,
    end: span.end,
    text: article.text.slice(span.start, span.end),
  };
  // Proof: the brand exists for the type checker alone; the text above was sliced from the article.
  return words as Quote;
}

/** The place of a quote. */
export function citationOf({ article, passage, start, end }: Citation): Citation {
  return { article, passage, start, end };
}

/** The words at a place; nothing when the article has no such passage, or not those offsets in it. */
export function quoteAt(article: Article | undefined, { passage: number, start, end }: Citation): Quote | undefined {
  const passage = article?.passages.find((candidate) => candidate.number === number);
  if (article === undefined || passage === undefined) return undefined;
  const fits = passage.start <= start && start < end && end <= passage.end;
  return fits ? quote(article, passage, { start, end }) : undefined;
}

/** Whether the quote's words stand in the article at the quote's offsets, inside the passage it cites. */
export function isVerbatim(candidate: Quote, article: Article | undefined): boolean {
  const passage = article?.passages.find(({ number }) => number === candidate.passage);
  return (
    article !== undefined &&
    passage !== undefined &&
    candidate.text.length > 0 &&
    passage.start <= candidate.start &&
    candidate.end <= passage.end &&
    article.text.slice(candidate.start, candidate.end) === candidate.text
  );
}
