import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { openStore } from './open.ts'

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
