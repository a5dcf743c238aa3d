/** A real PostgreSQL for tests: a cluster of its own in a temporary folder, on a free port of the loopback interface. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** Debian keeps each major version's programs in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';

export interface Postgres {
  /** Makes an empty database and gives its address. */
  readonly makeDatabase: () => Promise<string>;
  readonly start: () => Promise<void>;
  /** Ends every connection, as a restart of the machine would. */
  readonly stop: () => Promise<void>;
  /** Stops it and takes its files away. */
  readonly remove: () => Promise<void>;
}

/** The folder of PostgreSQL's server programs; nothing when it is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Makes a cluster and starts it. */
export async function startPostgres(): Promise<Postgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const directory = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  const owner = ownerOf(directory);
  const data = join(directory, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...owner,
    cwd: directory,
    stdio: 'ignore',
  });
  const port = await freePort();
  const address = (database: string): string => `postgres://tester@127.0.0.1:${port}/${database}`;
  let server: ReturnType<typeof spawn> | undefined;
  let databases = 0;

  const start = async (): Promise<void> => {
    const settings = ['-h', '127.0.0.1', '-p', String(port), '-k', directory, '-c', 'max_connections=200'];
    server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
      ...owner,
      cwd: directory,
      stdio: 'ignore',
    });
    await ready(address('postgres'));
  };
  /** `SIGINT` is a fast shutdown: transactions are rolled back, connections ended, and all that is in memory written. */
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    const running = server;
    server = undefined;
    if (running === undefined) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    start,
    stop: () => end('SIGINT'),
    async makeDatabase() {
      databases += 1;
      const name = `db_${process.pid}_${databases}_${Date.now()}`;
      await query(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    async remove() {
      // What is taken away need not be written first, which takes a minute on a busy disk.
      await end('SIGQUIT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function ownerOf(directory: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  if (!uid || !gid) throw new Error('As root the tests need the user postgres, which the package postgresql makes.');
  chownSync(directory, uid, gid);
  return { uid, gid };
}

async function ready(address: string): Promise<void> {
  for (let tries = 200; ; tries -= 1) {
    try {
      await query(address, 'SELECT 1');
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Runs one statement on a connection of its own and gives its rows. */
export async function query(address: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
