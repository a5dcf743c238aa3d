/** Discussions and what is done in them, in the store. */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { type Contributed, type Discussion, type Discussions, KINDS_OF_CONTRIBUTION } from '../study/discussion.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

const NUMBERS = z.array(z.number());
const ABOUT = z.union([NUMBERS, z.string()]).nullable();
const KIND = z.enum(KINDS_OF_CONTRIBUTION);
const WORDS = z.string();
const TIME = z.coerce.number();

/** {@link Discussions} over a database; `now` in milliseconds since 1970. */
export function storedDiscussions(database: Database, now: () => number): Discussions {
  return {
    last: (conversation) =>
      database.use(async (tables) => {
        const row = await tables
          .selectFrom('discussions')
          .selectAll()
          .where('conversation', '=', conversation)
          .executeTakeFirst();
        return row === undefined ? undefined : discussionIn(row);
      }),
    start: ({ conversation, server }, person, { article, about, upTo }) =>
      database.change(async (tables) => {
        await tables
          .deleteFrom('discussions')
          .where('conversation', '=', conversation)
          .where('ended_at', 'is not', null)
          .execute();
        const { numInsertedOrUpdatedRows: started } = await tables
          .insertInto('discussions')
          .values({
            ...{ conversation, server, person, article },
            about: JSON.stringify(about ?? null),
            up_to: upTo ?? null,
            started_at: now(),
            ended_at: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!started) return false;
        await tables.deleteFrom('contributions').where('conversation', '=', conversation).execute();
        return true;
      }),
    readTo: (conversation, upTo) => changeRunning(database, conversation, { up_to: upTo }),
    end: (conversation) => changeRunning(database, conversation, { ended_at: now() }),
    put: ({ conversation, server }, offered) =>
      database.use(async (tables) => {
        const done = await tables
          .selectFrom('contributions')
          .select(['kind', 'what'])
          .where('conversation', '=', conversation)
          .where('person', '=', '')
          .execute();
        const isDone = new Set(done.map(({ kind, what }) => `${kind} ${what}`));
        for (const each of offered) {
          if (isDone.has(`${each.kind} ${JSON.stringify(each.what)}`)) continue;
          const row = { ...rowOf(each, now()), conversation, server, person: '', name: JSON.stringify('') };
          // Whoever was first put it: an index lets it stand there once.
          const { numInsertedOrUpdatedRows: put } = await tables
            .insertInto('contributions')
            .values(row)
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          if (put) return each;
        }
        return undefined;
      }),
    record: ({ conversation, server }, { person, name }, contributions) =>
      database.use(async (tables) => {
        const rows = contributions.map((each) => ({
          ...rowOf(each, now()),
          ...{ conversation, server, person, name: JSON.stringify(name) },
        }));
        if (rows.length > 0) await tables.insertInto('contributions').values(rows).execute();
      }),
    recordOf: (conversation) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('contributions')
          .selectAll()
          .where('conversation', '=', conversation)
          .orderBy('id')
          .execute();
        return rows.map(contributedIn);
      }),
  };
}

/** Changes the discussion that runs in a conversation; gives false where none does. */
function changeRunning(
  database: Database,
  conversation: string,
  change: Partial<Pick<Tables['discussions'], 'up_to' | 'ended_at'>>,
): Promise<boolean> {
  return database.use(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('discussions')
      .set(change)
      .where('conversation', '=', conversation)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0;
  });
}

/** Forgets discussions that ended, or fell silent, before `long`, with all that was done in them. */
export async function sweepDiscussions(tables: Kysely<Tables>, long: number): Promise<void> {
  // Asked row by row: a list of all that are left is one that PostgreSQL gives up hashing once it is long.
  await tables
    .deleteFrom('discussions')
    .where('started_at', '<=', long)
    .where(({ eb, and, or, not, exists, selectFrom }) =>
      or([
        eb('ended_at', '<=', long),
        and([
          eb('ended_at', 'is', null),
          not(
            exists(
              selectFrom('contributions')
                .select('contributions.id')
                .whereRef('contributions.conversation', '=', 'discussions.conversation')
                .where('made_at', '>', long),
            ),
          ),
        ]),
      ]),
    )
    .execute();
  await tables
    .deleteFrom('contributions')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('discussions')
            .select('discussions.conversation')
            .whereRef('discussions.conversation', '=', 'contributions.conversation'),
        ),
      ),
    )
    .execute();
}

function rowOf({ kind, what, passages }: Pick<Contributed, 'kind' | 'what' | 'passages'>, made_at: number) {
  return { kind, what: JSON.stringify(what), passages: JSON.stringify(passages), made_at };
}

function discussionIn(row: Selectable<Tables['discussions']>): Discussion {
  const about = ABOUT.parse(JSON.parse(row.about));
  return {
    article: STORED_SLUG.parse(row.article),
    startedBy: row.person,
    startedAt: TIME.parse(row.started_at),
    ...(about === null ? {} : { about }),
    ...(row.up_to === null ? {} : { upTo: row.up_to }),
    ...(row.ended_at === null ? {} : { endedAt: TIME.parse(row.ended_at) }),
  };
}

function contributedIn({ kind, what, passages, person, name, made_at }: Selectable<Tables['contributions']>) {
  return {
    kind: KIND.parse(kind),
    what: WORDS.parse(JSON.parse(what)),
    passages: NUMBERS.parse(JSON.parse(passages)),
    person,
    name: WORDS.parse(JSON.parse(name)),
    madeAt: TIME.parse(made_at),
  } satisfies Contributed;
}
