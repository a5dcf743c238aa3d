/** Passages a day, in the store. */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { type Dailies, type Daily, type DailyPlace, ORDERS, STOPS } from '../study/daily.ts';
import type { Database } from './database.ts';
import { STORED_SLUG } from './stored-slug.ts';
import type { Tables } from './tables.ts';

const ORDER = z.enum(ORDERS);
const STOP = z.enum(STOPS);
const GOES_ON = '';

/** {@link Dailies} over a database; `now` in milliseconds since 1970. */
export function storedDailies(database: Database, now: () => number): Dailies {
  return {
    set: (daily) =>
      database.use(async (tables) => {
        const { server, channel, ...rest } = rowOf(daily);
        await tables
          .insertInto('dailies')
          .values({ server, channel, ...rest })
          .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet(rest))
          .execute();
      }),
    of: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('dailies')
          .selectAll()
          .where('server', '=', server)
          .orderBy('channel')
          .execute();
        return rows.map(dailyOf);
      }),
    remove: ({ server, channel }) =>
      database.use(async (tables) => {
        const { numDeletedRows } = await tables
          .deleteFrom('dailies')
          .where('server', '=', server)
          .where('channel', '=', channel)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    due: () =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('dailies')
          .selectAll()
          .where('due_at', '<=', now())
          .where('stopped', '=', GOES_ON)
          .orderBy('due_at')
          .orderBy('channel')
          .execute();
        return rows.map(dailyOf);
      }),
    claim: (before, after) =>
      database.use(async (tables) => {
        const { server: _, channel: __, person: ___, ...row } = rowOf(after);
        const { numUpdatedRows } = await at(tables, before)
          .set(row)
          .where('due_at', '=', before.dueAt)
          .where('stopped', '=', GOES_ON)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    posted: (place) =>
      database.use(async (tables) => {
        await at(tables, place)
          .set(({ eb }) => ({ position: eb('position', '+', 1), missed: 0 }))
          // Claimed, it is as good as missed; one that was set anew meanwhile has given none.
          .where('missed', '>', 0)
          .execute();
      }),
    halt: (place, why) =>
      database.use(async (tables) => {
        await at(tables, place).set({ stopped: why }).execute();
      }),
  };
}

function at(tables: Kysely<Tables>, { server, channel }: DailyPlace) {
  return tables.updateTable('dailies').where('server', '=', server).where('channel', '=', channel);
}

function rowOf({ article, order, current, stopped, dueAt, ...daily }: Daily): Selectable<Tables['dailies']> {
  const { server, channel, person, time, zone, position, missed } = daily;
  return {
    ...{ server, channel, person, time, zone, position, missed },
    article: article ?? '',
    reading_order: order,
    current: current ?? '',
    stopped: stopped ?? GOES_ON,
    due_at: dueAt,
  };
}

function dailyOf(row: Selectable<Tables['dailies']>): Daily {
  const { article, reading_order, current, stopped, due_at: dueAt, ...daily } = row;
  return {
    ...daily,
    order: ORDER.parse(reading_order),
    dueAt,
    ...(article === '' ? {} : { article: STORED_SLUG.parse(article) }),
    ...(current === '' ? {} : { current: STORED_SLUG.parse(current) }),
    ...(stopped === GOES_ON ? {} : { stopped: STOP.parse(stopped) }),
  };
}
