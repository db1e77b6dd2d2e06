import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { attempts } from '#lib/store/attempts.ts'
import { checkChain } from '#lib/store/chain-check.ts'
import { migrate, openStore } from '#lib/store/open.ts'
import { findPostgres, throwawayPostgres } from './throwaway-postgres.mjs'

const run = promisify(execFile)
const script = new URL('backup.mjs', import.meta.url).pathname

const anAttempt = (id) => ({
  id,
  at: new Date().toISOString(),
  operator: { id: 'ou_lin', name: 'Lin' },
  app_id: 'cli_a1',
  message_id: 'om_target',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: id,
  body: '{"content":"{\\"text\\":\\"收到\\"}","msg_type":"text"}',
  summary: '收到',
  runner: null,
})
const sent = { status: 'sent', message: { message_id: 'om_reply', chat_id: 'oc_ops' }, again: false }

/** How a backup is put back, as docs/running.md says: where it is now. */
const engines = {
  SQLite: async (folder) => ({
    url: `file:${join(folder, 'console.db')}`,
    restored: async (file) => {
      copyFileSync(file, join(folder, 'restored.db'))
      return `file:${join(folder, 'restored.db')}`
    },
    stop: () => {},
  }),
  PostgreSQL: async () => {
    const { url, stop } = await throwawayPostgres()
    return {
      url,
      restored: async (file) => {
        const to = url.replace(/postgres$/, 'restored')
        const db = openStore(url)
        await sql`create database restored`.execute(db)
        await db.destroy()
        const words = ['--exit-on-error', '--single-transaction', '--no-owner', `--dbname=${to}`, file]
        await run(join(findPostgres() ?? '', 'pg_restore'), words)
        return to
      },
      stop,
    }
  },
}

test.each(Object.entries(engines))(
  'a backup of %s taken while the console writes is a whole record, and the console goes on with it',
  { timeout: 120_000 },
  async (_, start) => {
    const folder = mkdtempSync(join(tmpdir(), 'reply-console-backup-'))
    const { url, restored, stop } = await start(folder)
    const file = join(folder, 'backup')
    const db = openStore(url)
    try {
      await migrate(db)
      const { begin, finish } = attempts(db)
      let written = 0
      let isOver = false
      const one = async () => {
        const id = crypto.randomUUID()
        await begin(anAttempt(id))
        await finish(id, { outcome: sent, finished_at: new Date().toISOString(), duration_ms: 1 })
        written++
      }
      while (written < 20) await one()
      const writing = (async () => {
        while (!isOver) {
          await one()
          // SQLite answers without a turn of the loop: the end of the backup would never be heard of.
          await pause(5)
        }
      })()
      const { stdout } = await run(process.execPath, [script, file], { env: { ...process.env, DATABASE_URL: url } })
      isOver = true
      await writing
      expect(stdout).toContain('was copied')
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(await checkChain(db)).toMatchObject({ faults: [] })

      const back = openStore(await restored(file))
      try {
        expect(await migrate(back)).toEqual([])
        const { seq, faults } = await checkChain(back)
        expect(faults).toEqual([])
        expect(seq).toBeGreaterThanOrEqual(40)
        expect(seq).toBeLessThanOrEqual(2 * written)
        expect(await attempts(back).begin(anAttempt(crypto.randomUUID()))).toBe('begun')
        await expect(sql`delete from attempts`.execute(back)).rejects.toThrow('append-only')
        expect((await checkChain(back)).faults).toEqual([])
      } finally {
        await back.destroy()
      }
      await expect(
        run(process.execPath, [script, file], { env: { ...process.env, DATABASE_URL: url } }),
      ).rejects.toThrow('is there already')
    } finally {
      await db.destroy()
      stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
