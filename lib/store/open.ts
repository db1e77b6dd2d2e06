import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_MIGRATION_TABLE, type Dialect, Kysely, type KyselyPlugin, Migrator, sql } from 'kysely'
import { fileWatch } from './file-watch.ts'
import { migrations } from './migrations.ts'
import { postgres } from './postgres.ts'
import type { Schema } from './schema.ts'
import { sqlite } from './sqlite.ts'

/**
 * Opens the store the address names: `file:PATH` (SQLite; its folder is made), `:memory:` (SQLite, gone when closed)
 * or `postgres://…`. The schema is not touched: see `migrate`. Close it with `destroy()`.
 * @param queried told how long each query took, in milliseconds, and how it ended; a connection that could not be made
 * is a query that failed
 */
export function openStore(url: string, queried: Queried = () => {}): Kysely<Schema> {
  const { dialect, plugins } = engineFor(url)
  return new Kysely<Schema>({
    dialect: connectionsWatched(dialect, queried),
    ...(plugins && { plugins }),
    log: ({ level, queryDurationMillis }) => queried(queryDurationMillis, level === 'error' ? 'failed' : 'read'),
  })
}

type Queried = (ms: number, end: 'read' | 'failed') => void

/** Kysely tells of queries, and of no connection that could not be made for one. */
function connectionsWatched(dialect: Dialect, queried: Queried): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver()
      const acquire = driver.acquireConnection.bind(driver)
      driver.acquireConnection = async (...given) => {
        const began = performance.now()
        return acquire(...given).catch((error: unknown) => {
          queried(performance.now() - began, 'failed')
          throw error
        })
      }
      return driver
    },
  }
}

function engineFor(url: string): { dialect: Dialect; plugins?: KyselyPlugin[] } {
  if (/^postgres(ql)?:\/\//.test(url)) return { dialect: postgres(url) }
  if (url === ':memory:') return { dialect: sqlite(url) }
  if (url.startsWith('file:')) {
    const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
    try {
      mkdirSync(dirname(path), { recursive: true })
    } catch (cause) {
      throw new Error('The folder of the database of DATABASE_URL cannot be made', { cause })
    }
    return { dialect: sqlite(path), plugins: [fileWatch(path)] }
  }
  // The address may hold a password, so it is not repeated here.
  throw new Error('DATABASE_URL must begin with file: or postgres://')
}

/** The changes that were made to the schema, in their order; none where it was up to date. */
export type Prepared = readonly string[]

/**
 * Brings the database to today's schema. Several servers may do so at once: one works, the others wait for it.
 * Throws where it cannot be opened, where a newer console has changed it, and where a change fails; none is kept then.
 */
export async function migrate(db: Kysely<Schema>): Promise<Prepared> {
  const there = await changesIn(db).catch((cause: unknown) => {
    throw new Error('The database of DATABASE_URL cannot be opened', { cause })
  })
  const newer = there.filter((name) => !Object.hasOwn(migrations, name))
  if (newer.length > 0)
    throw new Error(
      `A newer console has changed this database (${newer.join(', ')}): start that version, or give this one the backup made before`,
    )
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought to the current schema', { cause: error })
  return results.flatMap(({ status, migrationName }) => (status === 'Success' ? [migrationName] : []))
}

/** The changes on record in the database itself; none in a new one. */
async function changesIn(db: Kysely<Schema>): Promise<string[]> {
  const known = sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
  return known
    .then(({ rows }) => rows.map(({ name }) => name))
    .catch((error: unknown) => {
      if (isNoTable(error)) return []
      throw error
    })
}

/** PostgreSQL says it by a code (undefined_table), SQLite in words. */
const isNoTable = (error: unknown) =>
  error instanceof Error && (('code' in error && error.code === '42P01') || error.message.startsWith('no such table'))
