import type { Locator, Page } from '@playwright/test'
import { axeFindsNothing } from './support/axe.ts'
import { freePort } from './support/console-server.ts'
import { startIdentityProvider } from './support/identity-provider.ts'
import { expect, test as journey } from './support/journey.ts'
import { Operator } from './support/operator.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'

/** A console that signs people in with a provider of its own: ada sends, bob looks, root administers. */
const test = journey.extend<{ url: string }>({
  url: async ({ page, startConsole }, use) => {
    const port = String(await freePort())
    const url = `http://127.0.0.1:${port}`
    const provider = await startIdentityProvider(url)
    await startConsole({
      PORT: port,
      AUTH_MODE: 'oidc',
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client_id,
      OIDC_CLIENT_SECRET: provider.client_secret,
      OIDC_SCOPES: 'openid profile email groups',
      SESSION_SECRET: 'a secret of forty characters for tests..',
      ROLE_SENDER: 'group:Senders',
      ROLE_VIEWER: 'group:Viewers',
      ROLE_ADMIN: 'group:Admins',
      ACCESS_CONTACT: 'it@example.com',
    })
    await use(url)
    // Else it would look for pages of a console that is gone.
    await page.goto('about:blank')
    await provider.stop()
  },
})

// The provider’s own pages ask the web for a font and for an icon it has not; what one may not see answers 401 or 403.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico|status of 40[13]/] })

/** On the provider's pages, wherever they have opened. */
async function provesToBe(who: string, page: Page) {
  await page.getByPlaceholder('Enter any login').fill(who)
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function signsIn(who: string, page: Page, url: string) {
  await page.goto(url)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await provesToBe(who, page)
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toBeEnabled()
}

const arrivedAt = async (page: Page, url: string): Promise<string[]> => {
  const { chats } = await (await page.request.get(`${url}/sandbox/chats`)).json()
  return chats.flatMap(({ messages }: { messages: { arrived: boolean; content: string }[] }) =>
    messages.filter(({ arrived }) => arrived).map(({ content }) => content),
  )
}

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true })
const bar = (page: Page): Locator => page.getByRole('banner').getByRole('alert')

test('an admin ends a session while somebody writes: nothing is lost, and what they pressed goes out once', async ({
  page,
  browser,
  url,
}) => {
  await signsIn('ada', page, url)
  const ada = new Operator(page)
  await ada.pastes(message_id)
  await ada.writes('The night shift looks at it.')

  const office = await browser.newContext()
  const admin = await office.newPage()
  await signsIn('root', admin, url)
  await admin.getByRole('banner').getByRole('button', { name: 'Root' }).click()
  await admin.getByRole('link', { name: 'Sessions and settings' }).click()
  await expect(admin.getByText('this is you')).toBeVisible()
  await axeFindsNothing(admin)
  await admin.getByRole('button', { name: 'End session: Ada 李' }).click()
  await expect(admin.getByRole('button', { name: 'End session: Ada 李' })).toBeHidden()
  await expect(admin.getByText('ended by an admin')).toBeVisible()
  await office.close()

  await ada.sends()
  await expect(bar(page)).toContainText('Your session has ended')
  await expect(page.getByRole('main').getByRole('status')).toContainText('Not sent yet')
  await expect(text(page)).toHaveValue('The night shift looks at it.')
  await axeFindsNothing(page)

  // The provider still knows her, so its window closes by itself.
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await (await opened).waitForEvent('close')
  await expect(page.getByRole('status').filter({ hasText: 'Sent as om_' })).toBeVisible()
  await expect(bar(page)).toBeHidden()
  await expect(text(page)).toHaveValue('The night shift looks at it.')
  expect(await arrivedAt(page, url)).toHaveLength(1)
  await page.reload()
  await expect(text(page)).toHaveValue('The night shift looks at it.')
  expect(await arrivedAt(page, url)).toHaveLength(1)
})

test('where no window can be opened one signs in on the same page, and what was pressed goes out once', async ({
  page,
  url,
}) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await signsIn('ada', page, url)
  const ada = new Operator(page)
  await ada.pastes(message_id)
  await ada.writes('Written before.')
  await page.request.post(`${url}/sign-out`, { headers: { origin: url }, maxRedirects: 0 })
  // Somebody comes back to the page: it looks by itself, once the code that looks has come.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await expect(bar(page)).toContainText('Your session has ended', { timeout: 1000 })
  }).toPass()
  await ada.sends()
  await expect(bar(page)).toContainText('Your session has ended')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sent as om_' })).toBeVisible()
  await expect(text(page)).toHaveValue('Written before.')
  expect(await arrivedAt(page, url)).toHaveLength(1)
})

test('somebody else who signs in sends nothing of the first one’s, and sees none of it', async ({
  page,
  context,
  url,
}) => {
  await signsIn('ada', page, url)
  const ada = new Operator(page)
  await ada.pastes(message_id)
  await ada.writes('For ada’s eyes.')
  await ada.sends()
  await expect(ada.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
  await ada.writes('Not for bob.')

  await context.clearCookies()
  await ada.sends()
  await expect(bar(page)).toContainText('Your session has ended')
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await provesToBe('bob', await opened)

  await expect(bar(page)).toContainText('Bob is signed in now')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Not sent: Bob is signed in now')
  expect(await arrivedAt(page, url)).toHaveLength(1)
  await page.getByRole('banner').getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Bob' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue('')
  await expect(text(page)).toHaveValue('')
  await expect(page.getByRole('main')).not.toContainText('Not sent')
  expect(await arrivedAt(page, url)).toHaveLength(1)

  await context.clearCookies()
  await signsIn('ada', page, url)
  await expect(text(page)).toHaveValue('Not for bob.')
  expect(await arrivedAt(page, url)).toHaveLength(1)
})

test('a viewer reads beside the button why they may not send, and in the menu what they may', async ({ page, url }) => {
  await signsIn('bob', page, url)
  const bob = new Operator(page)
  await bob.pastes(message_id)
  await bob.writes('May I?')
  await expect(bob.sendButton).toHaveAttribute('aria-disabled', 'true')
  await expect(bob.sendButton).toHaveAccessibleDescription(/role sender.*it@example\.com/)
  await bob.sendButton.click({ force: true })
  await page.keyboard.press('ControlOrMeta+Enter')

  await page.getByRole('banner').getByRole('button', { name: 'Bob' }).click()
  const menu = page.getByRole('dialog', { name: 'Bob' })
  await expect(menu).toContainText('bob@example.com')
  await expect(menu).toContainText('look, compose, look codes up')
  await expect(menu).not.toContainText('send replies')
  await axeFindsNothing(page)

  await page.goto(`${url}/history`)
  await expect(page.getByRole('search').getByRole('textbox', { name: 'Operator' })).toBeHidden()
  await page.goto(`${url}/sandbox`)
  await expect(page.getByRole('button', { name: 'Reset sandbox' })).toHaveAttribute('aria-disabled', 'true')
  expect((await page.goto(`${url}/admin`))?.status()).toBe(403)
  expect(await arrivedAt(page, url)).toEqual([])
})

test('typing keeps a session from going idle, and its end is told while there is still time', async ({
  page,
  context,
  url,
}) => {
  await page.clock.install()
  await signsIn('ada', page, url)
  let asked = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/session') asked += 1
  })
  const ada = new Operator(page)
  let letters = 0
  const types = () => ada.writes(`Still looking at it, for ${++letters} minutes.`)
  // Whenever it has come that listens.
  await expect(async () => {
    await types()
    await page.clock.fastForward('04:00')
    expect(asked).toBeGreaterThan(0)
  }).toPass()
  const until_now = asked
  await page.clock.fastForward('20:00')
  expect(asked, 'nobody has typed').toBe(until_now)
  // Overdue, so it is asked at once.
  await types()
  await expect.poll(() => asked).toBe(until_now + 1)
  await types()
  await page.clock.fastForward('03:00')
  expect(asked, 'not with every letter').toBe(until_now + 1)

  // Some hours after the sign-in it ends, whatever one does.
  const { ends_at } = await (await page.request.get(`${url}/session`)).json()
  const left = Date.parse(ends_at) - (await page.evaluate(() => Date.now()))
  const told = page.getByRole('banner').getByRole('status').filter({ hasText: 'Your session ends at' })
  await page.clock.fastForward(left - 5 * 60_000)
  await expect(told).toBeHidden()
  await page.clock.fastForward('04:00')
  await expect(told).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(text(page)).toHaveValue(`Still looking at it, for ${letters} minutes.`)
  await context.clearCookies()
  await page.clock.fastForward('02:00')
  await expect(bar(page)).toContainText('Your session has ended')
})

test('signing out leads to where one signs in, and leaves nobody in', async ({ page, url }) => {
  await signsIn('ada', page, url)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('banner').getByRole('button', { name: 'Ada 李' }).click()
  const left = page.waitForRequest((request) => request.url() === `${url}/sign-out`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  expect(await (await (await left).response())?.headerValue('clear-site-data')).toBe('"cache"')
  await page.waitForURL((address) => address.pathname !== '/')
  expect((await page.request.get(`${url}/session`)).status()).toBe(401)
})
