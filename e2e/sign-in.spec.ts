import { decodeJwt } from 'jose'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { ask } from './support/addresses.ts'
import { freePort, startConsole } from './support/console-server.ts'
import { expect, test as journey } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { type SignedInConsole, startSignedInConsole } from './support/signed-in-console.ts'
import { Visitor } from './support/visitor.ts'

// One console for the whole file: the tests stand in one worker, one after the other.
journey.describe.configure({ mode: 'default' })
const test = journey.extend<object, { oidc: SignedInConsole }>({
  oidc: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures a fixture wants
    async ({}, use) => {
      const console = await startSignedInConsole()
      await use(console)
      await console.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

// The provider’s own pages ask the web for a font and for an icon it has not; a session that has ended answers 401.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico|status of 40[13]/] })

const message_id = 'om_dc13264520392913993dd051dba21dcf'
const atCallback = ({ pathname }: URL) => pathname === '/sign-in/callback'
const whoIs = async (visitor: Visitor, url: string) => (await visitor.asks(`${url}/session`)).json()

test('somebody signs in, comes back to the address they wanted, sends, and signs out at the provider too', async ({
  page,
  oidc: { url, provider, feishu, rows },
}) => {
  await page.goto(`${url}/?message_id=${message_id}&msg_type=post`)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByPlaceholder('Enter any login').fill('ada')
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(message_id)
  await page.getByRole('banner').getByRole('button', { name: 'Ada 李' }).click()
  await expect(page.getByRole('dialog', { name: 'Ada 李' })).toContainText('send replies')
  await page.keyboard.press('Escape')
  expect(await (await page.request.get(`${url}/session`)).json()).toMatchObject({ name: 'Ada 李', roles: ['sender'] })

  const ada = new Operator(page)
  await expect(page.getByRole('radio', { name: 'Post' })).toBeChecked()
  await ada.choosesType('Text')
  await ada.writes('Signed in.')
  await ada.sends()
  await expect(ada.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
  expect(feishu.to('/reply')).toHaveLength(1)
  expect(rows('select operator_id, operator_name from attempts')).toEqual([
    { operator_id: `${provider.issuer}#ada`, operator_name: 'Ada 李' },
  ])

  await page.getByRole('banner').getByRole('button', { name: 'Ada 李' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((address) => address.origin === provider.issuer)
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  expect((await page.request.get(`${url}/session`)).status()).toBe(401)
  // The provider knows nobody either: it asks again who it is.
  await page.goto(url)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  const kinds = rows("select kind from entries where operator_name = 'Ada 李' order by at").map(({ kind }) => kind)
  expect(kinds).toEqual(['signed_in', 'signed_out'])
})

test('whoever signs out at the provider is out here, in the middle of a sentence and without losing it', async ({
  page,
  context,
  oidc: { url, provider, feishu, rows },
}) => {
  await page.goto(url)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByPlaceholder('Enter any login').fill('ada')
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  const ada = new Operator(page)
  await ada.pastes(message_id)
  await ada.writes('In the middle of')
  const before = feishu.to('/reply').length

  const elsewhere = await context.newPage()
  await elsewhere.goto(`${provider.issuer}/session/end`)
  await elsewhere.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect.poll(() => rows("select why from entries where why = 'provider 1'")).toHaveLength(1)

  await ada.sends()
  await expect(page.getByRole('banner').getByRole('alert')).toContainText('Your session has ended')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('In the middle of')
  expect(feishu.to('/reply')).toHaveLength(before)
})

test('name, e-mail and groups count also where the provider tells them at its userinfo address alone', async ({
  oidc: { url, provider },
}) => {
  const ada = new Visitor()
  const before = provider.issued.length
  await ada.signsIn(url, 'ada')
  const [id_token = ''] = provider.issued.slice(before).filter((one) => one.split('.').length === 3)
  expect(decodeJwt(id_token)).not.toHaveProperty('groups')
  expect(decodeJwt(id_token)).not.toHaveProperty('name')
  expect(await whoIs(ada, url)).toMatchObject({ name: 'Ada 李', email: 'ada@example.com', roles: ['sender'] })
})

test('a part of somebody’s groups gives no role, and the page says so', async ({ oidc: { url, rows } }) => {
  const max = new Visitor()
  const { answer } = await max.signsIn(url, 'max')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toMatch(/Your groups could not be read in full[\s\S]*it@example\.com/)
  expect(max.cookies(url)).toBe('')
  expect(rows("select operator_name from entries where why = 'groups_incomplete'")).toEqual([{ operator_name: 'Max' }])
})

test('whoever says no at the provider reads so, and may sign in again', async ({ oidc: { url } }) => {
  const ada = new Visitor()
  const { at } = await ada.follows(`${url}/sign-in/go`)
  const { at: back, answer } = await ada.follows(`${at}/abort`)
  expect(new URL(back).pathname).toBe('/sign-in/callback')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toMatch(/The sign-in was refused[\s\S]*href="\/sign-in"/)
  await ada.signsIn(url, 'ada')
  expect(await whoIs(ada, url)).toMatchObject({ name: 'Ada 李' })
})

test('two tabs that sign in at once both come in, and the last one counts', async ({ oidc: { url, rows } }) => {
  const ada = new Visitor()
  const first = await ada.signsIn(url, 'ada', { to: '/history', stop: atCallback })
  const second = await ada.signsIn(url, 'ada', { to: '/errors', stop: atCallback })
  const isBack = ({ pathname }: URL) => !pathname.startsWith('/sign-in')
  expect((await ada.follows(second.at, isBack)).at).toBe(`${url}/errors`)
  expect((await ada.follows(first.at, isBack)).at).toBe(`${url}/history`)
  expect(await whoIs(ada, url)).toMatchObject({ name: 'Ada 李' })
  expect(rows("select ended_why from sessions where ended_why = 'signed_in_anew'")).toHaveLength(1)
})

test('whoever begins again and again can still sign in', async ({ oidc: { url } }) => {
  const ada = new Visitor()
  for (let n = 0; n < 12; n++) await ada.asks(`${url}/sign-in/go`)
  expect(ada.cookies(url).match(/reply-console-sign-in-/g)?.length).toBeLessThanOrEqual(5)
  await ada.signsIn(url, 'ada')
  expect(await whoIs(ada, url)).toMatchObject({ name: 'Ada 李' })
})

test('several replicas share sessions and sign-ins under way, also while the secret is changed and one is killed', async () => {
  const postgres = await throwawayPostgres()
  const [older, newer] = ['the older secret of forty characters ...', 'the newer secret of forty characters ...']
  const one = await startSignedInConsole({ DATABASE_URL: postgres.url, SESSION_SECRET: older })
  const two = await startConsole({
    ...one.settings,
    PORT: String(await freePort()),
    SESSION_SECRET: `${newer},${older}`,
  })
  const { url } = one
  const host = new URL(url).host
  const atTwo = (path: string, cookie: string, more: object = {}) =>
    ask(two.url, path, { headers: { host, cookie, origin: url }, ...more })
  try {
    const [ada, bob] = [new Visitor(), new Visitor()]
    await ada.signsIn(url, 'ada')
    const { at: back } = await bob.signsIn(url, 'bob', { stop: atCallback })
    await one.kill()

    expect(JSON.parse((await atTwo('/session', ada.cookies(url))).body)).toMatchObject({ name: 'Ada 李' })
    // Begun at the one that is gone, sealed with the older secret.
    const { pathname, search } = new URL(back)
    const came = await atTwo(pathname + search, bob.cookies(url))
    expect(came.status).toBe(303)
    const session = String(came.headers['set-cookie']).match(/reply-console=[\w-]{43}/)?.[0] ?? ''
    expect(JSON.parse((await atTwo('/session', session)).body)).toMatchObject({ name: 'Bob' })
    // The token to sign out at the provider with, sealed with the older secret.
    const out = await atTwo('/sign-out', ada.cookies(url), { method: 'POST' })
    expect(out.headers.location).toMatch(/\/session\/end\?.*id_token_hint=/)
    expect((await atTwo('/session', ada.cookies(url))).status).toBe(401)

    // Without the database nobody is in, and it is said why.
    postgres.stop()
    const down = await atTwo('/', session)
    expect(down.status).toBe(503)
    expect(down.body).toMatch(/cannot reach its database[\s\S]*<code>[0-9a-f-]{36}<\/code>/)
    expect(await atTwo('/session', session)).toMatchObject({ status: 503, body: '{"code":"no_store"}' })
  } finally {
    await two.stop()
    await one.stop()
    postgres.stop()
  }
})

test('by https cookies are for this very host, and browsers come by nothing else', async ({ oidc }) => {
  const port = String(await freePort())
  const server = await startConsole({ ...oidc.settings, PORT: port, PUBLIC_URL: 'https://console.example.com' })
  try {
    const host = 'console.example.com'
    const { status, headers } = await ask(server.url, '/sign-in/go', { headers: { host } })
    expect(status).toBe(303)
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    const [cookie = '', ...more] = headers['set-cookie'] ?? []
    expect(more).toEqual([])
    expect(cookie).toMatch(/^__Host-reply-console-sign-in-[\w-]{12}=/)
    expect(cookie.split('; ').slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure', 'Max-Age=600'])
    // By another name it is not even begun.
    const local = await ask(server.url, '/sign-in/go?to=/history', { headers: { host: new URL(server.url).host } })
    expect(local.headers.location).toBe('https://console.example.com/sign-in/go?to=%2Fhistory')
    const page = await ask(server.url, '/history', { headers: { host } })
    expect(page.headers.location).toBe('https://console.example.com/sign-in?to=%2Fhistory')
  } finally {
    await server.stop()
  }
})

test('a provider that is down is said to be, with a number to quote', async ({ oidc }) => {
  const isDown = ({ status, body }: { status: number; body: string }) => {
    expect(status).toBe(502)
    expect(body).toMatch(/cannot be reached[\s\S]*<code>[0-9a-f-]{36}<\/code>/)
    expect(body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/)
  }
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const server = await startConsole({
    ...oidc.settings,
    PORT: port,
    PUBLIC_URL: url,
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
  })
  try {
    isDown(await ask(url, '/sign-in/go'))
    expect(server.log()).toContain('ECONNREFUSED')
  } finally {
    await server.stop()
  }
  // Gone while somebody was on the way back: the last test of the file.
  const ada = new Visitor()
  const { at } = await ada.signsIn(oidc.url, 'ada', { stop: atCallback })
  await oidc.provider.stop()
  const answer = await ada.asks(at)
  isDown({ status: answer.status, body: await answer.text() })
  expect(oidc.rows("select why from entries where why = 'provider_unreachable'").length).toBeGreaterThan(0)
})
