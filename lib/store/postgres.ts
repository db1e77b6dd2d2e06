import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'

const BIGINT = 20

/** PostgreSQL as a Kysely dialect. Nothing connects before the first query. */
export function postgres(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // A database that went away without a word must not hold a reply for ever.
    query_timeout: 15_000,
    // Numbers on both engines; none of ours come near 2^53.
    types: { getTypeParser: (oid, format) => (oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // Without a listener a connection lost while idle would end the process; the next query tells of it anyway.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
