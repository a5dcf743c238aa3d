/** What is asked of one server, where there are thousands. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KEPT } from '../../src/storage/kept.ts';
import { createStore } from '../../src/storage/store.ts';
import { temporaryFolder } from '../support/engines.ts';

/** How SQLite would find the rows of one server in a table. */
async function planFor(table: string, columns: string): Promise<string> {
  const directory = temporaryFolder();
  const store = createStore({ directory, keptFor: () => 1000 });
  await store.people.knownIn('home');
  await store.close();
  const client = createClient({ url: pathToFileURL(join(directory, 'footnote.db')).href });
  onTestFinished(() => client.close());
  const { rows } = await client.execute(`EXPLAIN QUERY PLAN SELECT ${columns} FROM ${table} WHERE server = 'home'`);
  return rows.map(({ detail }) => String(detail)).join('; ');
}

describe('one server of thousands', () => {
  it.each(KEPT.map(({ table }) => table))('is looked up in %s without reading the others’ rows', async (table) => {
    expect(await planFor(table, 'DISTINCT person')).toMatch(/^SEARCH \w+ USING /);
  });

  it('has its good questions and its counts without reading the others’ opinions', async () => {
    expect(await planFor('feedback', 'question, verdict')).toMatch(/^SEARCH feedback USING /);
  });
});
