import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Schema } from './schema.ts'

export const isSqlite = (db: Kysely<Schema>): boolean => db.getExecutor().adapter instanceof SqliteAdapter

/**
 * Now, in milliseconds since 1970, for what several servers agree on: by the clock of PostgreSQL, for theirs may differ;
 * an SQLite file has one machine, and `now` is its clock.
 */
export const clockOf = (db: Kysely<Schema>, now: () => number): RawBuilder<number> =>
  isSqlite(db)
    ? sql<number>`${Math.round(now())}`
    : sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`
