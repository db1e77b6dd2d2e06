import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/journey.ts'

test.use({ expectedErrors: [/UNREADABLE_STORE|could not be read|Server Components render|status of 500/] })

test('a database that is gone is told in both languages, and no history looks empty', async ({
  browser,
  startConsole,
}) => {
  for (const [locale, title, happens] of [
    ['en-US', 'The record of replies cannot be read', (file: string) => rm(file)],
    ['zh-CN', '无法读取发送记录', (file: string) => truncate(file)],
  ] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'reply-console-gone-'))
    const file = join(folder, 'console.db')
    const { url } = await startConsole({ DATABASE_URL: `file:${file}` })
    const page = await browser.newPage({ baseURL: url, locale })
    await page.goto('/history')
    await expect(page.getByRole('main')).toContainText(/Nothing has been sent yet|还没有发送过/)
    await happens(file)
    for (const address of ['/history', '/history/some-attempt', '/?again=some-attempt']) {
      await page.goto(address)
      await expect(page.getByRole('alert').filter({ hasText: title })).toContainText('DATABASE_URL')
      await expect(page.getByText(/Nothing has been sent yet|还没有发送过/)).toHaveCount(0)
    }
    await page.goto('/status')
    await expect(
      page
        .getByRole('region', { name: /This console|这个回复台/ })
        .getByRole('listitem')
        .first(),
    ).toContainText(/cannot be read|读不了数据库/)
    expect((await fetch(`${url}/readyz`)).status).toBe(503)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
})
