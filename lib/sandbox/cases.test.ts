import { describe, expect, test } from 'vitest'
import { pathOf, readCardRefusal } from '#lib/protocol/card-refusal.ts'
import { cases } from './cases.ts'
import { nextReply } from './next.ts'
import { at, card, testSandbox, text } from './sandbox.testing.ts'

const refusals = cases.flatMap(({ meets, message_id, name }) =>
  meets.kind === 'refusal' && !meets.http ? [{ name, message_id, code: meets.code }] : [],
)
const cardRefusals = cases.flatMap(({ meets, message_id, name }) =>
  meets.kind === 'card_refusal' ? [{ name, message_id, sub_code: meets.sub_code }] : [],
)
const arrived = ({ box }: ReturnType<typeof testSandbox>) =>
  box.chats().flatMap(({ messages }) => messages.filter(({ arrived }) => arrived))
const set = (name: string, more: object = {}) => nextReply.parse({ name, ...more })

test('every code of the reply page is a case, and every sub code', () => {
  const codes =
    '230001 230002 230006 230011 230013 230015 230017 230018 230019 230020 230022 230025 230027 230028 230035 230038 230049 230050 230054 230055 230071 230072 230075 230111 232009'
  expect(refusals.map(({ code }) => code)).toEqual(expect.arrayContaining(codes.split(' ').map(Number)))
  const subs = '11310 100290 200380 200381 200550 200570 200621 200732 200737 200861 200914 200915 300220 300230 300240'
  expect(cardRefusals.map(({ sub_code }) => sub_code)).toEqual(expect.arrayContaining(subs.split(' ').map(Number)))
})

describe.each(refusals)('$code', ({ name, message_id, code }) => {
  test('is met by id, always, and sends nothing', async () => {
    const sandbox = testSandbox()
    for (let i = 0; i < 2; i++) {
      const seen = await sandbox.reply(message_id, text('hi', { uuid: 'u' }))
      expect(seen).toMatchObject({ http: 400, body: { code, error: { log_id: seen.log_id } } })
      expect(seen.body.msg.length).toBeGreaterThan(10)
    }
    expect(arrived(sandbox)).toEqual([])
  })

  test('is met once when set, then the same reply goes through', async () => {
    const { box, reply } = testSandbox()
    box.next.set(set(name))
    expect((await reply(at.ordinary, text('hi', { uuid: 'u' }))).body.code).toBe(code)
    expect(box.next.get()).toBeNull()
    expect((await reply(at.ordinary, text('hi', { uuid: 'u' }))).body.code).toBe(0)
  })

  test('its message can be read and says what it does', async () => {
    const { body } = await testSandbox().get(`im/v1/messages/${message_id}`)
    expect(JSON.parse(body.data.items[0].body.content).text.length).toBeGreaterThan(5)
  })
})

const bigCard = {
  schema: '2.0',
  body: {
    elements: [
      { tag: 'markdown', content: 'hi' },
      {
        tag: 'column_set',
        columns: [
          {
            tag: 'column',
            elements: [
              { tag: 'chart', chart_spec: { type: 'bar', data: {} } },
              { tag: 'table', columns: [], rows: [] },
            ],
          },
        ],
      },
    ],
  },
}

describe.each(cardRefusals)('230099 with $sub_code', ({ name, message_id, sub_code }) => {
  test('is met by id and when set, and points into the card that was sent', async () => {
    const { box, reply } = testSandbox()
    const byId = await reply(message_id, card(bigCard))
    box.next.set(set(name))
    const bySetting = await reply(at.ordinary, card(bigCard))
    for (const { body, http } of [byId, bySetting]) {
      expect({ http, code: body.code }).toEqual({ http: 400, code: 230099 })
      const inner = readCardRefusal(body.msg)
      expect(inner?.sub_code).toBe(sub_code)
      expect(inner?.err_msg).toBeTruthy()
      if (inner?.err_path) {
        let node: unknown = bigCard
        for (const step of pathOf(inner.err_path)) node = (node as Record<string, unknown>)[step]
        expect(node).toHaveProperty('tag')
      }
    }
  })
})

test.each([
  [
    '200550',
    'ROOT -> body -> elements -> [1](tag: column_set) -> columns -> [0](tag: column) -> elements -> [0](tag: chart)',
  ],
  ['200861', 'ROOT -> body -> elements -> [0](tag: markdown)'],
])('%s names %s', async (sub_code, err_path) => {
  const { body } = await testSandbox().reply(`om_sandbox_230099_${sub_code}`, card(bigCard))
  expect(readCardRefusal(body.msg)?.err_path).toBe(err_path)
})

describe('answers that get lost', () => {
  test.each([
    ['accepted_500', 500],
    ['empty', 200],
    ['truncated', 200],
  ])('%s: kept once, answered badly however often', async (name, http) => {
    const sandbox = testSandbox()
    for (let i = 0; i < 3; i++) {
      const seen = await sandbox.reply(`om_sandbox_${name}`, text('hi', { uuid: 'u' }))
      expect(seen.http).toBe(http)
      expect(seen.body?.code).not.toBe(0)
    }
    expect(arrived(sandbox)).toHaveLength(1)
  })

  test('lost: kept, and no answer until long after any timeout', async () => {
    const sandbox = testSandbox()
    const pending = sandbox.reply('om_sandbox_lost', text('hi', { uuid: 'u' }))
    await expect.poll(() => sandbox.waiting.length).toBe(1)
    expect(sandbox.waiting[0]?.ms).toBeGreaterThanOrEqual(60_000)
    expect(arrived(sandbox)).toHaveLength(1)
    sandbox.waiting[0]?.go()
    expect((await pending).http).toBe(504)
  })

  test.each(['lost_once', 'accepted_500_once'])('%s: the same uuid again is answered', async (name) => {
    const sandbox = testSandbox()
    void sandbox.reply(`om_sandbox_${name}`, text('hi', { uuid: 'u' }))
    await expect.poll(() => arrived(sandbox).length).toBe(1)
    const again = await sandbox.reply(`om_sandbox_${name}`, text('hi', { uuid: 'u' }))
    expect(again.body.data.message_id).toBe(arrived(sandbox)[0]?.message_id)
    expect(arrived(sandbox)).toHaveLength(1)
  })

  test('broken_off: the connection ends in the middle of the answer', async () => {
    const sandbox = testSandbox()
    await expect(sandbox.reply('om_sandbox_broken_off', text('hi'))).rejects.toThrow('on purpose')
    expect(arrived(sandbox)).toHaveLength(1)
  })

  test('delay: answered after the pause', async () => {
    const { reply, waiting } = testSandbox()
    const pending = reply('om_sandbox_delay', text('hi'))
    await expect.poll(() => waiting[0]?.ms).toBe(3000)
    waiting[0]?.go()
    expect((await pending).body.code).toBe(0)
  })
})

describe('in front of Feishu', () => {
  test('html_502 and http_200', async () => {
    const { reply } = testSandbox()
    const proxy = await reply('om_sandbox_html_502', text('hi'))
    expect(proxy.http).toBe(502)
    expect(proxy.headers.get('content-type')).toContain('text/html')
    expect(await reply('om_sandbox_http_200', text('hi'))).toMatchObject({ http: 200, body: { code: 230002 } })
  })

  test('a rate limit names the seconds that were set', async () => {
    const { box, reply } = testSandbox()
    box.next.set(set('rate_limit', { times: 2, reset_s: 7 }))
    for (let i = 0; i < 2; i++) {
      const seen = await reply(at.ordinary, text('hi'))
      expect(seen).toMatchObject({ http: 429, body: { code: 99991400 } })
      expect(seen.headers.get('x-ogw-ratelimit-reset')).toBe('7')
    }
    expect((await reply(at.ordinary, text('hi'))).body.code).toBe(0)
  })

  test('an expired token stays expired until a new one is fetched, once for each', async () => {
    const { fetchToken, reply, passes } = testSandbox()
    for (let round = 0; round < 2; round++) {
      const old = await fetchToken()
      expect((await reply('om_sandbox_expired_token', text('hi'), old)).body.code).toBe(99991663)
      expect((await reply(at.direct, text('hi'), old)).body.code).toBe(99991663)
      const renewed = await fetchToken()
      expect(renewed).not.toBe(old)
      expect((await reply('om_sandbox_expired_token', text('hi'), renewed)).body.code).toBe(0)
      passes(60_000)
    }
  })
})

test('a delay goes with anything that is set, and a reset forgets it all', async () => {
  const { box, reply, waiting } = testSandbox()
  box.next.set(set('230002', { times: 9, delay_ms: 1500 }))
  const pending = reply(at.ordinary, text('hi'))
  await expect.poll(() => waiting[0]?.ms).toBe(1500)
  waiting[0]?.go()
  expect((await pending).body.code).toBe(230002)
  expect(box.next.get()).toMatchObject({ name: '230002', times: 8 })
  box.reset()
  expect(box.next.get()).toBeNull()
  const sent = (await reply(at.ordinary, text('hi'))).body.data.message_id
  box.reset()
  expect((await reply(sent, text('hi'))).body.code).toBe(99992354)
})
