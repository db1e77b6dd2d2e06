import { copyFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { attempts } from './attempts.ts'
import { migrate, openStore } from './open.ts'

async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'file-watch-'))
  const file = join(folder, 'console.db')
  const db = openStore(`file:${file}`)
  onTestFinished(async () => {
    await db.destroy().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  })
  await migrate(db)
  return { file, ...attempts(db) }
}

test.each<[string, (file: string) => void, RegExp | null]>([
  ['is still there', () => {}, null],
  ['was copied', (file) => copyFileSync(file, `${file}.copy`), null],
  ['was removed', (file) => rmSync(file), /removed or replaced/],
  ['was moved away', (file) => renameSync(file, `${file}.old`), /removed or replaced/],
  [
    'was replaced',
    (file) => {
      copyFileSync(file, `${file}.copy`)
      renameSync(`${file}.copy`, file)
    },
    /removed or replaced/,
  ],
  ['was emptied', (file) => truncateSync(file), /emptied or damaged/],
  ['was written over', (file) => writeFileSync(file, 'not a database, '.repeat(99)), /emptied or damaged/],
])('a database file that %s is read or refused, never shown as empty', async (_, happens, refusal) => {
  const { file, list, find } = await opened()
  expect((await list({ limit: 1 })).attempts).toEqual([])
  happens(file)
  for (const read of [() => list({ limit: 1 }), () => find('a')])
    if (refusal) await expect(read()).rejects.toThrow(refusal)
    else await read()
})
