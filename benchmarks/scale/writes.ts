/** How many questions a second an engine can remember: one transaction each, from as many at once as a pool holds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../src/storage/store.ts';
import { startPostgres } from '../../tests/support/postgres.ts';

export interface Writes {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly perSecond: number;
}

const AT_ONCE = 8;
const HOUR_MS = 3_600_000;

/** Both engines for so many seconds each, on this machine's disk, every commit waited for. */
export async function writesASecond(seconds: number): Promise<readonly Writes[]> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-writes-'));
  const postgres = await startPostgres();
  try {
    return [
      { engine: 'SQLite', perSecond: await measure(seconds, directory) },
      { engine: 'PostgreSQL', perSecond: await measure(seconds, directory, await postgres.makeDatabase()) },
    ];
  } finally {
    await postgres.remove();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(seconds: number, directory: string, databaseUrl?: string): Promise<number> {
  const store = createStore({ directory, databaseUrl, keptFor: () => HOUR_MS });
  const turn = { question: 'What does Beijing want?', isFollowUp: false, topics: [], quotes: [], more: [] };
  await store.sweep();
  const until = performance.now() + seconds * 1000;
  let written = 0;
  const write = async (who: number): Promise<void> => {
    while (performance.now() < until) {
      const conversation = `${who} ${written % 100}`;
      await store.memory.remember({ conversation, person: `${who}`, server: 'home' }, turn);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, who) => write(who)));
  await store.close();
  return written / seconds;
}
