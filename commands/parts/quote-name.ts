/** A quote in few characters, so that a button can carry it: `=pact 812-934`. */
import type { Library } from '../../src/corpus/library.ts';
import { type Quote, quoteAt } from '../../src/corpus/quote.ts';
import { exactName } from '../../src/corpus/slug.ts';

/** The slug of its article and its offsets, end exclusive; the words themselves would not fit. */
export function nameOfQuote({ article, start, end }: Quote): string {
  return `${exactName(article)} ${start}-${end}`;
}

/** The quote that {@link nameOfQuote} named; nothing when its words are no longer in one passage of the library. */
export function quoteNamed(name: string, library: Library): Quote | undefined {
  const [, slug = '', from, to] = /^(\S+) (\d+)-(\d+)$/.exec(name) ?? [];
  const [start, end] = [Number(from), Number(to)];
  const article = library.get(slug);
  const passage = article?.passages.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (article === undefined || passage === undefined) return undefined;
  return quoteAt(article, { article: article.slug, passage: passage.number, start, end });
}
