/** Each server's library: the corpus and what the server added, indexed when it is first asked, as long as there is room. */
import { LRUCache } from 'lru-cache';
import type { Article } from '../corpus/article.ts';
import type { Articles } from '../storage/ports.ts';
import { type StoreTrouble, unlessTrouble } from '../storage/trouble.ts';
import { type Making, makeShelf, type Shelf } from './shelf.ts';

/**
 * What an index with its words and vectors holds: 1.4 MB for 31 passages (`npm run bench -- --libraries 10,100`), 10 MB for the
 * 821 of newwiki. What it keeps for every library alike weighs most in a small one.
 */
const BYTES_A_LIBRARY = 1_000_000;
const BYTES_A_PASSAGE = 12_000;
/** About 5 s of encoding; of so many passages the first answer is also the best. */
const PASSAGES_WAITED_FOR = 100;

export interface ShelvesOptions {
  /** What every server starts with. */
  readonly corpus: Shelf;
  readonly articles: Pick<Articles, 'list' | 'load'>;
  readonly making: Making;
  /** What all indexes of servers together may take, in megabytes; what was not asked for longest goes first. */
  readonly maxMegabytes: number;
  /** Whether an answer waits for the last vector, however many there are. */
  readonly isPatient: boolean;
  readonly onTrouble?: (trouble: StoreTrouble) => void;
}

export interface Shelves {
  /** A server's shelf. While a new one is made, the old one answers; while the store is away, the last one known. */
  readonly of: (server: string) => Promise<Shelf>;
  /** A server's shelf as it is now: waits for the new one. */
  readonly renewed: (server: string) => Promise<Shelf>;
}

interface Made {
  /** The ids of the articles that it holds: a library that changed has others. */
  readonly edition: string;
  readonly shelf: Shelf;
}

/**
 * The shelves of all servers. Those with articles of their own share `maxMegabytes`, reckoned by passages; the one not asked for
 * longest goes first, and is made again, from the cache of indexes, when it is.
 */
export function createShelves(options: ShelvesOptions): Shelves {
  const { corpus, articles, making, maxMegabytes, isPatient, onTrouble } = options;
  const made = new LRUCache<string, Made>({
    maxSize: maxMegabytes * 1_000_000,
    sizeCalculation: ({ shelf }) => BYTES_A_LIBRARY + passagesOf(shelf.library.articles) * BYTES_A_PASSAGE,
  });
  const underWay = new Map<string, { readonly edition: string; readonly work: Promise<Shelf> }>();

  /** Nothing while the store is away. */
  const editionOf = (server: string): Promise<string | undefined> =>
    unlessTrouble<string | undefined>(
      async () => (await articles.list(server)).map(({ id }) => id).join(' '),
      () => undefined,
      onTrouble,
    );

  const make = async (server: string, edition: string): Promise<Shelf> => {
    const own = await articles.load(server);
    const named = new Set(own.map(({ slug }) => slug));
    // An article that a server adds under a name of the corpus takes its place there.
    const all = [...corpus.library.articles.filter(({ slug }) => !named.has(slug)), ...own];
    const shelf = await makeShelf(all, { ...making, isThreaded: true });
    if (isPatient || passagesOf(own) <= PASSAGES_WAITED_FOR) await shelf.complete;
    made.set(server, { edition, shelf });
    return shelf;
  };

  /** The same work for all who wait for it. */
  const makeOnce = (server: string, edition: string): Promise<Shelf> => {
    const current = underWay.get(server);
    if (current?.edition === edition) return current.work;
    const work = make(server, edition).finally(() => {
      if (underWay.get(server)?.work === work) underWay.delete(server);
    });
    underWay.set(server, { edition, work });
    return work;
  };

  /** The shelf that is known, and, where that is not the newest, the making of the newest. */
  const current = async (server: string): Promise<{ readonly known?: Shelf; readonly newest?: Promise<Shelf> }> => {
    const edition = await editionOf(server);
    const known = made.get(server);
    if (edition === undefined) return { known: known?.shelf ?? corpus };
    if (edition === '') return { known: corpus };
    if (known?.edition === edition) return { known: known.shelf };
    return { ...(known === undefined ? {} : { known: known.shelf }), newest: makeOnce(server, edition) };
  };

  return {
    async of(server) {
      const { known, newest } = await current(server);
      // Made for the questions to come; should it fail, the next one tries again.
      if (known !== undefined) newest?.catch(() => undefined);
      return known ?? newest ?? corpus;
    },
    async renewed(server) {
      const { known, newest } = await current(server);
      return newest ?? known ?? corpus;
    },
  };
}

function passagesOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { passages }) => sum + passages.length, 0);
}
