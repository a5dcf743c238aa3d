/** What PostgreSQL itself counted: transactions, rows, bytes of its log and of its tables. */
import { z } from 'zod';
import { query } from '../../tests/support/postgres.ts';

export interface Counts {
  readonly transactions: number;
  readonly inserted: number;
  readonly updated: number;
  /** Of those updated: so many touched no index. */
  readonly updatedInPlace: number;
  readonly deleted: number;
  /** Of the write-ahead log, of all databases. */
  readonly logBytes: number;
}

export interface TableSize {
  readonly table: string;
  readonly rows: number;
  /** With its indexes, and what is kept out of line. */
  readonly bytes: number;
}

const NUMBER = z.coerce.number();
const ROWS = z.object({ inserted: NUMBER, updated: NUMBER, hot: NUMBER, deleted: NUMBER });
const SIZES = z.object({ table: z.string(), rows: NUMBER, bytes: NUMBER });
const LEAVE_PAUSE_MS = 20;
const RELOADED_WITHIN_MS = 500;
/** Until the bot has met the end of its connections: what it asked sooner would fail, and it would ask no more for seconds. */
const MET_WITHIN_MS = 500;

/**
 * The counts of a database so far. Its connections are ended first: a connection reports what it did when it is idle for
 * seconds, or ends. The bot makes new ones.
 */
export async function countsOf(address: string): Promise<Counts> {
  await endConnections(address);
  const [database] = await query(
    server(address),
    `SELECT xact_commit AS commits FROM pg_stat_database WHERE datname = '${nameOf(address)}'`,
  );
  const logBytes = await logBytesOf(address);
  // Asking within the database is a transaction of it, too, and stands before or after all that is counted.
  const [rows] = await query(
    address,
    `SELECT coalesce(sum(n_tup_ins), 0) AS inserted, coalesce(sum(n_tup_upd), 0) AS updated,
            coalesce(sum(n_tup_hot_upd), 0) AS hot, coalesce(sum(n_tup_del), 0) AS deleted FROM pg_stat_user_tables`,
  );
  const { inserted, updated, hot, deleted } = ROWS.parse(rows);
  const transactions = NUMBER.parse(database?.['commits']);
  return { transactions, inserted, updated, updatedInPlace: hot, deleted, logBytes };
}

/** Bytes of write-ahead log since the cluster was made. */
export async function logBytesOf(address: string): Promise<number> {
  const [row] = await query(server(address), "SELECT pg_current_wal_insert_lsn() - '0/0' AS bytes");
  return NUMBER.parse(row?.['bytes']);
}

/** Whether a page that is changed for the first time since a checkpoint is written to the log as a whole, as is usual. */
export async function logWholePages(address: string, isOn: boolean): Promise<void> {
  await query(server(address), `ALTER SYSTEM SET full_page_writes = ${isOn ? 'on' : 'off'}`);
  await query(server(address), 'SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, RELOADED_WITHIN_MS));
}

export async function checkpoint(address: string): Promise<void> {
  await query(server(address), 'CHECKPOINT');
}

/** The tables of a database, the largest first. */
export async function tableSizes(address: string): Promise<readonly TableSize[]> {
  const rows = await query(
    address,
    `SELECT relname AS table, pg_total_relation_size(relid) AS bytes,
            (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || relname, false, true, '')))[1]::text AS rows
       FROM pg_stat_user_tables WHERE relname NOT LIKE 'kysely%' ORDER BY 2 DESC, 1`,
  );
  return rows.map((row) => SIZES.parse(row));
}

async function endConnections(address: string): Promise<void> {
  const others = `FROM pg_stat_activity WHERE datname = '${nameOf(address)}'`;
  await query(server(address), `SELECT pg_terminate_backend(pid) ${others}`);
  for (;;) {
    const [row] = await query(server(address), `SELECT count(*) AS left ${others}`);
    if (NUMBER.parse(row?.['left']) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, LEAVE_PAUSE_MS));
  }
  await new Promise((resolve) => setTimeout(resolve, MET_WITHIN_MS));
}

function nameOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** The same server's own database, whose transactions are not ours. */
function server(address: string): string {
  const url = new URL(address);
  url.pathname = '/postgres';
  return url.href;
}
