/** PostgreSQL, for several processes on several machines. */
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** The type of `bigint`. Ours are times and counts, which JavaScript's numbers hold exactly. */
const INT8 = 20;

/** A question is answered without the store when it takes longer than this to come. */
const CONNECT_WITHIN_MS = 2000;
const QUERY_WITHIN_MS = 10_000;
const MAX_CONNECTIONS = 8;

/** The dialect over a pool of connections, none of which is opened yet. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: QUERY_WITHIN_MS,
    application_name: 'footnote',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format ?? 'text'),
    },
  });
  // A server that goes away ends connections that wait for work, and those between two statements. The next statement
  // tells of it, and the pool makes new ones; without a listener the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
