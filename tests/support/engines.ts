/** The engines that a store may stand on, each with a way to an empty one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';

/** Where a store is kept: what `createStore` and the program's environment take. */
export interface Place {
  readonly directory: string;
  readonly databaseUrl?: string;
}

/** A new folder below the system's temporary one, gone after the file's tests. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-store-'));
  folders.push(directory);
  return directory;
}
const folders: string[] = [];
afterAll(() => {
  for (const directory of folders.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** Where continuous integration runs, PostgreSQL must be there; elsewhere its tests are left out, and counted as such. */
export const hasPostgres = postgresPrograms() !== undefined || process.env['CI'] !== undefined;

/** Describes the same for both engines; `emptyPlace` gives a store that nobody used yet. */
export function describeEngines(subject: string, body: (emptyPlace: () => Promise<Place>) => void): void {
  describe(`${subject}, on SQLite`, () => body(async () => ({ directory: temporaryFolder() })));
  describe.skipIf(!hasPostgres)(`${subject}, on PostgreSQL`, () => {
    let postgres: Postgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres?.remove());
    body(async () => {
      if (postgres === undefined) throw new Error('The server was not started.');
      return { directory: temporaryFolder(), databaseUrl: await postgres.makeDatabase() };
    });
  });
}
