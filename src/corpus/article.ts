/**
 * What an article is: types and nothing else.
 *
 * Every offset in the house is a `start` and an exclusive `end`, counted in UTF-16 code units into
 * {@link Article.text}, so that `article.text.slice(start, end)` is always the words themselves.
 */

import type { Span } from '../language/span.ts';

export type { Span } from '../language/span.ts';

/** The name of an article in addresses, options and JSON: lower-case words joined by hyphens, unique in a library. */
export type Slug = string & { readonly __brand: 'Slug' };

/** One paragraph, or a part of a long one, cited as ¶n. The standfirst is number 0, the body counts from 1. */
export interface Passage extends Span {
  readonly number: number;
  /** Whole sentences in order; together with the white space between them they are the passage. */
  readonly sentences: readonly Span[];
  /** The heading that the passage stands under, where the article has headings. */
  readonly section?: string;
}

export interface Article {
  readonly slug: Slug;
  readonly title: string;
  /** The cleaned text that offsets point into: standfirst, headings and paragraphs, parted by blank lines. */
  readonly text: string;
  /** In reading order, the standfirst first where there is one. */
  readonly passages: readonly Passage[];
  /** Where it was first published: an http or https address. */
  readonly source?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
}
