import { expect, test } from 'vitest'
import { appsOf } from './apps.ts'
import { json, standIn, steered } from './loopback.testing.ts'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Two stand-ins, each of which knows one app, one picture, one person. */
async function twoApps() {
  const clouds = await Promise.all(
    ['desk', 'lark'].map(async (name) => ({
      name,
      there: await standIn({
        token: (_, response) =>
          json(response, 200, { code: 0, msg: 'ok', tenant_access_token: `t-${name}-0001`, expire: 7200 }),
        other: ({ path }, response) => {
          if (path.includes('/images/')) {
            response.writeHead(200, { 'Content-Type': 'image/png' })
            response.end(Buffer.concat([png, Buffer.from(name)]))
          } else json(response, 200, { code: 0, data: { user: { name, en_name: name } } })
        },
      }),
    })),
  )
  const { options } = steered()
  const given = clouds.map(({ name, there }) => ({
    name: `The ${name}`,
    app_id: `cli_${name}`,
    app_secret: `secret-of-${name}`,
    base_url: there.base_url,
    store: null,
  }))
  return { clouds, apps: appsOf(given, { ...options, sandbox: false, ticketOf: async () => null }) }
}

test('tokens, pictures and people are each app’s own, though all are asked for by the same name', async () => {
  const { clouds, apps } = await twoApps()
  for (const _ of [1, 2])
    for (const { name, feishu } of apps.all) {
      const picture = await feishu.image('img_v3_same')
      expect(picture.status === 'seen' && Buffer.from(picture.bytes).subarray(8).toString()).toBe(name.slice(4))
      expect((await feishu.person('ou_same'))?.name).toBe(name.slice(4))
    }
  for (const { name, there } of clouds) {
    expect(there.tokens.map(({ body }) => JSON.parse(body.toString()))).toEqual([
      { app_id: `cli_${name}`, app_secret: `secret-of-${name}` },
    ])
    expect(new Set(there.others.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer t-${name}-0001`]),
    )
    expect(there.others).toHaveLength(2)
  }
})

test.each([
  ['cli_lark', 'cli_lark'],
  ['The lark', 'cli_lark'],
  ['the lark', undefined],
  ['', undefined],
])('%j means %s', async (named, app_id) => {
  const { apps } = await twoApps()
  expect(apps.named(named)[0]?.app_id).toBe(app_id)
})
