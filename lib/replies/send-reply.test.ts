import { describe, expect, test, vi } from 'vitest'
import type { Attempt, NewAttempt, Try } from '#lib/model/attempt.ts'
import type { MessageId } from '#lib/protocol/message-id.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { encodeReply, type Reply } from '#lib/protocol/reply.ts'
import { sendReply } from './send-reply.ts'
import { type End, unrecorded } from './unrecorded.ts'

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

function house({ answers = [sent()] as Outcome[], asked = [] as ('held' | 'stop' | 'lost')[] } = {}) {
  const kept = new Map<string, Attempt>()
  const clock = { now: start }
  const events: string[] = []
  const ticks = new Set<() => void>()
  const attempts = {
    begin: async <Objection>(attempt: NewAttempt, objects: (earlier: Attempt[]) => Objection | null) => {
      const objection = objects([...kept.values()].filter(({ id, uuid }) => uuid === attempt.uuid && id !== attempt.id))
      if (kept.has(attempt.id)) return 'already' as const
      if (objection !== null) return { objection }
      events.push('begin')
      kept.set(attempt.id, {
        ...attempt,
        outcome: null,
        tries: [],
        finished_at: null,
        duration_ms: null,
        alive_at: null,
      })
      return 'begun' as const
    },
    addTry: async (id: string, n: number, one: Try) => {
      events.push(`try ${n}`)
      kept.get(id)?.tries.push(one)
    },
    finish: async (id: string, { last, ...end }: End) => {
      events.push('finish')
      const { n: _, ...one } = last ?? { n: 1, ...tried(end.outcome) }
      kept.get(id)?.tries.push(one)
      Object.assign(kept.get(id) ?? {}, end)
    },
    stillSending: async () => asked.shift() ?? ('held' as const),
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
  const held: { id: string; end: End }[] = []
  const holds = { keep: (id: string, end: End) => void held.push({ id, end }) }
  const runner = '1 2 here'
  const uses = { attempts, feishu, unrecorded: holds, app_id: 'cli_1', runner, now: () => clock.now, every }
  const send = (attempt_id: string, after_hour = false) => sendReply({ attempt_id, reply, operator, after_hour }, uses)
  return { send, uses, held, kept, clock, events, calls, ticks, feishu }
}

test('a reply is on record before it goes out, its outcome after', async () => {
  const { send, events, kept, calls, ticks } = house()
  expect(await send('a1')).toEqual({ status: 'done', attempt_id: 'a1', outcome: sent() })
  expect(events).toEqual(['begin', 'reply', 'finish'])
  expect(calls).toEqual([{ message_id: 'om_1', body: encodeReply(reply) }])
  expect(kept.get('a1')).toEqual({
    holder: '1 2 here',
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
    runner: '1 2 here',
    alive_at: null,
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
      await onTry(1, { ...tried({ status: 'unanswered', reason: 'network' }), wait_ms: 100 })
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
  const { send, feishu, ticks } = house({ asked: ['held', 'stop'] })
  feishu.reply.mockImplementationOnce(
    (_, __, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ status: 'unanswered', reason: 'stopped' }))
        queueMicrotask(async () => {
          for (const tick of [...ticks, ...ticks]) {
            tick()
            await new Promise(setImmediate)
          }
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
  const { uses, kept, feishu } = house()
  feishu.reply.mockImplementationOnce(async (_, __, { onTry }) => {
    await onTry(1, { ...tried({ status: 'unanswered', reason: 'network' }), wait_ms: 100 })
    await onTry(2, tried(sent()))
    return sent()
  })
  const error = vi.fn()
  const attempts = { ...uses.attempts, addTry: async () => Promise.reject(new Error('disk full')) }
  await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, { ...uses, attempts, log: { error } })
  expect(kept.get('a1')?.outcome).toEqual(sent())
  expect(error).toHaveBeenCalledOnce()
})

test('what Feishu said is told, and held, where it cannot be recorded', async () => {
  const { uses, held } = house()
  const attempts = { ...uses.attempts, finish: async () => Promise.reject(new Error('disk full')) }
  const result = await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, { ...uses, attempts })
  expect(result).toEqual({ status: 'done', attempt_id: 'a1', outcome: sent(), recorded: false })
  expect(held).toMatchObject([{ id: 'a1', end: { outcome: sent(), duration_ms: 120 } }])
})

test('a store that is gone after the answer does not make it unknown', async () => {
  const { uses } = house()
  const attempts = { ...uses.attempts, withUuid: async () => Promise.reject(new Error('gone')) }
  expect(
    await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, { ...uses, attempts }),
  ).toMatchObject({ status: 'done', outcome: { status: 'sent' } })
})

test('without a record nothing is sent, and that is said', async () => {
  const { uses, calls } = house()
  const attempts = { ...uses.attempts, begin: async () => Promise.reject(new Error('no such file')) }
  expect(await sendReply({ attempt_id: 'a1', reply, operator, after_hour: false }, { ...uses, attempts })).toEqual({
    status: 'no_record',
  })
  expect(calls).toEqual([])
})

test('what could not be recorded is, as soon as the store takes it', async () => {
  const waits: { ms: number; then: () => void }[] = []
  const answers = [false, false, true]
  const finish = vi.fn(async () => {
    if (!answers.shift()) throw new Error('disk full')
  })
  const records = unrecorded({ finish, later: (ms, then) => void waits.push({ ms, then }) })
  const end = { outcome: sent(), finished_at: '', duration_ms: 1 }
  records.keep('a1', end)
  for (let n = 0; n < 3; n++) {
    expect(records.of('a1')).toEqual(sent())
    waits[n]?.then()
    await vi.waitFor(() => expect(finish).toHaveBeenCalledTimes(n + 1))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(records.of('a1')).toBeNull()
  expect(waits.map(({ ms }) => ms)).toEqual([500, 1000, 2000])
  records.keep('a2', end)
  await records.flush()
  expect(finish).toHaveBeenLastCalledWith('a2', end)
})

test('a row of a job goes out at the turn it has, by the pace of jobs, and not once its job stands still', async () => {
  const { uses, feishu, calls, events } = house()
  const row = { row_of: { job_id: 'j1', n: 3 }, chat: 'oc_1', due_at: start + 200 }
  const one = { attempt_id: 'a1', reply, operator, after_hour: false, ...row }
  expect(await sendReply(one, uses)).toMatchObject({ status: 'done' })
  expect(feishu.reply.mock.calls[0]?.[2]).toMatchObject({ pace: 'job', chat: 'oc_1', due_at: start + 200 })
  const halted = { ...uses.attempts, begin: async () => 'halted' as const }
  expect(await sendReply({ ...one, attempt_id: 'a2' }, { ...uses, attempts: halted })).toEqual({ status: 'halted' })
  expect(calls).toHaveLength(1)
  expect(events).toEqual(['begin', 'reply', 'finish'])
})
