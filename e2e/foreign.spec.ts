import { once } from 'node:events'
import { createServer } from 'node:http'
import { chromium } from '@playwright/test'
import { isPublic } from '#lib/auth/doors.ts'
import { findForJourneys, launchOptions } from '#scripts/chromium.mjs'
import { ask, everyAction, everyAddress } from './support/addresses.ts'
import { freePort } from './support/console-server.ts'
import { expect, test } from './support/journey.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const evil = 'http://evil.example'
const app = { FEISHU_APP_ID: 'cli_doors', FEISHU_APP_SECRET: 'S3cretOfTheConsole' }

const hosts: Record<string, string>[] = [
  { host: 'evil.example' },
  { host: 'evil.example', 'x-forwarded-host': 'localhost' },
  { host: 'evil.example', origin: evil, 'sec-fetch-site': 'same-origin', 'x-reply-console': '1' },
]
const origins: Record<string, string>[] = [
  { origin: evil },
  { origin: 'null' },
  { origin: 'not an address' },
  { origin: evil, 'x-forwarded-host': 'evil.example' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
  { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'x-reply-console': '1' },
]

test('nothing is done for a foreign name or a foreign page', async ({ startConsole, recordingFeishu }) => {
  const feishu = await recordingFeishu()
  const { url, log } = await startConsole({ ...app, FEISHU_BASE_URL: feishu.url })
  const { pages, routes } = await everyAddress()
  const addresses = [...pages, ...routes].filter((path) => !isPublic(path))
  expect(addresses.length).toBeGreaterThan(12)

  for (const headers of [...hosts, ...origins])
    for (const path of addresses)
      for (const method of methods) {
        const { status, body } = await ask(url, path, { method, headers })
        expect(status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(403)
        if (method !== 'HEAD') expect(body).toMatch(/PUBLIC_URL[\s\S]*PUBLIC_URL/)
      }

  const actions = await everyAction()
  expect(actions.map(({ name }) => name).sort()).toEqual([
    'approve',
    'beginExport',
    'checkStatus',
    'clearNext',
    'decline',
    'endSession',
    'explain',
    'goOnWithJob',
    'liftStop',
    'lookAtJobRow',
    'lookFor',
    'pauseJob',
    'repeatJob',
    'resetSandbox',
    'send',
    'setNext',
    'startJob',
    'stopExport',
    'stopJob',
    'withdraw',
  ])
  for (const headers of [...hosts, ...origins, {}])
    for (const { name, id, path } of actions) {
      const called = await ask(url, path, { method: 'POST', headers: { ...headers, ...calling(id) }, body: '[]' })
      expect(called.status, `${name} ${JSON.stringify(headers)}`).toBe(403)
      const sent = await ask(url, path, { method: 'POST', headers: { ...headers, ...form.headers }, body: form.of(id) })
      expect(sent.status, `${name} as a form ${JSON.stringify(headers)}`).toBe(403)
    }
  expect(feishu.calls).toEqual([])
  expect(log()).not.toMatch(/Error/)

  // The same actions for a page of ours: it is not that nothing ever answers.
  for (const { name, id, path } of actions.filter(({ path }) => path !== '/sandbox')) {
    const ours = { origin: url, ...calling(id) }
    expect((await ask(url, path, { method: 'POST', headers: ours, body: '[{}]' })).status, name).not.toBe(403)
  }
})

test('a proxy in front is believed as far as the settings say', async ({ startConsole }) => {
  const [send] = (await everyAction()).filter(({ name }) => name === 'send')
  const asked = (url: string, headers: Record<string, string>) =>
    ask(url, '/', { method: 'POST', headers: { ...headers, ...calling(send?.id ?? '') }, body: '[{}]' })
  const outside = { origin: 'https://console.example', 'x-forwarded-host': 'console.example' }

  const closed = await startConsole(app)
  expect((await asked(closed.url, outside)).status).toBe(403)
  const named = await startConsole({ ...app, PUBLIC_URL: 'https://console.example' })
  expect((await asked(named.url, { origin: 'https://console.example' })).status).toBe(200)
  expect((await asked(named.url, { ...outside, host: 'console.example' })).status).toBe(200)
  expect((await asked(named.url, { origin: evil, 'x-forwarded-host': 'evil.example' })).status).toBe(403)
  const believing = await startConsole({ ...app, PUBLIC_URL: 'https://a.example', TRUSTED_PROXIES: '127.0.0.1' })
  expect((await asked(believing.url, { origin: 'https://a.example', 'x-forwarded-host': 'a.example' })).status).toBe(
    200,
  )
  expect((await asked(believing.url, { origin: evil, 'x-forwarded-host': 'evil.example' })).status).toBe(403)
})

test('over plain http a foreign page causes no call of Feishu, and a page of ours does', async ({
  startConsole,
  recordingFeishu,
}) => {
  const feishu = await recordingFeishu()
  const port = String(await freePort())
  const own = `http://console.test:${port}`
  await startConsole({ ...app, FEISHU_BASE_URL: feishu.url, PORT: port, PUBLIC_URL: own })
  const { routes } = await everyAddress()
  const calling = routes.filter((path) => /^\/(targets|people|images|chats)\//.test(path))
  expect(calling).toHaveLength(6)

  const images = Array.from({ length: 100 }, (_, n) => calling.map((path) => `<img src="${own}${path}${n}">`).join(''))
  const foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(images.join(''))
  }).listen(0, '127.0.0.1')
  await once(foreign, 'listening')
  const address = foreign.address()
  const at = typeof address === 'object' ? address?.port : ''

  // Names other than localhost: browsers keep Sec-Fetch-Site from them over plain http.
  const options = launchOptions(await findForJourneys())
  const args = options.args.filter((arg) => !arg.startsWith('--host-resolver-rules'))
  const rules = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
  const browser = await chromium.launch({ ...options, args: [...args, rules] })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    // The console answered, and the browser gave nothing of the answer away: Cross-Origin-Resource-Policy.
    const refused: string[] = []
    page.on('requestfailed', (failed) => refused.push(failed.failure()?.errorText ?? ''))
    await page.goto(`http://evil.test:${at}/`, { waitUntil: 'load' })
    expect(refused).toHaveLength(600)
    expect([...new Set(refused)]).toEqual(['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'])
    expect(feishu.calls).toEqual([])

    await page.goto(own)
    const asked = page.waitForRequest(/\/targets\//)
    await page.getByRole('textbox', { name: 'Message ID' }).fill('om_dc13264520392913993dd051dba21dcf')
    expect((await asked).headers()).not.toHaveProperty('sec-fetch-site')
    await expect.poll(() => feishu.to(/\/messages\/om_dc13264520392913993dd051dba21dcf/).length).toBe(1)
    const picture = calling.find((path) => path.startsWith('/images/')) ?? ''
    await page.evaluate((src) => {
      const image = new Image()
      image.src = src
      return new Promise((resolve) => image.addEventListener('error', resolve))
    }, `${picture}?in=draft`)
    expect(feishu.to(new RegExp(`${picture}$`))).toHaveLength(1)
  } finally {
    await browser.close()
    foreign.close()
  }
})

const calling = (id: string) => ({ 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' })

/** As a form without script sends it. */
const form = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  of: (id: string) => `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--x--\r\n`,
}
