import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { encrypted, signed, ticketEvent } from '#lib/feishu/events.testing.ts'
import { startConsole } from './support/console-server.ts'
import { expect, test } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { recordingFeishu } from './support/recording-feishu.ts'
import { startSignedInConsole } from './support/signed-in-console.ts'
import { Visitor } from './support/visitor.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'
const card = JSON.stringify({
  elements: [
    { tag: 'img', img_key: 'img_v3_same', alt: { tag: 'plain_text', content: 'The same key' } },
    { tag: 'markdown', content: '<at id=ou_same></at> look' },
  ],
})

// A reply by an app that is not theirs, and what the sign-in pages ask the web for.
test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon\.ico|status of 40[013]/] })

test('two apps on one console, one at Lark: nothing of one reaches the other', async ({ page, context }) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-apps-'))
  const file = join(folder, 'apps.yaml')
  const [desk, lark] = await Promise.all([
    recordingFeishu(undefined, { token: 't-of-desk-0001', knows: 'Lin of Desk' }),
    recordingFeishu(undefined, { token: 't-of-lark-0001', knows: 'Lin of Lark' }),
  ])
  await writeFile(
    file,
    `
- { name: Desk 客服, app_id: cli_desk, app_secret: secret-of-desk, base_url: "${desk.url}" }
- { name: Lark desk, app_id: cli_lark, app_secret: secret-of-lark, base_url: "${lark.url}", who: group:Senders }
- { name: Board, app_id: cli_board, app_secret: secret-of-board, base_url: "${desk.url}", who: group:Admins }
`,
  )
  const server = await startSignedInConsole({ FEISHU_APPS_FILE: file, FEISHU_APP_ID: '', FEISHU_APP_SECRET: '' })
  const { url } = server
  try {
    const visitor = new Visitor()
    await visitor.signsIn(url, 'ada')
    await context.addCookies(
      visitor
        .cookies(url)
        .split('; ')
        .map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return { name, value: value.join('='), url }
        }),
    )
    const ada = new Operator(page)
    const app = page.getByRole('combobox', { name: 'App' })
    const person = page.getByTitle('ou_same')
    await ada.opens(`${url}/`)
    await expect(app.getByRole('option')).toHaveText(['Desk 客服', 'Lark desk'])
    await expect(app).toHaveValue('cli_desk')

    // Chosen, it stays with the draft.
    await ada.pastes(message_id)
    await ada.choosesType('Card')
    await ada.writesCard(card)
    const uuidAtDesk = await ada.uuidOf('img_v3_same')
    await expect(person).toHaveText('@Lin of Desk')
    await expect(page.locator('[data-picture="seen"]')).toBeVisible()
    await app.selectOption('Lark desk')
    await expect(person).toHaveText('@Lin of Lark')
    await expect(ada.uuid).not.toHaveAttribute('title', uuidAtDesk)
    await page.reload()
    await expect(app).toHaveValue('cli_lark')
    await expect(person).toHaveText('@Lin of Lark')

    await ada.sends()
    await expect(ada.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
    expect([desk, lark].map(({ to }) => to('/reply').length)).toEqual([0, 1])
    await app.selectOption('Desk 客服')
    await ada.sends()
    await expect.poll(() => [desk, lark].map(({ to }) => to('/reply').length)).toEqual([1, 1])
    await expect(ada.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()

    for (const { calls, name } of [
      { ...desk, name: 'desk' },
      { ...lark, name: 'lark' },
    ]) {
      const other = name === 'desk' ? 'lark' : 'desk'
      const all = calls.map(({ path, headers, body }) => JSON.stringify([path, headers, body.toString()])).join('\n')
      expect(all).not.toContain(`t-of-${other}`)
      expect(all).not.toContain(`secret-of-${other}`)
      expect(all).not.toContain(`cli_${other}`)
      expect(calls.filter(({ path }) => path.includes('/images/')).length).toBeGreaterThan(0)
    }
    const uuids = [desk, lark].map(({ to }) => JSON.parse(to('/reply')[0]?.body.toString() ?? '{}').uuid)
    expect(new Set(uuids).size).toBe(2)
    expect(server.rows('select app_id, uuid from attempts order by at')).toEqual([
      { app_id: 'cli_lark', uuid: uuids[1] },
      { app_id: 'cli_desk', uuid: uuids[0] },
    ])
    await page.goto(`${url}/history`)
    await expect(page.getByRole('row').filter({ hasText: 'Lark desk' })).toHaveCount(1)

    // What is not theirs is refused, whoever writes the request, and that is on record.
    for (const address of [`/targets/${message_id}`, '/people/ou_1', '/images/img_v3_1']) {
      const answer = await visitor.asks(`${url}${address}?app=cli_board`, { headers: { 'X-Reply-Console': '1' } })
      expect([answer.status, await answer.json()]).toEqual([403, { code: 'app_not_theirs' }])
    }
    await page.goto(`${url}/`)
    await page.route('**/', async (route) => {
      const body = route.request().postData()
      if (route.request().method() !== 'POST' || !body) return route.fallback()
      await route.continue({ postData: body.replaceAll('cli_desk', 'cli_board') })
    })
    await ada.sends()
    await expect(ada.alert).toContainText('you may not use this app')
    expect(server.rows("select count(*) as n from entries where why = 'app_not_theirs cli_board'")).toEqual([{ n: 4 }])
    expect(server.rows('select count(*) as n from attempts')).toEqual([{ n: 2 }])
    expect(server.log()).not.toMatch(/secret-of|t-of-/)
  } finally {
    await page.close()
    await server.stop()
    await Promise.all([desk.stop(), lark.stop()])
    await rm(folder, { recursive: true, force: true })
  }
})

test('a store app replies, from Feishu’s push to the answer, and takes no push that is not Feishu’s', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-store-'))
  const file = join(folder, 'apps.yaml')
  const database = join(folder, 'console.db')
  const feishu = await recordingFeishu(undefined, { token: 't-of-tenant-0001' })
  const keys = { app_id: 'cli_store', verification_token: 'v-token-of-store', encrypt_key: 'encrypt-key-of-store' }
  await writeFile(
    file,
    `
- name: Store
  app_id: cli_store
  app_secret: secret-of-store
  base_url: ${feishu.url}
  kind: store
  verification_token: ${keys.verification_token}
  encrypt_key: ${keys.encrypt_key}
  tenants:
    - { name: Acme, tenant_key: acme }
    - { name: Bolt, tenant_key: bolt }
`,
  )
  const server = await startConsole({ FEISHU_APPS_FILE: file, DATABASE_URL: `file:${database}` })
  const { url } = server
  const push = async (raw: Buffer, headers: Record<string, string>, app = 'cli_store') => {
    const answer = await fetch(`${url}/events/${app}`, { method: 'POST', body: new Uint8Array(raw), headers })
    return [answer.status, await answer.json()]
  }
  try {
    const now = Date.now()
    const { encrypt_key } = keys
    const challenge = { challenge: 'c-1', token: keys.verification_token, type: 'url_verification' }
    expect(await push(encrypted(challenge, encrypt_key), {})).toEqual([200, { challenge: 'c-1' }])
    expect(await push(encrypted({ ...challenge, token: 'no' }, encrypt_key), {})).toEqual([403, {}])

    const event = (ticket: string, at: number) => ticketEvent(keys, { uuid: `e-${ticket}`, ticket, at })
    const newest = encrypted(event('ticket-newest', now), encrypt_key)
    const older = encrypted(event('ticket-older', now - 3600_000), encrypt_key)
    const foreign = encrypted(event('ticket-foreign', now + 1000), 'another key')
    const fresh = signed(newest, keys, now, 'n1')
    expect(await push(newest, { ...fresh, 'X-Lark-Signature': '0'.repeat(64) })).toEqual([403, {}])
    expect(await push(newest, fresh)).toEqual([200, {}])
    expect(await push(newest, fresh)).toEqual([403, {}])
    expect(await push(newest, signed(newest, keys, now - 3600_000, 'n2'))).toEqual([403, {}])
    expect(await push(foreign, signed(foreign, keys, now, 'n3'))).toEqual([403, {}])
    expect(await push(older, signed(older, keys, now, 'n4'))).toEqual([409, {}])
    expect(await push(newest, fresh, 'cli_unknown')).toEqual([404, {}])
    expect((await push(Buffer.alloc(600_000, 32), {}))[0]).toBe(413)

    const operator = new Operator(page)
    await operator.opens(`${url}/`)
    const app = page.getByRole('combobox', { name: 'App' })
    await app.selectOption('Store · Bolt')
    await operator.pastes(message_id)
    await operator.writes('From the store.')
    await operator.sends()
    await expect(operator.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
    expect(JSON.parse(feishu.to('/v3/app_access_token')[0]?.body.toString() ?? '')).toMatchObject({
      app_ticket: 'ticket-newest',
    })
    expect(feishu.to('/reply').map(({ headers }) => headers.authorization)).toEqual(['Bearer t-of-tenant-0001-bolt'])

    const db = new DatabaseSync(database, { readOnly: true })
    expect(db.prepare('select app_id from attempts').all()).toEqual([{ app_id: 'cli_store@bolt' }])
    expect(JSON.stringify(db.prepare('select * from app_tickets').all())).not.toContain('ticket-newest')
    const why = db.prepare("select why from entries where why like 'event_refused%' order by at").all()
    db.close()
    expect(why.map((row) => String((row as { why: unknown }).why).split(' ')[1])).toEqual([
      'wrong_token',
      'wrong_signature',
      'replayed',
      'old_timestamp',
      'wrong_key',
      'older_ticket',
    ])
    expect(server.log()).not.toMatch(/of-store\b|ticket-(newest|older)|t-of-tenant|a-recorded/)
  } finally {
    await page.close()
    await server.stop()
    await feishu.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
