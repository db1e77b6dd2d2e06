import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/journey.ts'

const secret = 'S3cretOfTheApp0123456789abcdef'
const target = 'om_dc13264520392913993dd051dba21dcf'

test.describe('against another server than the sandbox', () => {
  test('the bytes on the wire are those shown under Request', async ({ browser, startConsole, recordingFeishu }) => {
    const feishu = await recordingFeishu()
    const started = await startConsole({
      FEISHU_APP_ID: 'cli_wire',
      FEISHU_APP_SECRET: secret,
      FEISHU_BASE_URL: feishu.url,
    })
    const page = await browser.newPage({ baseURL: started.url })
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'Sandbox' })).toHaveCount(0)
    expect((await page.request.get('/sandbox')).status()).toBe(404)
    const token = '/sandbox/open-apis/auth/v3/tenant_access_token/internal'
    expect((await page.request.post(token, { data: {} })).status()).toBe(404)

    await page.getByRole('textbox', { name: 'Message ID' }).fill(target)
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    const card = page.getByRole('textbox', { name: 'Card JSON' })
    for (const [type, field, words, told] of [
      ['Text', text, '"引号" \\ 换行\n😀 <b>x</b>', '引号'],
      [
        'Card',
        card,
        '{ "schema": "2.0", // kept out\n "body": {"elements": [{"tag": "button", "text": {"tag": "plain_text", "content": "Go"}, "behaviors": [{"type": "callback", "value": {"n": 7371713483664506900123}}]}]}, }',
        '6900123',
      ],
    ] as const) {
      await page.getByRole('radio', { name: type, exact: true }).click()
      await field.fill(words)
      const shown = page.locator('[data-request]')
      await expect(shown).toContainText(told)
      const body = await shown.textContent()
      await page.getByRole('button', { name: 'Send reply' }).click()
      await expect(page.getByRole('status')).toContainText('Sent as om_recorded')
      const call = feishu.to('/reply').at(-1)
      expect(call?.body.toString('utf8')).toBe(body)
      expect(call?.path).toBe(`/feishu/open-apis/im/v1/messages/${target}/reply`)
      expect(call?.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(call?.headers.authorization).toBe('Bearer t-recorded-secret-token')
    }
    expect(feishu.to('/tenant_access_token/internal')).toHaveLength(1)
    await page.close()
  })

  test('ten parallel sends ask for one token, and no secret is anywhere but in the calls to Feishu', async ({
    browser,
    startConsole,
    recordingFeishu,
  }, { outputDir: folder }) => {
    await mkdir(folder, { recursive: true })
    const feishu = await recordingFeishu((n) => ({
      status: n % 2 ? 400 : 200,
      body:
        n % 2
          ? { code: 230002, msg: 'The bot can not be outside the group.' }
          : { code: 0, data: { message_id: `om_${n}` } },
      wait_ms: 300,
    }))
    const started = await startConsole({
      FEISHU_APP_ID: 'cli_secrets',
      FEISHU_APP_SECRET: secret,
      FEISHU_BASE_URL: feishu.url,
      DATABASE_URL: `file:${join(folder, 'console.db')}`,
      LOG_LEVEL: 'trace',
    })
    const seen: Promise<string>[] = []
    const context = await browser.newContext({ baseURL: started.url })
    context.on('response', (response) => {
      const headers = response.allHeaders().then(JSON.stringify)
      seen.push(
        headers.catch(() => ''),
        response.text().catch(() => ''),
      )
    })
    const pages = await Promise.all(Array.from({ length: 10 }, () => context.newPage()))
    for (const [i, page] of pages.entries()) {
      await page.goto(`/?message_id=om_parallel_${i}`)
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Reply ${i}`)
      await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(`om_parallel_${i}`)
    }
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Send reply' }).click()))
    await Promise.all(
      pages.map((page) => expect(page.getByText(/Sent as om_|Feishu refused: 230002/).first()).toBeVisible()),
    )
    expect(feishu.to('/reply')).toHaveLength(10)
    expect(feishu.to('/tenant_access_token/internal')).toHaveLength(1)

    for (const path of ['/', '/history', '/errors', '/history?status=refused']) await pages[0]?.goto(path)
    const stored = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))
    const built = await filesBelow('.next/static')
    const got = await Promise.all(seen)
    for (const word of [secret, 't-recorded-secret-token']) {
      expect(
        got.some((text) => text.includes(word)),
        `${word} in what the browser got`,
      ).toBe(false)
      expect(started.log().includes(word), `${word} in the log`).toBe(false)
      expect(
        stored.some((text) => text.includes(word)),
        `${word} in the database`,
      ).toBe(false)
      expect(
        built.some((text) => text.includes(word)),
        `${word} in the built files`,
      ).toBe(false)
    }
    expect(stored.length).toBeGreaterThan(0)
    expect(got.filter((text) => text.includes('Reply Console')).length).toBeGreaterThan(9)
    await context.close()
  })
})

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  )
}
