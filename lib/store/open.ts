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
 */
export function openStore(url: string): Kysely<Schema> {
  return new Kysely<Schema>(engineFor(url))
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
