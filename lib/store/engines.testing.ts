import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { migrate, openStore } from './open.ts'
import type { Schema } from './schema.ts'

export type Engine = {
  /** The address of a database with nothing in it. */
  fresh(): Promise<string>
  stop(): void
}

/** Every engine the store promises the same on. */
export const engines: { [name: string]: () => Promise<Engine> } = {
  async SQLite() {
    const folder = mkdtempSync(join(tmpdir(), 'store-contract-'))
    let count = 0
    return {
      fresh: async () => `file:${join(folder, 'made-when-missing', `${++count}.db`)}`,
      stop: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
  async PostgreSQL() {
    const { url, stop } = await throwawayPostgres()
    const main = openStore(url)
    let count = 0
    return {
      async fresh() {
        const name = `fresh_${++count}`
        await sql`create database ${sql.ref(name)}`.execute(main)
        return url.replace(/\/postgres$/, `/${name}`)
      },
      stop() {
        void main.destroy().catch(() => {})
        stop()
      },
    }
  },
}

/** Databases for the tests of one describe: closed after each of them, and the engine stopped after all. */
export function databases(start: () => Promise<Engine>) {
  let engine: Engine | undefined
  const open: Kysely<Schema>[] = []
  const close = () => Promise.all(open.splice(0).map((db) => db.destroy()))
  beforeAll(async () => {
    engine = await start()
  }, 30_000)
  afterEach(close)
  afterAll(async () => {
    await close()
    engine?.stop()
  }, 30_000)

  /** The address of a database with nothing in it. */
  const fresh = async () => {
    if (!engine) throw new Error('The engine is not started before the tests')
    return engine.fresh()
  }
  const opened = (url: string) => {
    const db = openStore(url)
    open.push(db)
    return db
  }
  return {
    fresh,
    opened,
    /** As many servers as asked for over one migrated database, and its address. */
    async servers(count: number): Promise<{ url: string; db: Kysely<Schema>; stores: Kysely<Schema>[] }> {
      const url = await fresh()
      const stores = Array.from({ length: count }, () => opened(url))
      const [db = opened(url)] = stores
      await migrate(db)
      return { url, db, stores }
    },
    /** For a test that opens many: else they are open until its end. */
    close,
    /** What is open is left so by the end of a test; whoever says this closes it. */
    keepOpen: () => void open.splice(0),
  }
}
