/** Several passages in few characters, so that a button can carry them: `=pact 4 7; =other 2`. */
import type { Library } from '../../src/corpus/library.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { exactName } from '../../src/corpus/slug.ts';

/** What a button's id has room for beside the command's name. */
const MAX_LENGTH = 80;

/** The passages of the quotes, in order, as many as fit. Neighbours from one article share its name. */
export function placesOf(quotes: readonly Quote[]): string {
  let places = '';
  let current: string | undefined;
  for (const { article, passage } of quotes) {
    const next =
      article === current
        ? `${places} ${passage}`
        : `${places}${places === '' ? '' : '; '}${exactName(article)} ${passage}`;
    if (next.length > MAX_LENGTH) break;
    places = next;
    current = article;
  }
  return places;
}

/** The passages that {@link placesOf} named, as whole quotes; places that are no longer there are left out. */
export function quotesAt(places: string, library: Library): readonly Quote[] {
  return places.split(';').flatMap((group) => {
    const [slug = '', ...numbers] = group.trim().split(/\s+/);
    const article = library.get(slug);
    if (article === undefined) return [];
    return numbers.flatMap((wanted) => {
      const passage = article.passages.find(({ number }) => String(number) === wanted);
      return passage === undefined ? [] : [quote(article, passage)];
    });
  });
}
