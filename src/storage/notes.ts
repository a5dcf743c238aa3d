/** Notes, in the store. */
import { randomInt } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { type KeptNote, MAX_NOTES, type NewNote, type Note, type NoteName, type Notes } from '../study/notes.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

const TEXT = z.string();
/** Without letters and digits that look alike: people type them. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const ID_LENGTH = 4;
/** There are 923,521 ids: even among 100,000 notes a second try is rare. */
const MAX_TRIES = 20;

/** {@link Notes} over a database; `now` in milliseconds since 1970. */
export function storedNotes(database: Database, now: () => number): Notes {
  return {
    add: (note) => database.change((tables) => add(tables, note, now())),
    get: (name) =>
      database.use(async (tables) => {
        const row = await named(tables, name).executeTakeFirst();
        return row && parsed(row);
      }),
    of: ({ server, person, article, newest }) =>
      database.use(async (tables) => {
        const narrow = { ...(person === undefined ? {} : { person }), ...(article === undefined ? {} : { article }) };
        const wanted = tables
          .selectFrom('notes')
          .selectAll()
          .where((note) => note.and({ server, ...narrow }));
        const last = wanted.orderBy('made_at', 'desc').orderBy('id', 'desc');
        const rows = await (newest === undefined ? last : last.limit(newest)).execute();
        return rows.reverse().map(parsed);
      }),
    in: ({ server, conversation }) =>
      database.use(async (tables) => {
        const all = tables.selectFrom('notes').selectAll().where('server', '=', server);
        const inOrder = all.where('conversation', '=', conversation).orderBy('made_at').orderBy('id');
        return (await inOrder.execute()).map(parsed);
      }),
    writers: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom(ofPeople(tables, server).as('notes'))
          .select(['person', 'name'])
          .where('from_last', '=', 1)
          .orderBy('first_at')
          .orderBy('person')
          .execute();
        return rows.map(({ person, name }) => ({ person, name: TEXT.parse(JSON.parse(name)) }));
      }),
    edit: ({ server, id }, person, text) =>
      database.use(async (tables) => {
        const { numUpdatedRows } = await tables
          .updateTable('notes')
          .set({ note: JSON.stringify(text), edited_at: now() })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('person', '=', person)
          .executeTakeFirst();
        return numUpdatedRows > 0;
      }),
    move: ({ server, id }, { article, passage, start: quote_start, end: quote_end, words }) =>
      database.use(async (tables) => {
        const { numUpdatedRows } = await tables
          .updateTable('notes')
          .set({ article, passage, quote_start, quote_end, words: JSON.stringify(words) })
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst();
        return numUpdatedRows > 0;
      }),
    remove: ({ server, id }, person) =>
      database.use(async (tables) => {
        const one = tables.deleteFrom('notes').where('server', '=', server).where('id', '=', id);
        const own = person === undefined ? one : one.where('person', '=', person);
        return (await own.executeTakeFirst()).numDeletedRows > 0;
      }),
  };
}

async function add(tables: Kysely<Tables>, note: NewNote, made_at: number): Promise<KeptNote> {
  const { server, conversation, person, hook, message } = note;
  const { article, passage, start: quote_start, end: quote_end } = hook;
  const said = { name: JSON.stringify(note.name), words: JSON.stringify(hook.words), note: JSON.stringify(note.text) };
  const row = { server, conversation, person, article, passage, quote_start, quote_end, ...said };
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const known = await knownOf(tables, note);
    if (known !== undefined) return { kind: 'known', note: known };
    const count = await countOf(tables, note);
    if (count >= MAX_NOTES) return { kind: 'full', count };
    const id = Array.from({ length: ID_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    // Whoever saves the same message at the same time is met again at the next look.
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('notes')
      .values({ ...row, id, message: message ?? null, made_at, edited_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return { kind: 'added', note: { ...note, id, madeAt: made_at } };
  }
  throw new Error(`No id was free for a note in ${MAX_TRIES} tries.`);
}

/** The note of the same message, whatever became of it; else the same words of the same person on the same place. */
async function knownOf(tables: Kysely<Tables>, { server, person, hook, text, message }: NewNote) {
  const ofServer = tables.selectFrom('notes').selectAll().where('server', '=', server);
  const row = await (message === undefined
    ? ofServer
        .where('person', '=', person)
        .where('article', '=', hook.article)
        .where('quote_start', '=', hook.start)
        .where('quote_end', '=', hook.end)
        .where('note', '=', JSON.stringify(text))
    : ofServer.where('message', '=', message)
  ).executeTakeFirst();
  return row && parsed(row);
}

async function countOf(tables: Kysely<Tables>, { server, person }: NewNote): Promise<number> {
  const row = await tables
    .selectFrom('notes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('server', '=', server)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function named(tables: Kysely<Tables>, { server, id }: NoteName) {
  return tables.selectFrom('notes').selectAll().where('server', '=', server).where('id', '=', id);
}

/** The names on a server's notes, counted from the last of each person, and when that person's first was made. */
function ofPeople(tables: Kysely<Tables>, server: string) {
  return tables
    .selectFrom('notes')
    .select(['person', 'name'])
    .select(({ fn }) => [
      fn
        .agg<number>('row_number')
        .over((notes) => notes.partitionBy('person').orderBy('made_at', 'desc').orderBy('id', 'desc'))
        .as('from_last'),
      fn
        .min('made_at')
        .over((notes) => notes.partitionBy('person'))
        .as('first_at'),
    ])
    .where('server', '=', server);
}

function parsed(row: Selectable<Tables['notes']>): Note {
  const { id, server, conversation, person, passage, quote_start: start, quote_end: end } = row;
  const text = (json: string): string => TEXT.parse(JSON.parse(json));
  return {
    ...{ id, server, conversation, person, name: text(row.name), text: text(row.note) },
    hook: { article: STORED_SLUG.parse(row.article), passage, start, end, words: text(row.words) },
    ...(row.message === null ? {} : { message: row.message }),
    madeAt: row.made_at,
    ...(row.edited_at === null ? {} : { editedAt: row.edited_at }),
  };
}
