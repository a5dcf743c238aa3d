/** What lies on PostgreSQL's disk after a day of so many servers, and once as much is forgotten a day as is added. */
import { readCorpus } from '../../src/corpus/read.ts';
import { createStore } from '../../src/storage/store.ts';
import { query, startPostgres } from '../../tests/support/postgres.ts';
import { matterOf, playDay } from './play-day.ts';
import { type TableSize, tableSizes } from './postgres-counts.ts';
import { serverIds } from './servers.ts';

export interface KeptAfter {
  readonly days: number;
  readonly tables: readonly TableSize[];
}

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2024, 0, 1);

/** Plays days of so many servers and gives what is on disk at the end of the first of them, and of the last. */
export async function keptAfter(servers: number, days: number): Promise<readonly KeptAfter[]> {
  const postgres = await startPostgres();
  const address = await postgres.makeDatabase();
  let time = BEGIN;
  // What is on disk is the same; only that each commit waits for it is left out.
  const databaseUrl = `${address}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
  const store = createStore({ directory: '', databaseUrl, keptFor: () => DAY_MS, now: () => time });
  try {
    const { articles } = await readCorpus('corpus');
    const [article] = articles;
    if (article === undefined) throw new Error('There is no article in corpus/.');
    const matter = matterOf(article);
    const names = serverIds(servers).map((id) => `discord:${id}`);
    const measured: KeptAfter[] = [];
    for (let day = 0; day < days; day += 1) {
      time = BEGIN + day * DAY_MS;
      await store.sweep();
      await Promise.all(names.map((name) => playDay(store, name, day, time, matter)));
      // As the server does by itself, for days that take it seconds.
      await query(address, 'VACUUM');
      if (day === 0 || day === days - 1) measured.push({ days: day + 1, tables: await tableSizes(address) });
    }
    return measured;
  } finally {
    await store.close();
    await postgres.remove();
  }
}
