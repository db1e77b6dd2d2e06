import { describe, expect, test, vi } from 'vitest'
import type { Attempt, Try } from '#lib/model/attempt.ts'
import type { MessageId } from '#lib/protocol/message-id.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { encodeReply, type Reply } from '#lib/protocol/reply.ts'
import { sendReply } from './send-reply.ts'

const reply: Reply = {
  message_id: 'om_1' as MessageId,
  msg_type: 'text',
  content: '{"text":"On it."}',
  reply_in_thread: false,
  uuid: 'u1',
}
const operator = { id: 'local', name: 'Lin' }
const sent = (message_id = 'om_new'): Outcome => ({ status: 'sent', message: { message_id }, again: false })
const lost: Outcome = { status: 'unanswered', reason: 'timeout' }
const unreachable: Outcome = { status: 'unanswered', reason: 'unreachable' }
const refused: Outcome = {
  status: 'refused',
  endpoint: 'reply',
  http: 400,
  code: 230002,
  msg: 'no',
  scopes: [],
  fields: [],
}
const tried = (outcome: Outcome): Try => ({ at: '', ms: 1, outcome, wait_ms: null })
const minutes = 60_000
const start = Date.UTC(2026, 10, 22, 10)

function house({ answers = [sent()] as Outcome[], asked = [] as boolean[] } = {}) {
  const kept = new Map<string, Attempt>()
  const clock = { now: start }
  const events: string[] = []
  const ticks = new Set<() => void>()
  const attempts = {
    begin: async (attempt: Omit<Attempt, 'outcome' | 'tries' | 'finished_at' | 'duration_ms'>) => {
      if (kept.has(attempt.id)) return 'already' as const
      events.push('begin')
      kept.set(attempt.id, { ...attempt, outcome: null, tries: [], finished_at: null, duration_ms: null })
      return 'begun' as const
    },
    addTry: async (id: string, n: number, one: Try) => {
      events.push(`try ${n}`)
      kept.get(id)?.tries.push(one)
    },
    finish: async (id: string, end: Pick<Attempt, 'outcome' | 'finished_at' | 'duration_ms'>) => {
      events.push('finish')
      Object.assign(kept.get(id) ?? {}, end)
    },
    stopRequested: async () => asked.shift() ?? false,
    withUuid: async (_: string, uuid: string) => [...kept.values()].filter((one) => one.uuid === uuid),
  }
  const calls: { message_id: string; body: string }[] = []
  const feishu = {
    reply: vi.fn(
      async (
        message_id: string,
        body: string,
        { onTry }: { signal: AbortSignal; onTry: (n: number, one: Try) => Promise<void> },
      ) => {
        events.push('reply')
        calls.push({ message_id, body })
        clock.now += 120
        const outcome = answers.shift() ?? sent()
        await onTry(1, tried(outcome))
        return outcome
      },
    ),
  }
  const every = (_: number, tick: () => void) => {
    ticks.add(tick)
    return () => void ticks.delete(tick)
  }
  const uses = { attempts, feishu, app_id: 'cli_1', now: () => clock.now, every }
  const send = (attempt_id: string, after_hour = false) => sendReply({ attempt_id, reply, operator, after_hour }, uses)
  return { send, uses, kept, clock, events, calls, ticks, feishu }
}

test('a reply is on record before it goes out, its outcome after', async () => {
  const { send, events, kept, calls, ticks } = house()
  expect(await send('a1')).toEqual({ status: 'done', attempt_id: 'a1', outcome: sent() })
  expect(events).toEqual(['begin', 'reply', 'try 1', 'finish'])
  expect(calls).toEqual([{ message_id: 'om_1', body: encodeReply(reply) }])
  expect(kept.get('a1')).toEqual({
    id: 'a1',
    at: '2026-11-22T10:00:00.000Z',
    operator,
    app_id: 'cli_1',
    message_id: 'om_1',
    msg_type: 'text',
    reply_in_thread: false,
    uuid: 'u1',
    body: encodeReply(reply),
    summary: 'On it.',
    outcome: sent(),
    tries: [tried(sent())],
    finished_at: '2026-11-22T10:00:00.120Z',
    duration_ms: 120,
  })
  expect(ticks.size).toBe(0)
})

test('a double click sends once', async () => {
  const { send, calls } = house()
  const results = await Promise.all([send('a1'), send('a1')])
  expect(results.map(({ status }) => status).sort()).toEqual(['already_running', 'done'])
  expect(calls).toHaveLength(1)
  expect(await send('a1')).toEqual({ status: 'already_running', attempt_id: 'a1' })
})

describe('a uuid that another reply went out with', () => {
  const other = { ...reply, content: '{"text":"Something else."}' }

  test.each([
    ['sent', sent()],
    ['lost', lost],
  ])('which was %s: nothing is sent, Feishu would not send it', async (_, answer) => {
    const { send, uses, calls } = house({ answers: [answer] })
    await send('a1')
    const asked = { attempt_id: 'a2', reply: other, operator, after_hour: false }
    expect(await sendReply(asked, uses)).toEqual({ status: 'uuid_taken', attempt_id: 'a1' })
    expect(await sendReply({ ...asked, reply: { ...reply, message_id: 'om_2' as MessageId } }, uses)).toMatchObject({
      status: 'uuid_taken',
    })
    expect(calls).toHaveLength(1)
  })

  test('which was refused: the uuid is still good', async () => {
    const { send, uses } = house({ answers: [refused, sent()] })
    await send('a1')
    expect(await sendReply({ attempt_id: 'a2', reply: other, operator, after_hour: false }, uses)).toMatchObject({
      status: 'done',
    })
  })
})

describe('the same uuid again', () => {
  test('within the hour goes out, and is recognised as delivered before', async () => {
    const { send, clock } = house({ answers: [sent(), sent()] })
    await send('a1')
    clock.now += 50 * minutes
    expect(await send('a2')).toMatchObject({ status: 'done', outcome: { status: 'sent', again: true } })
  })

  test('from a second tab that finished meanwhile is recognised too', async () => {
    const { send, feishu, uses, kept } = house()
    feishu.reply.mockImplementationOnce(async () => {
      await send('other-tab')
      return sent()
    })
    expect(await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, uses)).toMatchObject({
      outcome: { again: true },
    })
    expect(kept.get('other-tab')?.outcome).toMatchObject({ again: false })
  })

  test('after a lost answer, a new message_id is the first delivery', async () => {
    const { send } = house({ answers: [lost, sent()] })
    await send('a1')
    expect(await send('a2')).toMatchObject({ outcome: { status: 'sent', again: false } })
  })

  test.each([
    ['delivered', sent(), true],
    ['lost', lost, true],
    ['refused', refused, false],
    ['never away', unreachable, false],
  ])('after 56 minutes, the first one %s, asks: %s', async (_, first, asks) => {
    const { send, clock, calls } = house({ answers: [first, sent('om_second')] })
    await send('a1')
    clock.now += 56 * minutes
    const result = await send('a2')
    if (!asks) return expect(result.status).toBe('done')
    expect(result).toEqual({ status: 'ask_again_after_hour', first_at: '2026-11-22T10:00:00.000Z' })
    expect(calls).toHaveLength(1)
    expect(await send('a2', true)).toMatchObject({ status: 'done' })
  })

  test('asks also where a lost try hides behind a refused one', async () => {
    const { send, clock, feishu } = house()
    feishu.reply.mockImplementationOnce(async (_, __, { onTry }) => {
      await onTry(1, tried({ status: 'unanswered', reason: 'network' }))
      await onTry(2, tried(refused))
      return refused
    })
    await send('a1')
    clock.now += 56 * minutes
    expect(await send('a2')).toMatchObject({ status: 'ask_again_after_hour' })
  })

  test('asks after an attempt nobody finished', async () => {
    const { send, clock, feishu } = house()
    feishu.reply.mockRejectedValueOnce(new Error('bug'))
    await expect(send('a1')).rejects.toThrow('bug')
    clock.now += 56 * minutes
    expect(await send('a2')).toMatchObject({ status: 'ask_again_after_hour' })
  })
})

test('a stop asked for on record reaches the call', async () => {
  const { send, feishu, ticks } = house({ asked: [false, true] })
  feishu.reply.mockImplementationOnce(
    (_, __, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ status: 'unanswered', reason: 'stopped' }))
        queueMicrotask(async () => {
          for (const tick of [...ticks, ...ticks]) tick()
        })
      }),
  )
  expect(await send('a1')).toMatchObject({ outcome: { reason: 'stopped' } })
  expect(ticks.size).toBe(0)
})

test('a bug leaves the attempt without an outcome, and is not hidden', async () => {
  const { send, kept, feishu, ticks } = house()
  feishu.reply.mockRejectedValueOnce(new Error('bug'))
  await expect(send('a1')).rejects.toThrow('bug')
  expect(kept.get('a1')).toMatchObject({ outcome: null, finished_at: null })
  expect(ticks.size).toBe(0)
})

test('a note that cannot be kept does not lose the outcome', async () => {
  const { uses, kept } = house()
  const error = vi.fn()
  const attempts = { ...uses.attempts, addTry: async () => Promise.reject(new Error('disk full')) }
  await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, { ...uses, attempts, log: { error } })
  expect(kept.get('a1')?.outcome).toEqual(sent())
  expect(error).toHaveBeenCalledOnce()
})
