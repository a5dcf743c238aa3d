/** What a group has read so far: a shelf of the beginning of one article. What is not on it cannot be shown. */
import { LRUCache } from 'lru-cache';
import type { Article } from '../corpus/article.ts';
import { libraryOfPart, partOf } from '../corpus/part.ts';
import { type Making, makeShelf, type Shelf } from './shelf.ts';

/** How far a group has read. What comes after it is counted, and nothing else of it is told. */
export interface ReadingPlan {
  readonly upTo: number;
  /** The last ¶ of the article. */
  readonly last: number;
  /** How many later passages bear on a question or a topic. */
  readonly laterOn: (words: string) => Promise<number>;
  /** How many later passages hold the words. */
  readonly laterWith: (words: string) => number;
}

export interface PartShelf extends Shelf {
  readonly reading: ReadingPlan;
}

/** Groups at once; the shelf that was not asked for longest is made anew when it is. */
const MAX_SHELVES = 50;
/** Of so many passages the first answer is also the best: their sentences mostly have vectors already. */
const PASSAGES_WAITED_FOR = 100;

/**
 * How relevant a later passage must be to be counted, of 1 for the best of the whole article: below it nearly every passage
 * that shares a name with a question counts. Chosen over twelve questions on the article of `corpus/`.
 */
const CLOSE = 0.75;

export interface PartShelves {
  /** The shelf of an article of `whole` up to the ¶ `upTo`. */
  readonly of: (whole: Shelf, article: Article, upTo: number) => Promise<PartShelf>;
}

/** Shelves of parts, made at their first use; the {@link MAX_SHELVES} used last are kept. `isPatient` waits for vectors. */
export function createPartShelves(making: Making, isPatient: boolean): PartShelves {
  // By the part itself: another server's article may have the same name and be as long.
  const made = new LRUCache<Article, Promise<Shelf>>({ max: MAX_SHELVES });

  const shelfOf = (part: Article): Promise<Shelf> => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const shelf = make(part);
    made.set(part, shelf);
    shelf.catch(() => {
      // One that was made anew since is another.
      if (made.peek(part) === shelf) made.delete(part);
    });
    return shelf;
  };

  const make = async (part: Article): Promise<Shelf> => {
    const shelf = await makeShelf([part], { ...making, isThreaded: true });
    if (isPatient || part.passages.length <= PASSAGES_WAITED_FOR) await shelf.complete;
    return shelf;
  };

  return {
    async of(whole, article, upTo) {
      const { answerer, summariser, complete } = await shelfOf(partOf(article, upTo));
      const library = libraryOfPart(whole.library, article, upTo);
      return { library, answerer, summariser, complete, reading: readingOf(whole, article, upTo) };
    },
  };
}

function readingOf({ answerer }: Shelf, { slug, passages }: Article, upTo: number): ReadingPlan {
  const later = passages.filter(({ number }) => number > upTo);
  return {
    upTo,
    last: passages.at(-1)?.number ?? upTo,
    async laterOn(words) {
      const relevant = await answerer.relevance(words, slug);
      const starts = [...relevant].flatMap(([start, relevance]) => (relevance >= CLOSE ? start : []));
      return later.filter(({ start, end }) => starts.some((at) => start <= at && at < end)).length;
    },
    laterWith: (words) =>
      new Set(
        answerer.find(words, { article: slug }).flatMap(({ quote: { passage } }) => (passage > upTo ? passage : [])),
      ).size,
  };
}
