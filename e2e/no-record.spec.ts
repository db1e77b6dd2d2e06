import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { expect, test } from './support/journey.ts'

test('without its database the console sends nothing, says so, and keeps the draft', async ({
  page,
  startConsole,
  recordingFeishu,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-gone-'))
  const feishu = await recordingFeishu()
  const started = await startConsole({
    FEISHU_APP_ID: 'cli_gone',
    FEISHU_APP_SECRET: 'S3cretOfTheGone0123456789',
    FEISHU_BASE_URL: feishu.url,
    DATABASE_URL: `file:${join(folder, 'console.db')}`,
  })
  await page.goto(`${started.url}/?message_id=om_gone`)
  // Looked up and on record, while there is still a database to put it in.
  await expect.poll(() => feishu.to(/\/messages\/om_gone/).length).toBe(1)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Is anybody there?')
  await rm(folder, { recursive: true })
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent' })).toContainText('cannot keep its record')
  expect(feishu.to('/reply')).toHaveLength(0)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Is anybody there?')
})

test.describe('while Feishu thinks', () => {
  // The progress of the attempt cannot be read either.
  test.use({ expectedErrors: [/500 \(Internal Server Error\)/] })

  test('what Feishu said is told also where the database went away meanwhile', async ({
    page,
    startConsole,
    recordingFeishu,
  }) => {
    const postgres = await throwawayPostgres()
    const feishu = await recordingFeishu(() => ({
      body: { code: 0, data: { message_id: 'om_told', chat_id: 'oc_1' } },
      wait_ms: 3000,
    }))
    const started = await startConsole({
      FEISHU_APP_ID: 'cli_away',
      FEISHU_APP_SECRET: 'S3cretOfTheAway0123456789',
      FEISHU_BASE_URL: feishu.url,
      DATABASE_URL: postgres.url,
    })
    await page.goto(`${started.url}/?message_id=om_away`)
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('On its way')
    await page.getByRole('button', { name: 'Send reply' }).click()
    await expect.poll(() => feishu.to('/reply').length).toBe(1)
    postgres.stop()
    await expect(page.getByRole('status')).toContainText('Sent as om_told')
    await expect(page.getByRole('alert').filter({ hasText: 'could not be kept' })).toBeVisible()
  })
})
