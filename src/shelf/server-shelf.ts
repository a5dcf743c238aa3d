/** A server's own articles: what it adds, takes out and puts back. */
import type { Article, Slug } from '../corpus/article.ts';
import { readIsolated } from '../corpus/isolated.ts';
import { type Moved, movedPassages } from '../corpus/moved.ts';
import { slugOf } from '../corpus/slug.ts';
import type { Articles, Listed, Removed, Room } from '../storage/ports.ts';
import type { Shelf } from './shelf.ts';
import type { Shelves } from './shelves.ts';

/** What one server may add: an index of so many passages takes some 200 MB. */
export const ROOM: Room = { articles: 100, passages: 5000 };

/** A book as a PDF with its pictures; texts have a lower limit of their own. */
const MAX_FILE_BYTES = 20_000_000;

export type Addition =
  | {
      readonly ok: true;
      readonly article: Article;
      /** What became of the passages of the article that it replaced, where it replaced one. */
      readonly moved?: readonly Moved[];
      /** It takes the place of an article that every server starts with. */
      readonly isInsteadOfCorpus: boolean;
    }
  | { readonly ok: false; readonly problem: string };

export interface ServerShelf {
  /** A larger file need not be fetched. */
  readonly maxBytes: number;
  /** In the order of their slugs. */
  readonly own: () => Promise<readonly Listed[]>;
  /** What can be put back, the newest first. */
  readonly removed: () => Promise<readonly Removed[]>;
  /** Adds an article from a file, under the name of the file or `name`. It can be asked about when this resolves. */
  readonly add: (file: string, bytes: Uint8Array, name?: string) => Promise<Addition>;
  /** Takes an own article out; gives whether it was there. */
  readonly remove: (slug: Slug) => Promise<boolean>;
  /** Puts one of those back, by its id; gives whether it could be. */
  readonly restore: (id: string) => Promise<boolean>;
}

/** The shelf of one server, as one person works on it. */
export function serverShelf(
  by: { readonly server: string; readonly person: string },
  { articles, shelves, corpus }: { readonly articles: Articles; readonly shelves: Shelves; readonly corpus: Shelf },
): ServerShelf {
  const { server } = by;
  return {
    maxBytes: MAX_FILE_BYTES,
    own: () => articles.list(server),
    removed: () => articles.removed(server),
    async add(file, bytes, name) {
      if (name !== undefined && !/[\p{L}\p{N}]/u.test(name)) {
        return { ok: false, problem: `“${name}” has no letter to call an article by.` };
      }
      const read = await readIsolated(file, bytes);
      if (!read.ok) return { ok: false, problem: placed(read.fault) };
      const article = name === undefined ? read.value : { ...read.value, slug: slugOf(name) };
      const added = await articles.add(by, article, ROOM);
      if (added.kind === 'full') return { ok: false, problem: noRoom(article, added.used) };
      await shelves.renewed(server);
      const isInsteadOfCorpus = corpus.library.get(article.slug) !== undefined;
      const before = added.before ?? corpus.library.get(article.slug);
      return {
        ok: true,
        article,
        isInsteadOfCorpus,
        ...(before === undefined ? {} : { moved: movedPassages(before, article) }),
      };
    },
    async remove(slug) {
      const wasThere = await articles.remove(server, slug);
      await shelves.renewed(server);
      return wasThere;
    },
    async restore(id) {
      const isBack = await articles.restore(server, id);
      await shelves.renewed(server);
      return isBack;
    },
  };
}

function placed({ line, message }: { readonly line?: number; readonly message: string }): string {
  return line === undefined ? message : `Line ${line}: ${message}`;
}

function noRoom({ passages }: Article, used: Room): string {
  if (used.articles >= ROOM.articles) {
    return `This server has ${used.articles} articles of its own, and there is room for no more; remove one first.`;
  }
  return `The article has ${passages.length} passages; of ${ROOM.passages} that a server may add, ${used.passages} are used. Remove an article first, or add a shorter one.`;
}
