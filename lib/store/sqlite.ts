import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { LRUCache } from 'lru-cache'

type Value = string | number | bigint | null
type Statement = {
  columns(): unknown[]
  all(...parameters: Value[]): unknown[]
  run(...parameters: Value[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  iterate(...parameters: Value[]): Iterable<unknown>
}
type Database = { exec(sql: string): void; prepare(sql: string): Statement; close(): void }
type Sqlite = { DatabaseSync: new (file: string) => Database }

/** Locks of other processes are waited for here and not by SQLite, which would hold up the whole server. */
const PATIENCE_MS = 10_000
const PAUSE_MS = 15

/**
 * SQLite as a Kysely dialect: Node's own where Node has it, else the package with the same interface.
 *
 * @param file a path, or `:memory:`
 */
export function sqlite(file: string): Dialect {
  const database = async () => {
    const { DatabaseSync } = await engine()
    makeOwn(file)
    const db = new DatabaseSync(file)
    await patiently(async () => {
      // The first of these needs the file alone for a moment; two openers of a new file meet there.
      db.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=ON; pragma busy_timeout=50')
      // In kB what a search among a million attempts goes through again and again; SQLite keeps two unless told.
      db.exec('pragma cache_size=-16000')
      // Without it REPLACE removes rows past the triggers that keep them.
      db.exec('pragma recursive_triggers=ON')
    })
    // A statement is read by SQLite once, not each time it runs: half of what a reply takes there.
    const statements = new LRUCache<string, SqliteStatement>({ max: 300 })
    const prepare = (sql: string) => {
      const prepared = statement(db.prepare(sql), () => db.prepare(sql))
      statements.set(sql, prepared)
      return prepared
    }
    return { close: () => db.close(), prepare: (sql: string) => statements.get(sql) ?? prepare(sql) }
  }
  const dialect = new SqliteDialect({ database })
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver({ database }),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/**
 * The file, made if need be, for its owner alone: it holds what was sent. What SQLite puts beside it is as it is.
 * One that is there is not opened: closing it again would take the locks of whoever has it open in this process.
 */
function makeOwn(file: string): void {
  if (file === ':memory:') return
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

async function engine(): Promise<Sqlite> {
  // The types of Node 20 do not know the module yet.
  const own = process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined
  return own ?? ((await import('@photostructure/sqlite')) as unknown as Sqlite)
}

/**
 * Kysely's idea of a statement over SQLite's. Rows become plain objects: React refuses those without a prototype.
 * @param another the same anew: one that is read row by row runs beside itself
 */
function statement(prepared: Statement, another: () => Statement): SqliteStatement {
  const plain = (row: unknown) => ({ ...(row as object) })
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...parameters.map(bindable)).map(plain),
    run: (parameters) => prepared.run(...parameters.map(bindable)),
    iterate: function* (parameters) {
      for (const row of another().iterate(...parameters.map(bindable))) yield plain(row)
    },
  }
}

/** SQLite knows no booleans, and would cut a text at its first NUL when reading it back. */
function bindable(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && value.includes('\0')) throw new Error('A text with a NUL cannot be stored')
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  throw new Error(`A ${typeof value} cannot be stored`)
}

/** A transaction holds the write lock from its first word, so a migration in one is a migration alone. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class Driver extends SqliteDriver {
  #patient = new WeakMap<DatabaseConnection, DatabaseConnection>()

  override async acquireConnection() {
    const connection = await super.acquireConnection()
    const patient = this.#patient.get(connection) ?? {
      executeQuery: (query) => patiently(async () => connection.executeQuery(query)),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    }
    this.#patient.set(connection, patient)
    return patient
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      // A full disk ends a transaction by itself; that it was full must not be hidden by this.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    }
  }
}

/** Does it again while another connection holds the lock. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** SQLITE_BUSY and its extended codes; of a statement that gives rows back the package says it in words alone. */
const isBusy = (error: unknown) =>
  error instanceof Error &&
  ('errcode' in error ? (Number(error.errcode) & 0xff) === 5 : error.message === 'database is locked')
