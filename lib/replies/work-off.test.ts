import { expect, test } from 'vitest'
import type { LeftOut, Pause } from '#lib/model/job.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { type Against, type RowSent, workOff } from './work-off.ts'

type Row = { job_id: string; attempt_id: string; n: number }

const sent: RowSent = {
  status: 'done',
  outcome: { status: 'sent', message: { message_id: 'om_reply' }, again: false },
}
const refused = (code: number, endpoint: 'reply' | 'auth' = 'reply'): RowSent => ({
  status: 'done',
  outcome: { status: 'refused', endpoint, http: 400, code, msg: 'no', log_id: 'log-1', scopes: [], fields: [] },
})
const unanswered = (reason: Extract<Outcome, { status: 'unanswered' }>['reason']): RowSent => ({
  status: 'done',
  outcome: { status: 'unanswered', reason },
})

/** Jobs of so many rows, whose clock, turns and ends belong to the test. */
function working(sizes: { [job_id: string]: number }) {
  const clock = { now: 0 }
  const rows = Object.entries(sizes).flatMap(([job_id, size]) =>
    Array.from({ length: size }, (_, i): Row => ({ job_id, attempt_id: `${job_id}-${i + 1}`, n: i + 1 })),
  )
  const all = [...rows]
  const halted = new Set<string>()
  const happened: string[] = []
  const paused: { [job_id: string]: Pause } = {}
  const ending = new AbortController()
  const uses = {
    jobs: {
      take: async (most: number) => {
        const free = rows.filter(({ job_id }) => !halted.has(job_id)).slice(0, most)
        for (const row of free) rows.splice(rows.indexOf(row), 1)
        return free
      },
      renew: async () => new Set(all.flatMap((row) => (halted.has(row.job_id) ? [] : [row.attempt_id]))),
      release: async (ids: readonly string[]) => {
        if (ids.length > 0) happened.push(`let go of ${ids.length}`)
      },
      leaveOut: async ({ attempt_id }: Row, why: LeftOut) => void happened.push(`left out ${attempt_id}: ${why}`),
      pause: async (job_id: string, why: Pause) => {
        halted.add(job_id)
        paused[job_id] ??= why
        return true
      },
      beginAnew: async ({ attempt_id }: Row) => void happened.push(`anew ${attempt_id}`),
    },
    against: async (_: Row): Promise<Against | null> => null,
    reserve: async (_: Row): Promise<{ status: 'turn' | 'later'; wait_ms: number }> => ({ status: 'turn', wait_ms: 5 }),
    send: async ({ job_id, attempt_id }: Row, due_at: number): Promise<RowSent> => {
      if (halted.has(job_id)) return { status: 'halted' }
      happened.push(`sent ${attempt_id} at ${due_at}`)
      return sent
    },
    ending: ending.signal,
    now: () => clock.now,
    // Time goes by when there is nothing else to do.
    pause: async (ms: number, woken: Promise<void>) => {
      const idle = new Promise<'idle'>((resolve) => setImmediate(() => resolve('idle')))
      if ((await Promise.race([woken, idle])) === 'idle') clock.now += ms
    },
  }
  return { uses, happened, paused, halted, clock, ending, rows }
}

test('every row is sent once, in its order, at its turn', async () => {
  const { uses, happened } = working({ a: 3 })
  await workOff(uses)
  expect(happened).toEqual(['sent a-1 at 5', 'sent a-2 at 5', 'sent a-3 at 5'])
})

test('more rows than are in hand at once are sent, too', async () => {
  const { uses, happened } = working({ a: 250 })
  await workOff(uses)
  expect(happened).toHaveLength(250)
})

test('one that has no turn yet asks again shortly before it could', async () => {
  const { uses, happened, clock } = working({ a: 2 })
  const asked: number[] = []
  await workOff({
    ...uses,
    reserve: async ({ n }) => {
      if (n === 2) return { status: 'turn', wait_ms: 1 }
      asked.push(clock.now)
      return clock.now < 30_000 ? { status: 'later', wait_ms: 40_000 - clock.now } : { status: 'turn', wait_ms: 9 }
    },
  })
  expect(happened).toEqual(['sent a-2 at 1', 'sent a-1 at 39759'])
  expect(asked).toEqual([0, 39_750])
})

test.each<[string, RowSent, Pause]>([
  ['the month’s quota', refused(99991403), { why: 'refused', code: 99991403, msg: 'no', log_id: 'log-1' }],
  ['a missing scope', refused(99991672), { why: 'refused', code: 99991672, msg: 'no', log_id: 'log-1' }],
  ['no bot', refused(230006), { why: 'refused', code: 230006, msg: 'no', log_id: 'log-1' }],
  ['a token Feishu does not take', refused(99991663), { why: 'refused', code: 99991663, msg: 'no', log_id: 'log-1' }],
  ['a secret that is wrong', refused(10014, 'auth'), { why: 'refused', code: 10014, msg: 'no', log_id: 'log-1' }],
  ['Feishu out of reach', unanswered('unreachable'), { why: 'unreachable' }],
])('%s pauses the job, says why and burns no further row', async (_, came, why) => {
  const { uses, happened, paused } = working({ a: 200, b: 1 })
  await workOff({
    ...uses,
    send: async (row, due_at) => (row.attempt_id === 'a-1' ? came : uses.send(row, due_at)),
  })
  expect(paused).toEqual({ a: why })
  expect(happened.filter((one) => one.startsWith('sent a')).length).toBeLessThan(60)
  expect(happened).toContain('sent b-1 at 5')
})

test.each([
  ['a refusal of the one chat', refused(230002)],
  ['an answer that did not come', unanswered('timeout')],
  ['one that was stopped by itself', unanswered('called_off')],
])('%s is that row’s alone', async (_, came) => {
  const { uses, happened, paused } = working({ a: 3 })
  await workOff({ ...uses, send: async (row, due_at) => (row.n === 1 ? came : uses.send(row, due_at)) })
  expect(paused).toEqual({})
  expect(happened).toEqual(['sent a-2 at 5', 'sent a-3 at 5'])
})

test('what the rules do not allow is left out, and the rest is sent', async () => {
  const { uses, happened } = working({ a: 3 })
  await workOff({ ...uses, against: async ({ n }) => (n === 2 ? { leave_out: 'rule' } : null) })
  expect(happened.sort()).toEqual(['left out a-2: rule', 'sent a-1 at 5', 'sent a-3 at 5'])
})

test('an operator who may not send any more pauses the job', async () => {
  const { uses, happened, paused } = working({ a: 3 })
  await workOff({ ...uses, against: async () => ({ pause: { why: 'sender', what: 'role' } }) })
  expect(paused).toEqual({ a: { why: 'sender', what: 'role' } })
  expect(happened).toEqual(['let go of 3'])
})

test('a row that was begun elsewhere, or whose job stands still, lets go of the others', async () => {
  const { uses, happened, halted } = working({ a: 30, b: 1 })
  halted.add('b')
  await workOff({ ...uses, send: async () => ({ status: 'halted' }) })
  expect(happened).toEqual(expect.arrayContaining([expect.stringMatching(/^let go of/)]))
  expect(happened.some((one) => one.startsWith('sent'))).toBe(false)
})

test('one of which nobody knows whether it is on record becomes another attempt, as soon as the store takes that', async () => {
  const { uses, happened } = working({ a: 1 })
  let asked = 0
  await workOff({
    ...uses,
    send: async () => ({ status: 'no_record' }),
    jobs: {
      ...uses.jobs,
      beginAnew: async (row) => {
        if (++asked < 3) throw new Error('The database is gone')
        await uses.jobs.beginAnew(row)
      },
    },
  })
  expect(happened).toEqual(['anew a-1'])
  expect(asked).toBe(3)
})

test('a store that does not answer is asked again', async () => {
  const { uses, happened } = working({ a: 2 })
  let asked = 0
  await workOff({
    ...uses,
    jobs: {
      ...uses.jobs,
      take: async (most) => {
        if (++asked < 4) throw new Error('The database is gone')
        return uses.jobs.take(most)
      },
    },
  })
  expect(happened).toHaveLength(2)
})

test('a process that is to end begins nothing more, and lets go of what it has', async () => {
  const { uses, happened, ending } = working({ a: 200 })
  await workOff({
    ...uses,
    send: async (row, due_at) => {
      if (row.n === 3) ending.abort()
      return uses.send(row, due_at)
    },
  })
  expect(happened).toEqual(['sent a-1 at 5', 'sent a-2 at 5', 'sent a-3 at 5', 'let go of 57'])
})
