import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { everyAddress } from './support/addresses.ts'
import { expect, test } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { startSignedInConsole } from './support/signed-in-console.ts'

// The provider’s own pages ask the web for a font and for an icon it has not; the rest is what is tried here.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico|status of (40[0134]|50[02])/] })

const target = 'om_dc13264520392913993dd051dba21dcf'
const database_password = 'S3cretOfTheDatabase'
/** Where each text was found, and the text. */
type Found = [where: string, text: string][]

/** All that scripts of a page can get at. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      document.documentElement.outerHTML,
    ]
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames)
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = db.transaction(store).objectStore(store).getAll()
            reading.onsuccess = () => resolve(reading.result)
            reading.onerror = () => reject(reading.error)
          }),
        )
      db.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(request.url)
    return JSON.stringify(kept)
  })

/** Every column of every table. */
async function rowsOf(url: string): Promise<Found> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query(
      "select table_name from information_schema.tables where table_schema = 'public' order by 1",
    )
    const found: Found = []
    for (const { table_name } of tables) {
      const { rows } = await client.query(`select row_to_json(t)::text as row from "${table_name}" t`)
      found.push([`the table ${table_name}`, rows.map(({ row }) => row).join('\n')])
    }
    return found
  } finally {
    await client.end()
  }
}

test('whatever happens, no secret is in the log, the database, an answer or what a browser keeps', async ({ page }) => {
  const postgres = await throwawayPostgres()
  const DATABASE_URL = postgres.url.replace('app@', `app:${database_password}@`)
  const answers = [
    { body: { code: 0, msg: 'success', data: { message_id: 'om_sent', chat_id: 'oc_1', msg_type: 'text' } } },
    { status: 400, body: { code: 230002, msg: 'Bot not in the group', error: { log_id: 'l1' } } },
  ]
  const server = await startSignedInConsole(
    { LOG_LEVEL: 'trace', DATABASE_URL, FEISHU_TIMEOUT_MS: '300' },
    (n) => answers[n] ?? { body: {}, wait_ms: 1000 },
  )
  const { url, provider, settings } = server
  const secrets = new Map<string, string>([
    ['the app’s secret', settings.FEISHU_APP_SECRET ?? ''],
    ['the token of the app', 't-recorded-secret-token'],
    ['the secret of the client', provider.client_secret],
    ['SESSION_SECRET', settings.SESSION_SECRET ?? ''],
    ['the password of the database', database_password],
  ])
  const found: Found = []
  const noteSession = async () => {
    for (const { name, value } of await page.context().cookies(url))
      if (name.startsWith('reply-console')) secrets.set(`the cookie ${name} ${value.slice(0, 4)}`, value)
  }
  const reading: Promise<unknown>[] = []
  page.on('request', (request) => {
    for (const [name, value] of new URL(request.url()).searchParams)
      if (['state', 'nonce', 'code', 'id_token_hint'].includes(name)) secrets.set(`${name} ${value.slice(0, 4)}`, value)
  })
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== url || pathname.startsWith('/_next/static/')) return
    const read = response.text().then(
      (body) => found.push([`the answer of ${pathname}`, body]),
      () => {},
    )
    reading.push(read)
  })
  const signsIn = async (who: string) => {
    await page.goto(url)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByPlaceholder('Enter any login').fill(who)
    await page.getByPlaceholder('and password').fill('x')
    await page.getByRole('button', { name: 'Sign-in' }).click()
    await noteSession()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('textbox', { name: 'Message ID' })).toBeEnabled()
    await noteSession()
  }

  try {
    await signsIn('ada')
    const ada = new Operator(page)
    await ada.pastes(target)
    for (const [n, end] of ['Sent as om_sent', 'The bot is not in the group', 'No answer'].entries()) {
      await ada.writes(`Reply ${n}`)
      await ada.sends()
      await expect(page.getByRole('main')).toContainText(new RegExp(end, 'i'))
    }
    found.push(['what the browser keeps', await keptBy(page)])

    const { pages, routes } = await everyAddress()
    const asked = async (path: string) => {
      const answer = await page.request.get(url + path, { headers: { 'x-reply-console': '1' }, maxRedirects: 0 })
      found.push([`the answer of ${path}`, await answer.text()])
    }
    const signOut = (path: string) => path.startsWith('/sign-')
    for (const path of [...pages, ...routes].filter((path) => !signOut(path))) await asked(path)
    const { attempts = [] } = {
      attempts:
        (await page.request.get(`${url}/history`).then((got) => got.text())).match(/\/history\/[0-9a-f-]{36}/g) ?? [],
    }
    for (const path of new Set(attempts)) await asked(path)
    // What goes wrong: a code that is none, a foreign way back, logout tokens good and bad.
    await asked('/sign-in/callback?code=a-code-that-is-none&state=a-state-that-is-none')
    secrets.set('a code that is none', 'a-code-that-is-none').set('a state that is none', 'a-state-that-is-none')
    const now = Math.floor(Date.now() / 1000)
    for (const sub of ['', 'root']) {
      const logout_token = await provider.signs(
        {
          iss: provider.issuer,
          aud: provider.client_id,
          ...(sub && { sub }),
          iat: now,
          exp: now + 60,
          jti: crypto.randomUUID(),
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        },
        { typ: 'logout+jwt' },
      )
      secrets.set(`a logout token ${sub}`, logout_token)
      await page.request.post(`${url}/sign-out/back-channel`, { form: { logout_token } })
    }

    await page.goto(url)
    await page.getByRole('banner').getByRole('button', { name: 'Ada 李' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((address) => address.origin === provider.issuer)
    await page.getByRole('button', { name: 'Yes, sign me out' }).click()
    await signsIn('root')
    await page.goto(`${url}/admin`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    found.push(['what the browser keeps of an admin', await keptBy(page)])

    await Promise.all(reading)
    found.push(['the log', server.log()], ...(await rowsOf(DATABASE_URL)))
    expect(provider.issued.length).toBeGreaterThanOrEqual(8)
    for (const [n, value] of provider.issued.entries()) secrets.set(`issued ${n}`, value)

    const leaks: string[] = []
    for (const [where, whole] of found) {
      // The provider is told whose session ends by the very token it gave, and the browser is what tells it:
      // OpenID Connect RP-Initiated Logout 1.0, 2. Nothing of ours keeps it.
      const text = where === 'the answer of /sign-out' ? whole.replace(/id_token_hint=[^&"]*/, '') : whole
      for (const [what, secret] of secrets) {
        expect(secret.length, what).toBeGreaterThan(8)
        if (text.includes(secret) || text.includes(encodeURIComponent(secret))) leaks.push(`${what} in ${where}`)
      }
      // Sealed things are JWTs of five parts that only we can open; they lie in the table of sessions alone.
      const jwts = text.match(/eyJ[\w-]{8,}(?:\.[\w-]*){2,}/g) ?? []
      const open = jwts.filter((jwt) => !(where === 'the table sessions' && jwt.split('.').length === 5))
      if (open.length > 0) leaks.push(`${open.length} JWTs in ${where}`)
    }
    expect(leaks).toEqual([])
    // It was looked at at all.
    const places = found.filter(([, text]) => text.length > 0).map(([where]) => where)
    for (const place of [
      'the log',
      'the table sessions',
      'the table entries',
      'the table attempts',
      'the answer of /session',
      'the answer of /admin',
    ])
      expect(places).toContain(place)
    expect(server.log()).toContain('"status":"unanswered"')
  } finally {
    await server.stop()
    postgres.stop()
  }
})
