import { freePort, startConsole } from './support/console-server.ts'
import { startFeishuAccounts } from './support/feishu-accounts.ts'
import { expect, test } from './support/journey.ts'

const lin = { union_id: 'on_lin', tenant_key: 'ours', name: '林晓', groups: ['g-other', 'g-senders'] }
const guest = { union_id: 'on_guest', tenant_key: 'theirs', name: 'Guest', groups: ['g-senders'] }

// A refusal is an answer with a status of its own.
test.use({ expectedErrors: [/status of 40[03]/] })

test('somebody signs in with their Feishu account, sends, and signs out; another company is not let in', async ({
  page,
  operator,
}) => {
  const accounts = await startFeishuAccounts([lin, guest])
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const server = await startConsole({
    PORT: port,
    AUTH_MODE: 'feishu',
    PUBLIC_URL: url,
    FEISHU_APP_ID: accounts.app_id,
    FEISHU_APP_SECRET: accounts.app_secret,
    FEISHU_BASE_URL: accounts.url,
    FEISHU_ACCOUNTS_URL: accounts.url,
    FEISHU_SIGN_IN_TENANTS: 'ours',
    SESSION_SECRET: 'a secret of forty characters for tests..',
    ROLE_SENDER: 'group:g-senders',
    ROLE_AUDITOR: 'group:od-ops',
    ROLE_ADMIN: 'email:ceo@example.com',
  })
  const signIn = async (link: string) => {
    await page.goto(url)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: link }).click()
  }
  try {
    await signIn('Refuse')
    await expect(page.getByRole('heading', { name: 'The sign-in was refused' })).toBeVisible()

    await signIn('Continue as Guest')
    await expect(page.getByRole('heading', { name: 'This company is not let in' })).toBeVisible()
    expect(server.log()).toContain('tenant_key theirs')

    accounts.groupsAnswer = { http: 403, body: { code: 41050, msg: 'no user authority error' } }
    await signIn('Continue as 林晓')
    await expect(page.getByRole('heading', { name: 'Your groups could not be read in full' })).toBeVisible()
    const used = page.url()
    await page.goto(used)
    await expect(page.getByRole('heading', { name: 'This sign-in is no longer valid' })).toBeVisible()
    expect((await page.request.get(`${url}/session`)).status()).toBe(401)

    accounts.groupsAnswer = null
    await signIn('Continue as 林晓')
    await expect(page.getByRole('banner')).toBeVisible()
    const session = await (await page.request.get(`${url}/session`)).json()
    // A mail address typed in by a company gives no role.
    expect(session).toMatchObject({ name: '林晓', roles: ['sender', 'auditor'] })
    expect(session.id).toContain('ours/on_lin')
    await operator.pastes('om_dc13264520392913993dd051dba21dcf')
    await operator.writes('On it')
    await operator.sends()
    await expect(operator.sent).toContainText('Sent as om_standin')
    expect(accounts.replies).toHaveLength(1)
    // A page in sight would go on asking for what its links lead to.
    await page.goto('about:blank')
    await page.request.post(`${url}/sign-out`, { headers: { origin: url }, maxRedirects: 0 })
    expect((await page.request.get(`${url}/session`)).status()).toBe(401)
  } finally {
    // Nothing of the page asks a console that is gone.
    await page.goto('about:blank')
    await server.stop()
    await accounts.stop()
  }
})
