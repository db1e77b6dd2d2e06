import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Dialect, Kysely, type KyselyPlugin, Migrator } from 'kysely'
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
    mkdirSync(dirname(path), { recursive: true })
    return { dialect: sqlite(path), plugins: [fileWatch(path)] }
  }
  // The address may hold a password, so it is not repeated here.
  throw new Error('DATABASE_URL must begin with file: or postgres://')
}

/**
 * Brings the database to today's schema. Several servers may do so at once: one works, the others wait for it.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought to the current schema', { cause: error })
}
