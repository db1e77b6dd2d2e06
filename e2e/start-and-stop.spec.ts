import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from './support/journey.ts'

// The page asks a console that is not there for a while.
test.use({
  expectedErrors: [/ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to load|Failed to fetch|NetworkError|net::|50[03]/],
})

const real = { FEISHU_APP_ID: 'cli_stop', FEISHU_APP_SECRET: 'S3cretOfTheStop0123456789' }

test('told to end while Feishu thinks, the console waits for the answer, and records and shows it', async ({
  page,
  startConsole,
  recordingFeishu,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-stop-'))
  const feishu = await recordingFeishu(() => ({
    body: { code: 0, data: { message_id: 'om_kept', chat_id: 'oc_1' } },
    wait_ms: 1500,
  }))
  const settings = { ...real, FEISHU_BASE_URL: feishu.url, DATABASE_URL: `file:${join(folder, 'console.db')}` }
  const first = await startConsole(settings)
  await page.goto(`${first.url}/?message_id=om_stop`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Wait for me')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect.poll(() => feishu.to('/reply').length).toBe(1)
  const stopped = first.stop()
  await expect(page.getByRole('status').filter({ hasText: 'Sent as om_kept' })).toBeVisible()
  await stopped
  expect(first.log()).toContain('Told to end: replies under way are waited for')
  expect(first.log()).not.toContain('Ended at the limit')

  expect(statusesIn(folder)).toEqual(['sent'])
  await rm(folder, { recursive: true, force: true })
})

test('what is not through by the limit is left on record, to be sent again', async ({
  page,
  startConsole,
  recordingFeishu,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-stop-'))
  const feishu = await recordingFeishu(() => ({ body: {}, wait_ms: 20_000 }))
  const settings = {
    ...real,
    FEISHU_BASE_URL: feishu.url,
    FEISHU_TIMEOUT_MS: '60000',
    STOP_SECONDS: '1',
    DATABASE_URL: `file:${join(folder, 'console.db')}`,
  }
  const first = await startConsole(settings)
  await page.goto(`${first.url}/?message_id=om_stop`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Too late for me')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect.poll(() => feishu.to('/reply').length).toBe(1)
  await first.stop()
  // It ended by itself: whoever is killed says nothing.
  expect(first.log()).toContain('Ended at the limit')

  // It reads as unanswered: kill.spec.ts.
  expect(statusesIn(folder)).toEqual([null])
  await rm(folder, { recursive: true, force: true })
})

test('a database it cannot start with is named in one sentence', async ({ startConsole }) => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-start-'))
  const file = join(folder, 'console.db')
  await (await startConsole({ DATABASE_URL: `file:${file}` })).stop()
  const db = new DatabaseSync(file)
  db.exec("insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030-01-01')")
  db.close()
  await writeFile(
    join(folder, 'notes.txt'),
    'This is no database, and longer than the first line of one would be.'.repeat(20),
  )
  const rows: [DATABASE_URL: string, said: RegExp][] = [
    [`file:${file}`, /does not start: A newer console has changed this database \(999-from-the-future\): start that/],
    [
      `file:${join(folder, 'notes.txt')}`,
      /does not start: The database of DATABASE_URL cannot be opened\n {2}because: /,
    ],
    ['postgres://nobody:S3cretOfTheStart@127.0.0.1:9/x', /cannot be opened\n {2}because: connect ECONNREFUSED/],
    [`file:${join(folder, 'notes.txt', 'x.db')}`, /The folder of the database of DATABASE_URL cannot be made/],
  ]
  for (const [DATABASE_URL, said] of rows) {
    const failed = await startConsole({ DATABASE_URL }).catch((error: Error) => error)
    expect(String(failed)).toMatch(said)
    expect(String(failed)).not.toContain('S3cretOfTheStart')
  }
  await rm(folder, { recursive: true, force: true })
})

/** What came of each reply on record. */
function statusesIn(folder: string): unknown[] {
  const db = new DatabaseSync(join(folder, 'console.db'))
  const rows = db.prepare('select status from attempts order by n').all() as { status: unknown }[]
  db.close()
  return rows.map(({ status }) => status)
}
