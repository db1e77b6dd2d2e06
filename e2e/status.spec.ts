import { assumed, type Options } from '#lib/sandbox/options.ts'
import { expect, test } from './support/journey.ts'
import { sandboxFeishu } from './support/sandbox-feishu.ts'

test('the sandbox can reply, which machines are told without entry', async ({ page, server }) => {
  await page.goto('/status')
  const app = page.getByRole('region', { name: 'cli_sandbox' })
  await expect(app).toContainText('Not checked yet.')
  await app.getByRole('button', { name: 'Check now' }).click()
  await expect(app).toContainText('This app can reply.')
  await expect(app.getByRole('button', { name: 'Check again' })).toBeFocused()
  await expect(app.getByRole('listitem').filter({ hasText: 'Send replies' })).toContainText('Granted.')
  await expect(page.getByRole('region', { name: 'This console' })).toContainText('Every outcome is on record.')
  const hour = page.getByRole('region', { name: 'The last hour' })
  await page.reload()
  await expect(hour).toContainText(/\d+ sent, \d+ refused, \d+ unanswered, \d+ without an outcome\./)
  await expect(hour).toContainText(/Everything else: half within \d+ ms, 95 % within \d+ ms \([1-9]/)
  expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok')
  expect(await (await fetch(`${server.url}/readyz`)).text()).toBe('ready')
})

test('each thing that keeps an app from replying is named, and what to do', async ({ browser, startConsole }) => {
  const feishu = await sandboxFeishu()
  const { url } = await startConsole(feishu.settings)
  const page = await browser.newPage({ baseURL: url, locale: 'en-US' })
  await page.goto('/status')
  const without = (scope: string): Partial<Options> => ({ scopes: assumed.scopes.filter((one) => one !== scope) })
  const rows: [verdict: string, row: string, said: RegExp, happens: () => unknown][] = [
    ['This app can reply.', 'Bot', /Sandbox bot · Enabled/, () => feishu.becomes({})],
    [
      'This app cannot reply.',
      'App ID and App Secret',
      /10015/,
      () => feishu.becomes({}, { app_secret: 'AnotherSecret' }),
    ],
    ['This app cannot reply.', 'Bot', /admin has disabled the bot/, () => feishu.becomes({ bot: 'disabled' })],
    [
      'This app cannot reply.',
      'Send replies',
      /im:message:send_as_bot/,
      () => feishu.becomes({ scopes: ['im:chat', 'contact:user.base:readonly'] }),
    ],
    [
      'This app can reply, but not everything works.',
      'Show people by name',
      /contact:user\.base:readonly/,
      () => feishu.becomes(without('contact:user.base:readonly')),
    ],
    ['This app cannot reply.', 'Monthly quota of requests', /99991403/, () => feishu.becomes({ quota_used_up: true })],
    ['This app cannot reply.', 'Feishu can be reached', /No connection could be made/, () => feishu.stop()],
  ]
  for (const [verdict, row, said, happens] of rows) {
    await happens()
    await page.getByRole('button', { name: /^Check/ }).click()
    await expect(page.getByText(verdict)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: row }).first()).toContainText(said)
  }
  await page.close()
})

test('/metrics counts what was sent, for whoever brings the token, and says no id and no word of it', async ({
  page,
  startConsole,
}) => {
  const METRICS_TOKEN = 'ReadsTheNumbers0123456789'
  const { url, log } = await startConsole({ METRICS_TOKEN })
  const ask = (headers: Record<string, string>) => fetch(`${url}/metrics`, { headers })
  const wrong: Record<string, string>[] = [{}, { Authorization: 'Bearer wrong' }, { Authorization: METRICS_TOKEN }]
  for (const headers of wrong) {
    const { status, headers: answered } = await ask(headers)
    expect([status, answered.get('www-authenticate')]).toEqual([401, 'Bearer'])
  }
  await page.goto(`${url}/?message_id=om_sandbox_230002`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Words for nobody else')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '230002' })).toBeVisible()
  await page.goto(`${url}/status`)
  const hour = page.getByRole('region', { name: 'The last hour' })
  await expect(hour).toContainText('0 sent, 1 refused, 0 unanswered, 0 without an outcome.')
  await expect(hour).toContainText(/Replies: half were answered within \d+ ms/)
  const read = await ask({ Authorization: `Bearer ${METRICS_TOKEN}` })
  const text = await read.text()
  expect(read.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  for (const line of [
    'reply_console_sends_total{outcome="refused",code="230002"} 1',
    'reply_console_sends_waiting 0',
    'reply_console_database_up 1',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/^reply_console_feishu_call_seconds_count\{endpoint="reply",end="refused"\} 1$/m)
  expect(text).toMatch(/^reply_console_database_query_seconds_count [1-9]/m)
  expect(text).not.toMatch(/om_|oc_|ou_|cli_|Words/)
  expect(log() + text).not.toContain(METRICS_TOKEN)
})

test('without METRICS_TOKEN there is no /metrics', async ({ server }) => {
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
})

test('a request has one id: in its answer, in each of its log lines, on those of its attempt', async ({
  page,
  startConsole,
}) => {
  const { url, log } = await startConsole({ TRUSTED_PROXIES: '127.0.0.1' })
  const named = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': 'edge-4711-a' } })
  expect(named.headers.get('x-request-id')).toBe('edge-4711-a')
  const unnamed = await fetch(`${url}/healthz`)
  expect(unnamed.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)

  await page.goto(`${url}/?message_id=om_dc13264520392913993dd051dba21dcf`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('On it.')
  await page.setExtraHTTPHeaders({ 'X-Request-Id': 'edge-4711-send' })
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sent as om_' })).toBeVisible()
  const lines = log()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []))
  expect(lines.find(({ msg }) => msg === 'reply')).toMatchObject({
    request_id: 'edge-4711-send',
    attempt_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    status: 'sent',
  })
})

test('what a stranger calls a request is not its id', async ({ server }) => {
  const { headers } = await fetch(`${server.url}/healthz`, { headers: { 'X-Request-Id': 'edge-4711-a' } })
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})
