import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { attempts } from './attempts.ts'
import { migrate, openStore } from './open.ts'

const attempt = () => ({
  id: crypto.randomUUID(),
  at: '2026-11-22T10:00:00.000Z',
  operator: { id: 'local', name: 'local' },
  app_id: 'cli_1',
  message_id: 'om_1',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'u1',
  body: '{}',
  summary: '',
  runner: null,
})

async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'))
  const file = join(folder, 'console.db')
  const db = openStore(`file:${file}`)
  onTestFinished(async () => {
    await db.destroy().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  })
  await migrate(db)
  return { file, ...attempts(db) }
}

test('what was sent is readable by its owner only', async () => {
  const { file, begin } = await opened()
  await begin(attempt())
  for (const name of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(name)) expect(statSync(name).mode & 0o777, name).toBe(0o600)
})

test('a file that was removed is noticed before anything is sent', async () => {
  const { file, begin } = await opened()
  await begin(attempt())
  rmSync(file)
  await expect(begin(attempt())).rejects.toThrow('removed or replaced')
})

test('so is one that was replaced', async () => {
  const [mine, other] = [await opened(), await opened()]
  renameSync(other.file, mine.file)
  await expect(mine.begin(attempt())).rejects.toThrow('removed or replaced')
})

// Whoever closes the database last removes its log with what was written since; SQLite tells by its locks who is last.
test.skipIf(!existsSync('/proc/locks'))(
  'nothing the console does takes SQLite’s lock on the file from it',
  async () => {
    const { file, begin, list } = await opened()
    await begin(attempt())
    await list({ limit: 1 })
    const second = openStore(`file:${file}`)
    await migrate(second)
    const locks = readFileSync('/proc/locks', 'utf8')
    await second.destroy()
    expect(locks).toMatch(new RegExp(` ${process.pid} [0-9a-f]+:[0-9a-f]+:${statSync(file).ino} `))
    expect(readFileSync('/proc/locks', 'utf8')).toContain(`:${statSync(file).ino} `)
  },
)
