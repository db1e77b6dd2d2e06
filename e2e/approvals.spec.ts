import type { Browser, Page } from '@playwright/test'
import { everyAction } from './support/addresses.ts'
import { type ApprovingConsole, type Claims, staff, startApprovingConsole } from './support/approving-console.ts'
import { freePort, startConsole } from './support/console-server.ts'
import { startIdentityProvider } from './support/identity-provider.ts'
import { expect, test as journey } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { onePixel } from './support/recording-feishu.ts'
import { Visitor } from './support/visitor.ts'

// One console for the whole file: the tests stand in one worker, one after the other.
journey.describe.configure({ mode: 'default' })
const test = journey.extend<object, { console: ApprovingConsole }>({
  console: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures a fixture wants
    async ({}, use) => {
      const console = await startApprovingConsole()
      await use(console)
      await console.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const message_id = 'om_dc13264520392913993dd051dba21dcf'
const toAll = (words: string) => `<at user_id="all">Everyone</at> ${words}`

/** Somebody asks for approval of a reply that mentions everyone. */
async function asks(page: Page, words: string): Promise<Operator> {
  const operator = new Operator(page)
  await operator.opens(`/?message_id=${message_id}`)
  await operator.writes(toAll(words))
  await page.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(operator.sent.filter({ hasText: 'Waiting for approval' })).toBeVisible()
  return operator
}

const request = (page: Page, words: string) => page.getByRole('link').filter({ hasText: words })
const approve = (page: Page) => page.getByRole('button', { name: 'Approve and send' })
const decision = (page: Page) => page.getByRole('region', { name: 'Your decision' })

/** Somebody opens the requests, and of them this one. */
async function opens(page: Page, words: string) {
  await page.goto('/approvals')
  await request(page, words).click()
  // Without an id the oldest is open, which may be this one.
  await page.waitForURL(/\?id=/)
  await expect(page.locator('[data-request]')).toContainText(words)
}

const sentWith = ({ feishu }: ApprovingConsole, words: string) =>
  feishu.to('/reply').filter(({ body }) => body.includes(words))

const windows = (console: ApprovingConsole, browser: Browser, ...who: Claims[]) =>
  Promise.all(who.map((one) => console.window(browser, one)))

test('a reply to everyone waits, another approves it, and it goes out once, byte for byte', async ({
  browser,
  console,
}) => {
  const [adas, bobs] = (await windows(console, browser, staff.ada, staff.bob)) as [Page, Page]
  const ada = new Operator(adas)
  await ada.opens(`/?message_id=${message_id}`)
  await ada.writes(toAll('the gate opens at six.'))
  const uuid = await ada.uuidOf('the gate opens')
  await expect(ada.sendButton).toHaveAttribute('aria-disabled', 'true')
  await expect(ada.sendButton).toHaveAccessibleDescription(/second person has to approve this: it mentions everyone/)
  // Whoever gets past the page is told the same by the server.
  await adas.keyboard.press('Control+Enter')
  await expect(ada.alert).toContainText('Not sent: a second person has to approve this')
  await ada.alert.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(ada.sent.filter({ hasText: 'Nothing has been sent yet' })).toBeVisible()
  expect(sentWith(console, 'the gate opens')).toHaveLength(0)
  // Of her own request there is nothing for her to decide.
  await adas.getByRole('link', { name: 'See it under Approvals' }).click()
  await expect(adas.getByRole('region', { name: 'What you asked for' }).first()).toContainText('Waiting')
  await expect(approve(adas)).toBeHidden()

  await bobs.goto('/errors')
  await bobs.getByRole('link', { name: 'Approvals 1 waiting' }).click()
  await expect(bobs.getByRole('main')).toContainText('A second person has to approve this: it mentions everyone.')
  await expect(bobs.locator('.feishu')).toContainText('the gate opens at six.')
  const bytes = (await bobs.locator('[data-request]').textContent()) ?? ''
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('status')).toContainText('Approved and sent, as om_recorded_')
  await expect(decision(bobs).getByRole('status')).toBeFocused()
  const sent = sentWith(console, 'the gate opens')
  expect(sent.map(({ body }) => body.toString())).toEqual([bytes])
  expect(JSON.parse(bytes)).toMatchObject({ uuid, reply_in_thread: false })

  // Both stand on the record of it, for both to see, and in the chain.
  for (const page of [bobs, adas]) {
    if (page === adas) await page.goto('/approvals')
    await page.getByRole('link', { name: 'Open the record' }).first().click()
    await expect(page.getByRole('region', { name: 'On record' }).or(page.getByRole('main'))).toContainText('Ada 李')
    await expect(page.getByRole('main')).toContainText('Approved byBob')
  }
  expect(console.rows("select act, who from audit_entries where act like 'approval%' order by seq")).toEqual([
    { act: 'approval_asked', who: 'https://proxy.example.com#ada' },
    { act: 'approval_given', who: 'https://proxy.example.com#bob' },
  ])

  // Other words are another reply, which nobody has approved.
  await adas.goto('/')
  await ada.writes(toAll('the gate opens at seven.'))
  await adas.keyboard.press('Control+Enter')
  await expect(ada.alert).toContainText('Not sent: a second person has to approve this')
  expect(sentWith(console, 'the gate opens')).toHaveLength(1)

  // What is tried out is a test before and after.
  await ada.choosesType('Card')
  await ada.writesCard('{"elements":[{"tag":"markdown","content":"<at id=all></at> a trial"}]}')
  await adas.getByRole('button', { name: 'Test', exact: true }).click()
  const trial = adas.getByRole('dialog', { name: 'Send as a test' })
  await trial.getByRole('textbox', { name: 'The message tests answer' }).fill(message_id)
  await trial.getByRole('button', { name: 'Send as a test' }).click()
  await ada.alert.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(ada.sent.filter({ hasText: 'Waiting for approval' })).toBeVisible()
  await opens(bobs, 'a trial')
  await expect(bobs.getByRole('main')).toContainText('To a message kept for tests')
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('status')).toContainText('Approved and sent')
  expect(console.rows("select act from audit_entries where act like '%test%' order by seq")).toEqual([
    { act: 'test_approval_asked' },
    { act: 'send_test' },
  ])
})

test('what is declined comes back to its author with a word, and into the composer', async ({ browser, console }) => {
  const [adas, bobs] = (await windows(console, browser, staff.ada, staff.bob)) as [Page, Page]
  await asks(adas, 'lunch is late.')
  await opens(bobs, 'lunch is late.')
  await bobs.getByRole('textbox', { name: 'A word to whoever asked' }).fill('Tell the kitchen alone.')
  await bobs.getByRole('button', { name: 'Decline' }).click()
  await expect(decision(bobs).getByRole('status')).toContainText('Declined. Nothing was sent')

  await adas.getByRole('link', { name: 'See it under Approvals' }).click()
  await expect(adas.getByRole('main')).toContainText('Bob declined it. Nothing was sent.')
  await expect(adas.getByRole('main')).toContainText('Tell the kitchen alone.')
  await adas.getByRole('link', { name: 'Take back into the composer' }).click()
  await expect(adas.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('@Everyone lunch is late.')
  await expect(adas.getByRole('textbox', { name: 'Message ID' })).toHaveValue(message_id)
  expect(sentWith(console, 'lunch')).toHaveLength(0)
})

test('what nobody decides in time expires, and approving it comes too late', async ({ browser, console }) => {
  const [adas, bobs] = (await windows(console, browser, staff.ada, staff.bob)) as [Page, Page]
  await asks(adas, 'the lift is stuck.')
  await opens(bobs, 'the lift is stuck.')
  await console.ahead(11 * 60_000)
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('alert')).toContainText('it waited too long and has expired')
  await adas.getByRole('link', { name: 'See it under Approvals' }).click()
  await expect(adas.getByRole('main')).toContainText('Nobody decided in time. Nothing was sent.')
  await expect(adas.getByRole('link', { name: 'Take back into the composer' })).toBeVisible()
  await console.ahead(0)
  expect(sentWith(console, 'lift')).toHaveLength(0)
  expect(console.rows("select who from audit_entries where act = 'approval_expired'")).toEqual([{ who: 'console' }])
})

test('whoever is no approver any more sends nothing, nor do two at once send twice', async ({ browser, console }) => {
  const [adas, bobs, cats] = (await windows(console, browser, staff.ada, staff.bob, staff.cat)) as [Page, Page, Page]
  await asks(adas, 'the race is on.')
  await opens(bobs, 'the race is on.')
  await opens(cats, 'the race is on.')
  await console.saysAnew(bobs, { ...staff.bob, groups: ['Senders'] })
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('alert')).toContainText('you are no approver any more')
  expect(sentWith(console, 'the race')).toHaveLength(0)

  await console.saysAnew(bobs, staff.bob)
  await Promise.all([approve(bobs).click(), approve(cats).click()])
  const came = [bobs, cats].map((page) => decision(page).getByRole('status').or(decision(page).getByRole('alert')))
  for (const one of came) await expect(one).toBeVisible()
  const said = await Promise.all(came.map((one) => one.textContent()))
  expect(said.filter((one) => one?.startsWith('Approved and sent'))).toHaveLength(1)
  expect(said.filter((one) => one?.startsWith('Not sent by you'))).toHaveLength(1)
  expect(sentWith(console, 'the race')).toHaveLength(1)
})

test('nobody approves their own, whatever they sign in with', async ({ browser, console }) => {
  const [adas] = (await windows(console, browser, staff.ada)) as [Page]
  await asks(adas, 'mine alone.')
  // The same database behind another way to sign in, by another provider that knows her by the same address.
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const provider = await startIdentityProvider(url)
  const { DATABASE_URL, FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_BASE_URL, RULES_FILE } = console.settings
  const other = await startConsole({
    ...{ DATABASE_URL, FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_BASE_URL, RULES_FILE },
    PORT: port,
    PUBLIC_URL: url,
    AUTH_MODE: 'oidc',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.client_id,
    OIDC_CLIENT_SECRET: provider.client_secret,
    OIDC_SCOPES: 'openid profile email groups',
    SESSION_SECRET: 'a secret of forty characters for tests..',
    ROLE_APPROVER: '*',
  } as Record<string, string>)
  try {
    for (const [who, said] of [
      ['ada', 'own'],
      ['max', 'nobody_can_tell'],
    ] as const) {
      const visitor = new Visitor()
      await visitor.signsIn(url, who)
      const page = await (await visitor.asks(`${url}/approvals`)).text()
      expect(page.includes('mine alone.'), who).toBe(said === 'nobody_can_tell')
      const [waits] = console.rows("select id from approvals where body like '%mine alone%'")
      for (const name of ['approve', 'decline']) {
        const [action] = (await everyAction()).filter((one) => one.name === name)
        const answer = await visitor.asks(`${url}/approvals`, {
          method: 'POST',
          headers: { 'next-action': action?.id ?? '', origin: url, 'content-type': 'text/plain;charset=UTF-8' },
          body: JSON.stringify([{ id: waits?.id, seen: '0'.repeat(64), word: '' }]),
        })
        expect(await answer.text(), `${who}: ${name}`).toContain(`"status":"${said}"`)
      }
    }
    expect(sentWith(console, 'mine alone')).toHaveLength(0)
    expect(console.rows("select count(*) as n from entries where why like 'own_approval %'")).toEqual([{ n: 4 }])
  } finally {
    await other.stop()
    await provider.stop()
  }
})

test('what somebody changed in the database is not sent', async ({ browser, console }) => {
  const [adas, bobs] = (await windows(console, browser, staff.ada, staff.bob)) as [Page, Page]
  await asks(adas, 'pay the right one.')
  await opens(bobs, 'pay the right one.')
  console.tampers(
    'drop trigger approvals_no_rewrite',
    `update approvals set body = replace(body, 'the right one', 'the wrong one') where decision is null`,
  )
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('alert')).toContainText('its bytes are not those that were asked for')
  await opens(bobs, 'pay the')
  await approve(bobs).click()
  await expect(decision(bobs).getByRole('alert')).toContainText('its bytes are not those that were asked for')
  expect(sentWith(console, 'pay the')).toHaveLength(0)
})

test('a picture is shown where one may look: in a draft to whoever may send it, what is theirs, what they may see', async ({
  browser,
  console,
}) => {
  const [adas, bobs, cats] = (await windows(console, browser, staff.ada, staff.bob, staff.cat)) as [Page, Page, Page]
  const uploading = await adas.request.post('/uploads?as=image&name=a.png', {
    headers: { Origin: console.url, 'Content-Type': 'application/octet-stream' },
    data: onePixel,
  })
  const { key: own } = await uploading.json()
  const ada = await asks(adas, 'with img_v3_asked.')
  await ada.writes('with img_v3_sent.')
  await ada.sends()
  await expect(ada.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
  const [asked] = console.rows("select id from approvals where body like '%img_v3_asked%'")
  const [sent] = console.rows("select id from attempts where body like '%img_v3_sent%'")
  const rows: [who: Page, path: string, status: number][] = [
    [adas, 'img_v3_any?in=draft', 200],
    [bobs, 'img_v3_any?in=draft', 403],
    [adas, own, 200],
    [bobs, own, 403],
    [adas, 'img_v3_any', 403],
    [adas, `img_v3_sent?in=attempt:${sent?.id}`, 200],
    [bobs, `img_v3_sent?in=attempt:${sent?.id}`, 403],
    [cats, `img_v3_sent?in=attempt:${sent?.id}`, 200],
    [cats, `img_v3_sen?in=attempt:${sent?.id}`, 403],
    [cats, 'img_v3_sent?in=attempt:none', 403],
    [bobs, `img_v3_asked?in=request:${asked?.id}`, 200],
    [bobs, `img_v3_other?in=request:${asked?.id}`, 403],
    [bobs, 'img_v3_any?in=message:om_1', 403],
  ]
  for (const [who, path, status] of rows) {
    const answer = await who.request.get(`/images/${path}`, { headers: { 'X-Reply-Console': '1' } })
    expect(answer.status(), path).toBe(status)
    expect((await answer.json()).reason, path).toBe(status === 403 ? 'not_theirs' : 'refused')
  }
  const [upload] = console.rows('select id from uploads')
  const shares = (who: Page, id: unknown) =>
    who.request.put(`/shared-uploads/${id}`, { headers: { Origin: console.url, 'X-Reply-Console': '1' } })
  expect([(await shares(bobs, upload?.id)).status(), (await shares(adas, 'nobodys')).status()]).toEqual([403, 404])
  expect((await shares(adas, upload?.id)).status()).toBe(204)
  expect((await bobs.request.get(`/images/${own}`, { headers: { 'X-Reply-Console': '1' } })).status()).toBe(200)
  expect(console.rows("select subject, result from audit_entries where act = 'upload_shared'")).toEqual([
    { subject: upload?.id, result: 'done' },
  ])
  expect(console.rows("select why from entries where why like 'picture_not_theirs %' limit 1")).toEqual([
    { why: 'picture_not_theirs cli_approving img_v3_any' },
  ])
})
