import { describe, expect, test } from 'vitest'
import { encodeReply } from '#lib/protocol/reply.ts'
import { feishu } from './client.ts'
import { json, sent, standIn, steered } from './loopback.testing.ts'
import { type Asked, slowsDown, type Turns } from './turns.ts'

const body = encodeReply({ content: '{"text":"On it."}', msg_type: 'text', reply_in_thread: false, uuid: 'u-1' })

/** Turns as they are told, and what was asked and said. */
function given(...turns: Awaited<ReturnType<Turns['reserve']>>[]) {
  const asked: Asked[] = []
  const slowed: unknown[] = []
  const own: Turns = {
    reserve: async (one) => {
      asked.push(one)
      return turns.shift() ?? { status: 'turn', wait_ms: 0 }
    },
    slowDown: async (...told) => void slowed.push(told),
  }
  return { turns: own, asked, slowed }
}

describe('a reply gets its turn', () => {
  test('and waits for it, which is no part of its try nor of the time for repeats', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const { turns, asked } = given({ status: 'later', wait_ms: 2000 }, { status: 'turn', wait_ms: 40_000 })
    const { options, waits, clock } = steered()
    const began = clock.now
    const tries: { at: string; ms: number }[] = []
    const client = feishu({ ...options, turns, base_url: there.base_url })
    const outcome = await client.reply('om_1', body, { attempt_id: 'a-1', onTry: (_, tried) => void tries.push(tried) })
    expect(outcome.status).toBe('sent')
    expect(waits).toEqual([2000, 40_000])
    expect(asked[0]).toEqual({ call: 'reply', chat: 'om_1', pace: 'person', attempt_id: 'a-1' })
    expect(tries).toMatchObject([{ at: new Date(began + 42_000).toISOString(), ms: 0 }])
  })

  test('and another one where the machine stood still meanwhile, but not for ever', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const wait = { status: 'turn', wait_ms: 100 } as const
    const { turns, asked } = given(wait, wait, wait, wait, wait, wait, wait)
    const { options, clock } = steered()
    const late = [500, 60, 0]
    const pause = async (ms: number) => {
      clock.now += ms + (late.shift() ?? 0)
    }
    await feishu({ ...options, pause, turns, base_url: there.base_url }).reply('om_1', body)
    expect(asked).toHaveLength(3)
    const always = async (ms: number) => {
      clock.now += ms + 500
    }
    await feishu({ ...options, pause: always, turns, base_url: there.base_url }).reply('om_1', body)
    expect(asked).toHaveLength(8)
  })

  test('that it has taken already, once: a repeat and one that came too late take another', async () => {
    const answers = [{ code: 230020, msg: 'Too fast' }, sent()]
    const there = await standIn({ other: (_, response) => json(response, 200, answers.shift() ?? sent()) })
    const { turns, asked } = given()
    const { options, waits, clock } = steered()
    const client = feishu({ ...options, turns, base_url: there.base_url })
    const job = { attempt_id: 'a-1', pace: 'job', chat: 'oc_1' } as const
    await client.reply('om_1', body, { ...job, due_at: clock.now + 300 })
    expect(waits[0]).toBe(300)
    expect(asked).toEqual([{ call: 'reply', ...job }])
    await client.reply('om_1', body, { ...job, due_at: clock.now - 500 })
    expect(asked).toHaveLength(2)
  })

  test('its chat stands for it once that is known, by the answer or by having looked', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const { turns, asked } = given()
    const client = feishu({ ...steered().options, turns, base_url: there.base_url })
    await client.reply('om_1', body)
    await client.reply('om_1', body)
    expect(asked.map(({ chat }) => chat)).toEqual(['om_1', 'oc_1'])
  })

  test('again for each try', async () => {
    const there = await standIn({
      other: (_, response, n) => json(response, n < 3 ? 502 : 200, n < 3 ? 'oops' : sent()),
    })
    const { turns, asked } = given()
    await feishu({ ...steered().options, turns, base_url: there.base_url }).reply('om_1', body)
    expect(asked).toHaveLength(3)
  })

  test('called off while it waits, nothing was sent, and that is what is said', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const stop = new AbortController()
    const { turns } = given({ status: 'turn', wait_ms: 30_000 })
    const pause = async () => stop.abort()
    const client = feishu({ ...steered().options, pause, turns, base_url: there.base_url })
    expect(await client.reply('om_1', body, { signal: stop.signal })).toEqual({
      status: 'unanswered',
      reason: 'called_off',
    })
    expect(there.others).toHaveLength(0)
  })

  test('a store that gives none holds nothing up', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const gone = async () => Promise.reject(new Error('the store is gone'))
    const turns: Turns = { reserve: gone, slowDown: gone }
    const client = feishu({ ...steered().options, turns, base_url: there.base_url })
    expect((await client.reply('om_1', body)).status).toBe('sent')
  })

  test('reading and uploading have turns of their own, in no chat', async () => {
    const there = await standIn({ other: (_, response) => json(response, 400, { code: 230002, msg: 'no' }) })
    const { turns, asked } = given()
    const client = feishu({ ...steered().options, turns, base_url: there.base_url })
    await client.conversation('oc_1', null)
    expect(asked).toEqual([{ call: 'list', chat: '', pace: 'person', attempt_id: null }])
  })

  test('that Feishu finds it too much is told to all servers', async () => {
    const there = await standIn({
      other: (_, response, n) =>
        n === 1 ? json(response, 400, { code: 230020, msg: 'slow down' }) : json(response, 200, sent()),
    })
    const { turns, slowed } = given()
    await feishu({ ...steered().options, turns, base_url: there.base_url }).reply('om_1', body)
    expect(slowed).toEqual([['reply', 'om_1', 1000]])
  })
})

test.each([
  [
    'a chat that is full',
    { status: 'refused', code: 230020, http: 400 },
    undefined,
    { whole_app: false, wait_ms: 1000 },
  ],
  ['the app’s limit', { status: 'refused', code: 99991400, http: 400 }, 3, { whole_app: true, wait_ms: 3000 }],
  [
    'the same without a time',
    { status: 'refused', code: 99991400, http: 429 },
    undefined,
    { whole_app: true, wait_ms: 1000 },
  ],
  ['429 of a proxy', { status: 'unanswered', http: 429 }, 2, { whole_app: true, wait_ms: 2000 }],
  ['429 that asks for an hour', { status: 'unanswered', http: 429 }, 3600, { whole_app: true, wait_ms: 60_000 }],
  ['the month’s quota', { status: 'refused', code: 99991403, http: 429 }, 3, null],
  ['any other refusal', { status: 'refused', code: 230002, http: 400 }, undefined, null],
  ['a reply that was sent', { status: 'sent' }, undefined, null],
])('%s', (_, outcome, reset_s, expected) => {
  expect(slowsDown(outcome, reset_s)).toEqual(expected)
})
