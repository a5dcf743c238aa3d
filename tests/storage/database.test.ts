/** What goes wrong with a store, and what is said of it. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/ports.ts';
import { createStore } from '../../src/storage/store.ts';
import { troubleOf } from '../../src/storage/trouble.ts';
import { speaker, turn } from '../contracts/memory.ts';
import { hasPostgres, temporaryFolder } from '../support/engines.ts';
import { query, startPostgres } from '../support/postgres.ts';

const options = { keptFor: () => 3_600_000 };
const open = (directory: string): Store => createStore({ ...options, directory });
const write = (store: Store) => store.memory.remember(speaker('ann'), turn('one'));
const MIGRATION = "INSERT INTO kysely_migration VALUES ('999-later', '2099-01-01T00:00:00.000Z')";

describe('a store in a file', () => {
  it('leaves a file of a newer program as it is, and says so', async () => {
    const directory = temporaryFolder();
    const before = open(directory);
    await write(before);
    await before.close();
    const client = createClient({ url: `file:${join(directory, 'footnote.db')}` });
    await client.execute(MIGRATION);
    client.close();
    const after = open(directory);
    await expect(write(after)).rejects.toThrow('The store was written by a newer Footnote; update this one');
    await expect(after.memory.recall('ann')).rejects.toThrow('newer Footnote');
    await after.close();
  });

  it('waits for another program that writes, and says so when it goes on for long', async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    await write(store);
    const client = createClient({ url: `file:${join(directory, 'footnote.db')}` });
    const brief = await client.transaction('write');
    setTimeout(() => brief.commit(), 300);
    await write(store);
    expect(await store.memory.recall('ann')).toHaveLength(2);

    const long = await client.transaction('write');
    await expect(write(store)).rejects.toThrow('locked by another program');
    // Reading goes on.
    expect(await store.memory.recall('ann')).toHaveLength(2);
    expect(await store.people.dossierOf('ann')).toMatchObject({ questions: { length: 2 } });
    await long.rollback();
    await write(store);
    expect(await store.memory.recall('ann')).toHaveLength(3);
    client.close();
    await store.close();
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const directory = temporaryFolder();
    writeFileSync(
      join(directory, 'footnote.db'),
      'my shopping list, which is long enough to look like a header. '.repeat(20),
    );
    await expect(write(open(directory))).rejects.toThrow('no database that this program wrote');
  });

  it('says that its file was deleted, rather than acknowledge what would be lost, and begins a new one', async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    await write(store);
    for (const ending of ['', '-wal', '-shm']) rmSync(join(directory, `footnote.db${ending}`), { force: true });
    await expect(write(store)).rejects.toThrow(
      'The file of the store was deleted; a new one is begun at the next try.',
    );
    await write(store);
    await store.close();
    const after = open(directory);
    expect(await after.memory.recall('ann')).toHaveLength(1);
    await after.close();
  });

  it('says that its folder cannot be used', async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, 'file'), '');
    await expect(write(open(join(directory, 'file', 'data')))).rejects.toThrow('cannot be written');
    await expect(write(open(join(directory, 'file')))).rejects.toThrow('cannot be written');
    symlinkSync('nowhere', join(directory, 'link'));
    await expect(write(open(join(directory, 'link')))).rejects.toThrow('cannot be written');
    await expect(write(open(join(directory, 'x'.repeat(300))))).rejects.toThrow('cannot be written');
    mkdirSync(join(directory, 'taken', 'footnote.db'), { recursive: true });
    await expect(write(open(join(directory, 'taken')))).rejects.toThrow('cannot be written');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
    const directory = temporaryFolder();
    chmodSync(directory, 0o500);
    await expect(write(open(directory))).rejects.toThrow('cannot be written');
    chmodSync(directory, 0o700);
  });

  it('says that the disk is full, and keeps all that it acknowledged', async () => {
    // A limit on the size of files stands in for the end of a disk: the system refuses the write in the same place.
    const directory = temporaryFolder();
    const program = `
      import { createStore } from './dist/src/storage/store.js';
      const store = createStore({ directory: ${JSON.stringify(directory)}, keptFor: () => 3600000 });
      const turn = { question: 'x'.repeat(5000), isFollowUp: false, topics: [], quotes: [], more: [] };
      let kept = 0;
      try {
        for (;; kept += 1) await store.memory.remember({ conversation: String(kept), person: 'ann', server: 'home' }, turn);
      } catch (error) { console.log(JSON.stringify({ kept, name: error.name, message: error.message })); }
    `;
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 2000; exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      program,
    ]);
    const { kept, name, message } = JSON.parse(stdout);
    expect({ name, message }).toEqual({
      name: 'StoreTrouble',
      message: expect.stringMatching(/^The disk of the store /),
    });
    expect(kept).toBeGreaterThan(50);
    const after = open(directory);
    expect(await after.people.dossierOf('ann')).toMatchObject({ questions: { length: kept } });
    await after.close();
  });
});

describe.skipIf(!hasPostgres)('a store on a server', () => {
  it('says that it is away, and is itself again when the server is back', async () => {
    const postgres = await startPostgres();
    try {
      let time = 0;
      const store = createStore({
        ...options,
        directory: 'unused',
        databaseUrl: await postgres.makeDatabase(),
        now: () => time,
      });
      await write(store);
      await postgres.stop();
      await expect(write(store)).rejects.toThrow('The store cannot be reached at the moment.');
      await postgres.start();
      // It is not asked at once: each question would wait for it.
      await expect(write(store)).rejects.toThrow('cannot be reached');
      time += 5000;
      await write(store);
      expect(await store.memory.recall('ann')).toEqual([turn('one'), turn('one')]);
      await store.close();
    } finally {
      await postgres.remove();
    }
  });

  it('says that the database is newer, missing, or does not let it in', async () => {
    const postgres = await startPostgres();
    try {
      const databaseUrl = await postgres.makeDatabase();
      const store = createStore({ ...options, directory: 'unused', databaseUrl });
      await write(store);
      await store.close();
      await query(databaseUrl, MIGRATION);
      const newer = createStore({ ...options, directory: 'unused', databaseUrl });
      await expect(write(newer)).rejects.toThrow('newer Footnote');
      const missing = createStore({ ...options, directory: 'unused', databaseUrl: `${databaseUrl}_not` });
      await expect(write(missing)).rejects.toThrow('does not exist; create it first');
      const stranger = databaseUrl.replace('tester@', 'stranger@');
      const refused = createStore({ ...options, directory: 'unused', databaseUrl: stranger });
      await expect(write(refused)).rejects.toThrow('does not let this program in');
      for (const each of [newer, missing, refused]) await each.close();
    } finally {
      await postgres.remove();
    }
  });

  it('says what of its address is wrong', async () => {
    const postgres = await startPostgres();
    try {
      const url = await postgres.makeDatabase();
      await query(url, 'CREATE USER poor; REVOKE ALL ON SCHEMA public FROM PUBLIC');
      const wrong: readonly (readonly [string, string])[] = [
        [`${url}?sslmode=require`, 'agree on no secure connection; check sslmode in DATABASE_URL.'],
        [
          `${url}?sslrootcert=/nowhere/root.pem`,
          'A file that DATABASE_URL names, such as a certificate, cannot be read.',
        ],
        [`${url}?sslrootcert=/tmp`, 'A file that DATABASE_URL names'],
        [url.replace('tester@', 'poor@'), 'does not let this program make tables'],
      ];
      for (const [databaseUrl, sentence] of wrong) {
        const store = createStore({ ...options, directory: 'unused', databaseUrl });
        await expect(write(store)).rejects.toThrow(sentence);
        await store.close();
      }
    } finally {
      await postgres.remove();
    }
  });
});

describe('what an engine says', () => {
  it.each([
    [{ message: 'Query read timeout' }, 'cannot be reached'],
    [{ message: 'canceling statement due to statement timeout', code: '57014' }, 'cannot be reached'],
    [{ message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' }, 'does not let this program in'],
    [{ message: 'self-signed certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'no secure connection'],
  ])('is told in plain words: %j', ({ message, ...more }, sentence) => {
    expect(troubleOf(Object.assign(new Error(message), more))?.message).toContain(sentence);
  });
});
