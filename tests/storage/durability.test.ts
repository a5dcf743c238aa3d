/** Nothing that was acknowledged is lost: processes are ended in the middle of their work, and several work at once. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/ports.ts';
import { createStore } from '../../src/storage/store.ts';
import { describeEngines, hasPostgres, type Place, temporaryFolder } from '../support/engines.ts';
import { startPostgres } from '../support/postgres.ts';

const KILLS = 50;
const MOST_ROWS_BEFORE_A_KILL = 20;
const keptFor = () => 3_600_000;

interface Writer {
  /** The numbers of the rows that were acknowledged. */
  readonly acknowledged: Promise<readonly number[]>;
}

/** Starts a process that writes; with `killedAfter` it is ended, without a warning, some moment after so many rows. */
function startWriter(place: Place, name: string, rows: number, killedAfter?: number): Writer {
  const child = spawn(process.execPath, ['tests/support/store-writer.mjs', JSON.stringify(place), name, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(Number(line));
    // The next write is under way by now; where in it the signal arrives differs from run to run.
    if (acknowledged.length === killedAfter) setTimeout(() => child.kill('SIGKILL'), killedAfter % 7);
  });
  return {
    acknowledged: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve(acknowledged));
    }),
  };
}

/** What the store holds of each writer: the rows of each table, by number. */
async function heldBy(
  place: Place,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly number[])[]>> {
  const store = createStore({ ...place, keptFor });
  const listed = await store.articles.list('home');
  const notes = await store.notes.of({ server: 'home' });
  const dailies = await store.dailies.of('home');
  const numbers = (ids: readonly unknown[]): readonly number[] =>
    ids.map((id) => Number(String(id).split('-').at(-1))).sort((a, b) => a - b);
  const held = new Map<string, readonly (readonly number[])[]>();
  for (const name of names) {
    const { questions = [], feedback = [] } = await store.people.dossierOf(name);
    held.set(name, [
      numbers(questions.map(({ conversation }) => conversation)),
      numbers(feedback.map(({ quote_start }) => quote_start)),
      numbers(listed.filter(({ person }) => person === name).map(({ slug }) => slug)),
      numbers(notes.filter(({ person }) => person === name).map(({ text }) => text)),
      numbers((await store.cards.of({ server: 'home', person: name })).map(({ item }) => item)),
      numbers(dailies.filter(({ person }) => person === name).map(({ channel }) => channel)),
      numbers((await store.discussions.recordOf(name)).map(({ what }) => what)),
      await quizzesOf(store, name),
      // A choice takes the place of the one before.
      first(1 + Math.max(-1, ...numbers((await store.settings.of(name)).channels ?? []))),
    ]);
  }
  await store.close();
  return held;
}

async function quizzesOf(store: Store, name: string): Promise<readonly number[]> {
  const found: number[] = [];
  while ((await store.quizzes.find(`${name}-${found.length}`)) !== undefined) found.push(found.length);
  return found;
}

const first = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describeEngines('a store whose process is ended in the middle of writing', (emptyPlace) => {
  it(`has every acknowledged row after ${KILLS} times`, async () => {
    const place = await emptyPlace();
    const names = first(KILLS).map((round) => `round${round}`);
    const acknowledged: number[] = [];
    for (const [round, name] of names.entries()) {
      const killedAfter = 1 + ((round * 17) % MOST_ROWS_BEFORE_A_KILL);
      acknowledged.push((await startWriter(place, name, 10_000, killedAfter).acknowledged).length);
    }
    expect(acknowledged.every((count) => count > 0)).toBe(true);
    const held = await heldBy(place, names);
    for (const [round, name] of names.entries()) {
      const count = acknowledged[round] ?? 0;
      for (const rows of held.get(name) ?? []) {
        // Beside those, at most the one that was under way: kept whole, or not at all.
        expect(rows).toEqual(first(rows.length));
        expect([count, count + 1]).toContain(rows.length);
      }
    }
  }, 240_000);

  it('neither loses nor doubles what several processes write at once', async () => {
    const place = await emptyPlace();
    const names = ['one', 'two', 'three'];
    const written = await Promise.all(names.map((name) => startWriter(place, name, 30).acknowledged));
    expect(written).toEqual(names.map(() => first(30)));
    const held = await heldBy(place, names);
    for (const name of names) expect(held.get(name)).toEqual(Array(9).fill(first(30)));
  }, 60_000);
});

describe.skipIf(!hasPostgres)('a server that goes away in the middle of writing', () => {
  it('has every acknowledged row when it is back', async () => {
    const postgres = await startPostgres();
    try {
      const place = { directory: temporaryFolder(), databaseUrl: await postgres.makeDatabase() };
      const store = createStore({ ...place, keptFor });
      const kept: number[] = [];
      const writing = (async () => {
        for (let row = 0; kept.length < 300 && row < 100_000; row += 1) {
          const speaker = { conversation: `late-${row}`, person: 'late', server: 'home' };
          const turn = { question: '', isFollowUp: false, topics: [], quotes: [], more: [] };
          const isKept = await store.memory.remember(speaker, turn).then(
            () => true,
            () => false,
          );
          if (isKept) kept.push(row);
          else await new Promise((resolve) => setTimeout(resolve, 20));
          if (kept.length === 100 && isKept) void postgres.stop().then(postgres.start);
        }
      })();
      await writing;
      const { questions = [] } = await store.people.dossierOf('late');
      const held = new Set(questions.map(({ conversation }) => Number(String(conversation).split('-')[1])));
      expect(kept.filter((row) => !held.has(row))).toEqual([]);
      expect(kept).toHaveLength(300);
      await store.close();
    } finally {
      await postgres.remove();
    }
  }, 60_000);
});
