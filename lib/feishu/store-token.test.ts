import { expect, test } from 'vitest'
import { appsOf } from './apps.ts'
import { json, sent, standIn, steered } from './loopback.testing.ts'

/** Feishu, as a store app with two tenants sees it: one ticket counts, each tenant has a token of its own. */
async function storeFeishu({ newest = 'ticket-1' } = {}) {
  const feishu = { newest, resent: 0, dropped: '' }
  const answer = (path: string, body: string): object => {
    const given = body ? JSON.parse(body) : {}
    if (path.endsWith('/app_ticket/resend')) {
      feishu.resent++
      return { code: 0, msg: 'success' }
    }
    if (path.endsWith('/app_access_token'))
      return given.app_ticket === feishu.newest
        ? { code: 0, msg: 'ok', app_access_token: `a-of-${given.app_ticket}-1`, expire: 7200 }
        : { code: 10012, msg: 'app ticket invalid' }
    if (given.app_access_token === feishu.dropped) return { code: 99991664, msg: 'invalid app token' }
    return { code: 0, msg: 'ok', tenant_access_token: `t-of-${given.tenant_key}-1`, expire: 7200 }
  }
  const there = await standIn({
    token: ({ path, body }, response) => json(response, 200, answer(path, body.toString())),
    other: ({ path, body }, response) =>
      json(response, 200, path.includes('/auth/') ? answer(path, body.toString()) : sent()),
  })
  const { options, waits } = steered()
  const held = { ticket: newest as string | null }
  const apps = appsOf(
    [
      {
        name: 'Store',
        app_id: 'cli_store',
        app_secret: 'secret-of-store',
        base_url: there.base_url,
        store: {
          tenants: [
            { name: 'Acme', tenant_key: 'acme' },
            { name: 'Bolt', tenant_key: 'bolt' },
          ],
        },
      },
    ],
    { ...options, sandbox: false, ticketOf: async () => held.ticket },
  )
  const all = () => [...there.tokens, ...there.others]
  const to = (end: string) => all().filter(({ path }) => path.endsWith(end))
  return { feishu, held, apps, to, waits }
}

test('a ticket gives one token for the app, and of it one for each tenant', async () => {
  const { apps, to } = await storeFeishu()
  for (const { feishu } of [...apps.all, ...apps.all]) expect((await feishu.reply('om_1', '{}')).status).toBe('sent')
  expect(to('/app_access_token').map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { app_id: 'cli_store', app_secret: 'secret-of-store', app_ticket: 'ticket-1' },
  ])
  expect(to('/v3/tenant_access_token').map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { app_access_token: 'a-of-ticket-1-1', tenant_key: 'acme' },
    { app_access_token: 'a-of-ticket-1-1', tenant_key: 'bolt' },
  ])
  expect(to('/reply').map(({ headers }) => headers.authorization)).toEqual([
    'Bearer t-of-acme-1',
    'Bearer t-of-bolt-1',
    'Bearer t-of-acme-1',
    'Bearer t-of-bolt-1',
  ])
})

test('without a ticket Feishu is asked for one, once, and nothing is sent', async () => {
  const { apps, held, feishu, to } = await storeFeishu()
  held.ticket = null
  const [acme] = apps.all
  expect(await acme?.feishu.reply('om_1', '{}')).toMatchObject({ status: 'unanswered', reason: 'unreachable' })
  expect(feishu.resent).toBe(1)
  expect(to('/reply')).toHaveLength(0)
  held.ticket = 'ticket-1'
  expect((await acme?.feishu.reply('om_1', '{}'))?.status).toBe('sent')
})

test('a ticket that is no longer the newest is refused, and Feishu asked for the new one', async () => {
  const { apps, held, feishu } = await storeFeishu({ newest: 'ticket-2' })
  held.ticket = 'ticket-1'
  const [acme] = apps.all
  expect(await acme?.feishu.reply('om_1', '{}')).toMatchObject({ status: 'refused', endpoint: 'auth', code: 10012 })
  expect(feishu.resent).toBe(1)
  held.ticket = 'ticket-2'
  expect((await acme?.feishu.reply('om_1', '{}'))?.status).toBe('sent')
})

test('an app token Feishu takes no longer is fetched anew, once', async () => {
  const { apps, feishu, to } = await storeFeishu()
  const [acme, bolt] = apps.all
  await acme?.feishu.reply('om_1', '{}')
  feishu.dropped = 'a-of-ticket-1-1'
  expect(await bolt?.feishu.reply('om_1', '{}')).toMatchObject({ status: 'refused', code: 99991664 })
  expect(to('/app_access_token')).toHaveLength(2)
})

test.each([
  ['cli_store@bolt', ['cli_store@bolt']],
  ['Store · Acme', ['cli_store@acme']],
  ['cli_store', ['cli_store@acme', 'cli_store@bolt']],
  ['Store', ['cli_store@acme', 'cli_store@bolt']],
  ['cli_store@other', []],
])('%s means %j', async (named, app_ids) => {
  const { apps } = await storeFeishu()
  expect(apps.named(named).map(({ app_id }) => app_id)).toEqual(app_ids)
})
