import { freePort, startConsole } from './console-server.ts'
import { startIdentityProvider } from './identity-provider.ts'
import { expect, test } from './journey.ts'

// The provider’s own pages ask the web for a font and for an icon it has not.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico/] })

test('somebody signs in, and comes back to the address they wanted', async ({ page }) => {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const provider = await startIdentityProvider(url)
  const server = await startConsole({
    PORT: port,
    AUTH_MODE: 'oidc',
    PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.client_id,
    OIDC_CLIENT_SECRET: provider.client_secret,
    OIDC_SCOPES: 'openid profile email groups',
    SESSION_SECRET: 'a secret of forty characters for tests..',
    ROLE_SENDER: 'group:Senders',
  })
  try {
    await page.goto(`${url}/?message_id=om_dc13264520392913993dd051dba21dcf`)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByPlaceholder('Enter any login').fill('ada')
    await page.getByPlaceholder('and password').fill('x')
    await page.getByRole('button', { name: 'Sign-in' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('banner')).toContainText('Ada 李')
    await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue('om_dc13264520392913993dd051dba21dcf')
    expect(await (await page.request.get(`${url}/session`)).json()).toMatchObject({ name: 'Ada 李', roles: ['sender'] })
    await page.request.post(`${url}/sign-out`, { headers: { origin: url }, maxRedirects: 0 })
    expect((await page.request.get(`${url}/session`)).status()).toBe(401)
  } finally {
    // Nothing of the page asks a console that is gone.
    await page.goto('about:blank')
    await server.stop()
    await provider.stop()
  }
})
