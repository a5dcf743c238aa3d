/** Articles that servers added, in the store. */
import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Article } from '../corpus/article.ts';
import type { Database } from './database.ts';
import type { Added, Articles, Listed, Room } from './ports.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';
import { isDuplicate } from './trouble.ts';

const SPAN = z.object({ start: z.number(), end: z.number() });
const ARTICLE = z.object({
  slug: STORED_SLUG,
  title: z.string(),
  text: z.string(),
  passages: z.array(SPAN.extend({ number: z.number(), sentences: z.array(SPAN), section: z.string().exactOptional() })),
  source: z.string().exactOptional(),
  author: z.string().exactOptional(),
  published: z.string().exactOptional(),
  language: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
});

const COLUMNS = ['id', 'slug', 'title', 'passages', 'person', 'added_at'] as const;

/** Each try lets at least one of those who add at once through. */
const MAX_TRIES = 10;

/** {@link Articles} over a database; `now` in milliseconds since 1970. */
export function storedArticles(database: Database, now: () => number): Articles {
  return {
    list: (server) =>
      database.use(async (tables) => (await present(tables, server).select(COLUMNS).execute()).map(listed)),
    load: (server) =>
      database.use(async (tables) =>
        (await present(tables, server).select('article').execute()).map(({ article }) => parsed(article)),
      ),
    add: (by, article, room) => unlessAtOnce(() => add(database, by, article, room, now())),
    remove: (server, slug) =>
      database.use(async (tables) => {
        const { numUpdatedRows } = await takeOut(tables, server, slug, now());
        return numUpdatedRows > 0;
      }),
    removed: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('articles')
          .select([...COLUMNS, 'removed_at'])
          .where('server', '=', server)
          .where('removed_at', 'is not', null)
          .orderBy('removed_at', 'desc')
          .orderBy('id')
          .execute();
        return rows.map((row) => ({ ...listed(row), removedAt: row.removed_at ?? 0 }));
      }),
    restore: (server, id) =>
      unlessAtOnce(() =>
        database.change(async (tables) => {
          const row = await tables
            .selectFrom('articles')
            .select('slug')
            .where('server', '=', server)
            .where('id', '=', id)
            .where('removed_at', 'is not', null)
            .executeTakeFirst();
          if (row === undefined) return false;
          await takeOut(tables, server, row.slug, now());
          await tables.updateTable('articles').set({ removed_at: null }).where('id', '=', id).execute();
          return true;
        }),
      ),
  };
}

function add(
  database: Database,
  { server, person }: { readonly server: string; readonly person: string },
  article: Article,
  room: Room,
  added_at: number,
): Promise<Added> {
  return database.change(async (tables): Promise<Added> => {
    const { slug, title } = article;
    const others = await present(tables, server).select('passages').where('slug', '!=', slug).execute();
    const used = { articles: others.length, passages: others.reduce((sum, { passages }) => sum + passages, 0) };
    const passages = article.passages.length;
    if (used.articles + 1 > room.articles || used.passages + passages > room.passages) return { kind: 'full', used };
    const before = await present(tables, server).select('article').where('slug', '=', slug).executeTakeFirst();
    await takeOut(tables, server, slug, added_at);
    await tables
      .insertInto('articles')
      .values({
        id: randomUUID(),
        server,
        slug,
        title,
        article: JSON.stringify(article),
        passages,
        person,
        added_at,
        removed_at: null,
      })
      .execute();
    return before === undefined ? { kind: 'added' } : { kind: 'added', before: parsed(before.article) };
  });
}

function present(tables: Kysely<Tables>, server: string) {
  return tables.selectFrom('articles').where('server', '=', server).where('removed_at', 'is', null).orderBy('slug');
}

function takeOut(tables: Kysely<Tables>, server: string, slug: string, removed_at: number) {
  return tables
    .updateTable('articles')
    .set({ removed_at })
    .where('server', '=', server)
    .where('slug', '=', slug)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Several that add the same name at once: whoever is slower sees the other's article at the next try, and replaces it. */
async function unlessAtOnce<T>(change: () => Promise<T>, tries = MAX_TRIES): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!isDuplicate(error) || tries === 1) throw error;
    return unlessAtOnce(change, tries - 1);
  }
}

function listed(row: Pick<Selectable<Tables['articles']>, (typeof COLUMNS)[number]>): Listed {
  const { id, slug, title, passages, person, added_at: addedAt } = row;
  return { id, slug: STORED_SLUG.parse(slug), title, passages, person, addedAt };
}

function parsed(json: string): Article {
  return ARTICLE.parse(JSON.parse(json));
}
