/** What docs/operating.md tells whoever runs the bot to type, typed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore } from '../src/storage/store.ts';
import { hasPostgres, temporaryFolder } from './support/engines.ts';
import { startPostgres } from './support/postgres.ts';

const operating = readFileSync('docs/operating.md', 'utf8');

describe.skipIf(!hasPostgres)('the command that makes a database', () => {
  it('makes one that the bot can use, at the address beside it', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const { hostname, port, username } = new URL(await postgres.makeDatabase());
    const server = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: 'postgres' };
    const command = /^sudo -u postgres (psql .*)$/m.exec(operating)?.[1] ?? 'false';
    const typed = spawnSync('bash', ['-c', command], { env: { ...process.env, ...server }, encoding: 'utf8' });
    expect(typed).toMatchObject({ status: 0, stderr: '' });

    const address = new URL(/`DATABASE_URL=(postgres:\S+)`/.exec(operating)?.[1] ?? '');
    address.port = port;
    const store = createStore({ directory: temporaryFolder(), databaseUrl: address.href, keptFor: () => 1000 });
    onTestFinished(() => store.close());
    await expect(store.sweep()).resolves.toBeUndefined();
  });
});
