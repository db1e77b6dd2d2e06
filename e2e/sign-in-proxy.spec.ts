import type { Page } from '@playwright/test'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type Apache, startApache } from './support/apache.ts'
import { type ConsoleServer, freePort, startConsole } from './support/console-server.ts'
import { type IdentityProvider, startIdentityProvider } from './support/identity-provider.ts'
import { expect, test } from './support/journey.ts'

// The provider’s own pages ask the web for a font and for an icon it has not; without a session Apache answers 401.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico|status of 401|CORS policy|net::ERR_FAILED/] })
// One Apache for all of them.
test.describe.configure({ mode: 'default' })

const target = 'om_dc13264520392913993dd051dba21dcf'
/** What browsers use: Apache’s. */
let url: string
let provider: IdentityProvider
let server: ConsoleServer
let apache: Apache
/** An assertion by the provider’s own key, such as Apache passes on. */
let assertion: (claims: JWTPayload) => Promise<string>

test.beforeAll(async () => {
  url = `http://127.0.0.1:${await freePort()}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  provider = await startIdentityProvider(url, {
    client: { redirect_uris: [`${url}/oidc/callback`], post_logout_redirect_uris: [`${url}/`] },
    // Only what stands in the id_token reaches the console.
    provider: { conformIdTokenClaims: false, jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'k1' }] } },
  })
  const { issuer, client_id, client_secret } = provider
  assertion = (claims) =>
    new SignJWT({ sub: 'ada', name: 'Ada 李', groups: ['Senders'], ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(client_id)
      .sign(privateKey)
  server = await startConsole({
    AUTH_MODE: 'proxy',
    PUBLIC_URL: url,
    TRUSTED_PROXIES: '127.0.0.1',
    PROXY_JWT_HEADER: 'OIDC_id_token',
    PROXY_JWKS_URL: `${issuer}/jwks`,
    PROXY_JWT_ISSUER: issuer,
    PROXY_JWT_AUDIENCE: client_id,
    PROXY_SIGN_OUT_URL: `/oidc/callback?logout=${encodeURIComponent(`${url}/`)}`,
    ROLE_SENDER: 'group:Senders',
  })
  apache = await startApache(Number(new URL(url).port), {
    console_public: url,
    console_server: server.url,
    oidc_metadata: `${issuer}/.well-known/openid-configuration`,
    oidc_client_id: client_id,
    oidc_client_secret: client_secret,
  })
})

test.afterAll(async () => {
  await apache?.stop()
  await server?.stop()
  await provider?.stop()
})

async function signsInAtApache(page: Page) {
  await page.goto(`${url}/?message_id=${target}`)
  await page.getByPlaceholder('Enter any login').fill('ada')
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('banner')).toContainText('Ada 李')
}

test('somebody signs in at Apache, sends, and signs out there', async ({ page, operator }) => {
  await signsInAtApache(page)
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(target)

  await operator.writes('On it, from behind Apache')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')

  const forged = { OIDC_id_token: await assertion({ sub: 'root', groups: ['Admins'] }), 'X-Forwarded-User': 'root' }
  for (const headers of [{}, forged]) {
    const session = await page.request.get(`${url}/session`, { headers })
    expect(await session.json()).toMatchObject({
      name: 'Ada 李',
      roles: ['sender', 'reader', 'bulk_sender'],
      signs_out: true,
    })
  }

  const out = await page.request.post(`${url}/sign-out`, { headers: { origin: url }, maxRedirects: 0 })
  expect(out.headers().location).toBe(`/oidc/callback?logout=${encodeURIComponent(`${url}/`)}`)
  await page.goto(url + out.headers().location)
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  expect((await page.request.get(`${url}/session`, { headers: { accept: 'application/json' } })).status()).toBe(401)
})

test('a session that ends at Apache while somebody writes is said so, and what they pressed goes out once', async ({
  page,
  context,
  operator,
}) => {
  await signsInAtApache(page)
  await operator.pastes(target)
  await operator.writes('Written while Apache forgot me')
  // What was asked for before would set Apache’s cookie once more, and the page’s own code comes through it too.
  await page.waitForLoadState('networkidle')
  await context.clearCookies({ name: /openidc/ })
  await operator.sends()
  const bar = page.getByRole('banner').getByRole('alert')
  await expect(bar).toContainText('Your session has ended')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Written while Apache forgot me')
  await expect(operator.sent).toContainText('Not sent yet: your session has ended')

  // The provider remembers them: the window comes back by itself, and closes.
  await bar.getByRole('link', { name: 'Sign in' }).click()
  await expect(operator.sent).toContainText('Sent as om_')
  await expect(bar).toBeHidden()
  const { chats } = await (await page.request.get(`${url}/sandbox/chats`)).json()
  const said = JSON.stringify(chats).split('Written while Apache forgot me').length - 1
  expect(said).toBe(1)
})

test('past Apache, and by plain headers, nobody is anybody', async ({ request }) => {
  const given: Record<string, string>[] = [
    {},
    { 'X-Forwarded-User': 'ada', 'X-Remote-User': 'ada', 'X-Forwarded-Email': 'ada@example.com' },
    { OIDC_CLAIM_sub: 'ada', OIDC_CLAIM_groups: 'Senders' },
    { Authorization: `Bearer ${await assertion({ iat: seconds(0), exp: seconds(600) })}` },
  ]
  for (const headers of given) {
    const page = await request.get(server.url, { headers })
    expect(page.status()).toBe(401)
    expect(await page.text()).toContain('You came past the sign-in')
    const route = await request.get(`${server.url}/session`, { headers })
    expect([route.status(), await route.json()]).toEqual([401, { code: 'no_session' }])
  }
})

test('an assertion that has run out leads to a page that says so', async ({ request }) => {
  const asked = async (claims: JWTPayload) =>
    request.get(server.url, { headers: { OIDC_id_token: await assertion(claims) } })
  expect((await asked({ iat: seconds(0), exp: seconds(600) })).status()).toBe(200)
  const late = await asked({ iat: seconds(-600), exp: seconds(-61) })
  expect(late.status()).toBe(401)
  expect(await late.text()).toContain('Your sign-in has run out or is not valid')
})

const seconds = (from_now: number) => Math.floor(Date.now() / 1000) + from_now
