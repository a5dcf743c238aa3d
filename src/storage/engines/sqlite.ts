/** SQLite through libsql, as kysely drives it: one file, opened by several processes of one machine. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, type InArgs, type Transaction } from '@libsql/client';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { GONE, isLocked } from '../trouble.ts';

/** How long SQLite itself waits for a lock. It waits without letting go of the event loop, so it is not for long. */
const LOCK_WAIT_MS = 100;

/** The dialect over the file at `path`, which is made with its folder where there is none. */
export async function sqliteDialect(path: string): Promise<Dialect> {
  await mkdir(dirname(path), { recursive: true });
  const open = (): Client => createClient({ url: pathToFileURL(path).href, timeout: LOCK_WAIT_MS });
  const client = open();
  // The write-ahead log lets others read while one writes, and what was committed survives the end of the process.
  await client.execute('PRAGMA journal_mode = WAL');
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => driverOver(client, open, () => existsSync(path)),
    createIntrospector: (database: Kysely<unknown>) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite does make tables in transactions. kysely does not count on it, and would leave half a migration behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

interface Connection extends DatabaseConnection {
  transaction?: Transaction | undefined;
}

/**
 * One connection, taken in turns: SQLite works on the calling thread, so that a second would gain nothing. After a lock
 * that did not open in time it is made anew, since libsql leaves the statement that failed under way in it, and then
 * refuses to commit.
 */
function driverOver(first: Client, open: () => Client, isThere: () => boolean): Driver {
  let client = first;
  let isSpoilt = false;
  let last: Promise<void> = Promise.resolve();
  let free = (): void => undefined;
  const minding = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (isLocked(error)) isSpoilt = true;
      throw error;
    }
  };
  const connection: Connection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      // Proof: kysely's parameters are what the repositories hand in: strings, numbers and null.
      const args = parameters as InArgs;
      const ran = await minding((connection.transaction ?? client).execute({ sql, args }));
      return {
        // Proof: the rows have the columns of the query that R was inferred from.
        rows: ran.rows as R[],
        numAffectedRows: BigInt(ran.rowsAffected),
      };
    },
    streamQuery() {
      throw new Error('SQLite is read in one piece.');
    },
  };
  const settle = async (how: 'commit' | 'rollback'): Promise<void> => {
    const { transaction } = connection;
    connection.transaction = undefined;
    if (transaction !== undefined) await minding(transaction[how]());
  };
  return {
    init: async () => undefined,
    async acquireConnection() {
      // What is written to a file that was deleted is on disk until the process ends, and then nowhere.
      if (!isThere()) throw Object.assign(new Error('The file was deleted.'), { code: GONE });
      const before = last;
      let done = (): void => undefined;
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      free = done;
      return connection;
    },
    // Begun as a writer at once: one that turns writer half-way fails where another was faster.
    async beginTransaction() {
      connection.transaction = await minding(client.transaction('write'));
    },
    commitTransaction: () => settle('commit'),
    rollbackTransaction: () => settle('rollback'),
    async releaseConnection() {
      if (isSpoilt) {
        client.close();
        client = open();
        isSpoilt = false;
      }
      free();
    },
    destroy: async () => client.close(),
  };
}
