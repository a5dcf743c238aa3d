/** One database, opened on first use and brought up to date; whatever goes wrong with it is told in plain words. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, Kysely, Migrator } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';
import { isGone, isLocked, type StoreTrouble, troubleOf } from './trouble.ts';

export interface Database {
  /** Runs `work`. Rejects with a {@link StoreTrouble} when the engine cannot; then nothing was acknowledged. */
  readonly use: <T>(work: (database: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** The same in one transaction: all of it or nothing. */
  readonly change: <T>(work: (database: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Two processes may write at once; each takes some milliseconds. */
const LOCKED_WITHIN_MS = 4000;
const LOCKED_PAUSE_MS = 40;
/** So long nobody asks again for a server that did not answer: each try could take seconds. */
const AWAY_PAUSE_MS = 2000;

/** The database behind a dialect, which is made at the first use, and again after it failed. */
export function createDatabase(makeDialect: () => Promise<Dialect>, now: () => number = Date.now): Database {
  let opened: Promise<Kysely<Tables>> | undefined;
  let away: { readonly trouble: StoreTrouble; readonly until: number } | undefined;

  const open = async (): Promise<Kysely<Tables>> => {
    const database = new Kysely<Tables>({ dialect: await makeDialect() });
    const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
    if (error === undefined) return database;
    await database.destroy();
    throw error;
  };

  const use: Database['use'] = async (work) => {
    if (away !== undefined && now() < away.until) throw away.trouble;
    try {
      const result = await patiently(async () => {
        opened ??= open();
        return work(await opened.catch(reopenNextTime));
      });
      away = undefined;
      return result;
    } catch (error) {
      // What still works on the old file ends by itself.
      if (isGone(error)) opened = undefined;
      const trouble = troubleOf(error);
      if (trouble?.isAway) away = { trouble, until: now() + AWAY_PAUSE_MS };
      throw trouble ?? error;
    }
  };
  const reopenNextTime = (error: unknown): never => {
    opened = undefined;
    throw error;
  };

  return {
    use,
    change: (work) => use((database) => database.transaction().execute(work)),
    async close() {
      const database = await opened?.catch(() => undefined);
      opened = undefined;
      await database?.destroy();
    },
  };
}

/** Tries again while another process holds the lock, letting others go on meanwhile. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + LOCKED_WITHIN_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || Date.now() > until) throw error;
      await sleep(LOCKED_PAUSE_MS);
    }
  }
}
