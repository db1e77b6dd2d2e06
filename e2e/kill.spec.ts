import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { freePort } from './support/console-server.ts'
import { expect, test } from './support/journey.ts'

/** More in the long form: npm run chaos. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1)
test.describe.configure({ timeout: 120_000 + rounds * 60_000 })
// The page asks a console that is not there for a while.
test.use({ expectedErrors: [/ERR_CONNECTION|Failed to load|Failed to fetch|NetworkError|net::|500/] })

type Progress = { finished: boolean; outcome: { status: string; reason?: string } | null }

async function progressOf(url: string, attempt_id: string): Promise<Progress> {
  return (await (await fetch(`${url}/attempts/${attempt_id}`)).json()) as Progress
}

test('killed while Feishu thinks: whoever comes next settles it by itself, once, and the page says what came of it', async ({
  page,
  startConsole,
  recordingFeishu,
  database,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-kill-'))
  const postgres = database === 'PostgreSQL' ? await throwawayPostgres() : null
  // Each uuid is answered late the first time, and at once from then on.
  const feishu = await recordingFeishu((n) => ({
    body: { code: 0, data: { message_id: `om_kept_${n}`, chat_id: 'oc_1' } },
    wait_ms: n % 2 ? 0 : 4000,
  }))
  const settings = {
    FEISHU_APP_ID: 'cli_kill',
    FEISHU_APP_SECRET: 'S3cretOfTheKill0123456789',
    FEISHU_BASE_URL: feishu.url,
    DATABASE_URL: postgres?.url ?? `file:${join(folder, 'console.db')}`,
    PORT: String(await freePort()),
  }
  try {
    for (let round = 0; round < rounds; round++) {
      const first = await startConsole(settings)
      await page.goto(`${first.url}/?message_id=om_kill_${round}`)
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Round ${round}`)
      const before = feishu.to('/reply').length
      await page.getByRole('button', { name: 'Send reply' }).click()
      // It has left, and nobody has answered.
      await expect.poll(() => feishu.to('/reply').length).toBe(before + 1)
      const under_way = await page.evaluate(() => sessionStorage.getItem('under-way'))
      const { attempt_id } = JSON.parse(under_way ?? '{}') as { attempt_id: string }
      await first.kill()

      const second = await startConsole(settings)
      await expect
        .poll(() => progressOf(second.url, attempt_id), { timeout: 60_000 })
        .toMatchObject({ finished: true, outcome: { status: 'sent' } })
      await page.goto(`${second.url}/history/${attempt_id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/om_kill_|^Sent to/)
      const came = page.getByRole('region', { name: 'What it came to' })
      await expect(came).toContainText(/It was delivered: it stands there as om_kept_\d+\./)
      await expect(came).toContainText('The very same request went out once more with the same uuid')
      await expect(came).toContainText('Found by the console itself,')
      const calls = feishu.to('/reply').slice(before)
      expect(calls).toHaveLength(2)
      // The very same bytes, the uuid among them: Feishu keeps one of them.
      expect(calls[1]?.body.equals(calls[0]?.body ?? Buffer.alloc(0))).toBe(true)
      await page.goto(second.url)
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill('')
      await second.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    postgres?.stop()
  }
})
