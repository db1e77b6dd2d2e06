import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { NewAttempt } from '#lib/model/attempt.ts'
import { local } from '#lib/model/identity.ts'
import type { Pause } from '#lib/model/job.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { approvals } from './approvals.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { databases, engines } from './engines.testing.ts'
import { mostOpen, type NewJob } from './job-beginning.ts'
import type { TakenRow } from './job-rows-in-hand.ts'
import { jobs } from './jobs.ts'
import { leases } from './leases.ts'
import { retention } from './retention.ts'

const app_id = 'cli_a1'
const [here, there] = ['7 1763802000000 box', '8 1763802000000 box']
const lin = { id: 'local', name: 'Lin' }
const by = { who: { id: 'local', name: 'Lin', email: null, address: '' }, request_id: 'r-1' }
const byPerson: Pause = { why: 'person', by: lin }
const party = { identity: local, trusts_email: false }

const aJob = (count = 3, more: Partial<NewJob> = {}): NewJob => ({
  ...{ id: crypto.randomUUID(), at: new Date().toISOString(), operator: lin, party, app_id, msg_type: 'text' },
  from: { email: null, address: '127.0.0.1', request_id: 'r-1' },
  reply_in_thread: false,
  contents: [{ content: '{"text":"Back at 10."}', summary: 'Back at 10.' }],
  rows: Array.from({ length: count }, (_, i) => ({ n: i + 1, message_id: `om_${i}`, content: 0, answered: null })),
  reasons: [],
  ...more,
})

const attemptOf = (row: TakenRow, runner = here): NewAttempt => ({
  ...{ id: row.attempt_id, at: new Date().toISOString(), operator: row.operator, app_id, message_id: row.message_id },
  ...{ msg_type: row.msg_type, reply_in_thread: row.reply_in_thread, uuid: row.uuid, body: '{"content":"{}"}' },
  ...{ summary: 'Back at 10.', runner, sender: local, row_of: { job_id: row.job_id, n: row.n } },
})

const sent: Outcome = { status: 'sent', message: { message_id: 'om_reply' }, again: false }
const timeout: Outcome = { status: 'unanswered', reason: 'timeout' }
const refused: Outcome = {
  ...{ status: 'refused', endpoint: 'reply', http: 400, code: 230002, msg: 'Bot is not in the chat' },
  ...{ scopes: [], fields: [] },
}
const ending = (outcome: Outcome) => ({ outcome, finished_at: new Date().toISOString(), duration_ms: 4, holder: here })

describe.each(Object.entries(engines))('many replies at once, on %s', { timeout: 30_000 }, (_, start) => {
  const { servers: together, close } = databases(start)
  /** Two servers over one database. */
  const servers = async (now?: () => number) => {
    const { db, stores } = await together(2)
    const [, second = db] = stores
    return { db, all: jobs(db, now), other: jobs(second, now), record: attempts(db), chain: audit(db) }
  }
  const begun = async (job: NewJob) => {
    const given = await servers()
    expect(await given.all.begin(job)).toBe('begun')
    return { ...given, job }
  }
  const countsOf = async (all: ReturnType<typeof jobs>, id: string) => {
    const { state, counts } = (await all.find(id)) ?? {}
    return { state, ...Object.fromEntries(Object.entries(counts ?? {}).filter(([, some]) => some > 0)) }
  }

  test('a job is on record with its rows, once for one press', async () => {
    const { all, other, job, chain } = await begun(aJob(3))
    expect(await other.begin(job)).toBe('already')
    expect(await other.find(job.id)).toMatchObject({
      ...{ id: job.id, operator: lin, app_id, msg_type: 'text', state: 'running', pause: null, rows: 3, chats: 3 },
      counts: { waiting: 3, sent: 0 },
    })
    expect(await all.rows(job.id)).toMatchObject([
      { n: 1, message_id: 'om_0', summary: 'Back at 10.', state: 'waiting', attempt_id: null },
      { n: 2, message_id: 'om_1' },
      { n: 3, message_id: 'om_2' },
    ])
    expect(await all.content(job.id, 2)).toEqual({
      ...{ message_id: 'om_1', msg_type: 'text', content: '{"text":"Back at 10."}' },
    })
    expect([await all.find('nobody'), await all.content(job.id, 4)]).toEqual([null, null])
    expect((await chain.list({ limit: 5 })).acts).toMatchObject([
      { act: 'job_begun', subject: job.id, result: 'begun', content: { rows: 3, chats: 3 } },
    ])
    expect((await chain.check()).faults).toEqual([])
  })

  test('rows keep the numbers they have in their table', async () => {
    const rows = [2, 5, 9].map((n) => ({ n, message_id: `om_${n}`, content: 0, answered: null }))
    const { all, record, job } = await begun(aJob(0, { rows }))
    expect((await all.rows(job.id)).map(({ n, message_id }) => [n, message_id])).toEqual([
      ...[2, 5, 9].map((n) => [n, `om_${n}`]),
    ])
    const [row] = await all.take(app_id, here, 1, [])
    if (!row) throw new Error('No row')
    await record.begin(attemptOf(row))
    expect(await all.ofAttempt(row.attempt_id)).toMatchObject({ n: 2 })
    expect(await all.content(job.id, 9)).toMatchObject({ message_id: 'om_9' })
  })

  test('a thousand rows of a thousand words are taken whole', async () => {
    const contents = Array.from({ length: 1000 }, (_, i) => ({ content: `{"text":"${i}"}`, summary: `${i}` }))
    const rows = contents.map((_, i) => ({ n: i + 1, message_id: `om_${i}`, content: i, answered: null }))
    const { all, job } = await begun(aJob(0, { contents, rows }))
    expect((await all.rows(job.id)).map(({ summary }) => summary)).toEqual(contents.map(({ summary }) => summary))
  })

  test('a job counts as one press, however many its rows', async () => {
    const { all, record } = await servers()
    expect(await all.begin(aJob(3), 2)).toBe('begun')
    for (const row of await all.take(app_id, here, 3, [])) expect(await record.begin(attemptOf(row))).toBe('begun')
    expect(await all.begin(aJob(1), 2)).toBe('begun')
    expect(await all.begin(aJob(1), 2)).toMatchObject({ wait_ms: expect.any(Number) })
  })

  test('so many of one person are open at most', async () => {
    const { all } = await servers()
    for (let i = 0; i < mostOpen; i++) expect(await all.begin(aJob(1))).toBe('begun')
    expect(await all.begin(aJob(1))).toEqual({ most: mostOpen })
    expect(await all.begin(aJob(1, { operator: { id: 'other', name: 'Wu' } }))).toBe('begun')
  })

  test('two servers never have the same row in hand, nor one of another app', async () => {
    const { all, other, job } = await begun(aJob(40))
    await all.begin(aJob(3, { app_id: 'cli_other' }))
    const taken = await Promise.all(
      [all, other, all, other].map((one, i) => one.take(app_id, i % 2 ? there : here, 10, [])),
    )
    expect(taken.map((rows) => rows.length)).toEqual([10, 10, 10, 10])
    expect(new Set(taken.flat().map(({ n }) => n)).size).toBe(40)
    expect(taken.flat().every(({ job_id }) => job_id === job.id)).toBe(true)
    expect(await all.take(app_id, here, 10, [])).toEqual([])
    expect((await all.holders()).sort()).toEqual([here, there])
  })

  test('what a process had in hand that is gone, or silent, goes to another; what it let go of, at once', async () => {
    const { db, all, other } = await begun(aJob(4))
    await all.take(app_id, here, 4, [])
    expect(await other.take(app_id, there, 4, [])).toEqual([])
    expect(await other.take(app_id, there, 1, [here])).toHaveLength(1)
    await db.updateTable('job_rows').set({ until: 1 }).where('holder', '=', here).where('n', '=', 2).execute()
    const [silent] = await other.take(app_id, there, 4, [])
    expect(silent?.n).toBe(2)
    expect((await other.renew(there)).size).toBe(2)
    await other.release(there, [silent?.attempt_id ?? ''])
    expect(await all.take(app_id, here, 4, [])).toMatchObject([{ n: 2 }])
    await other.release(there)
    expect(await all.take(app_id, here, 4, [])).toHaveLength(1)
  })

  test('a row becomes an attempt once, whoever has it', async () => {
    const { all, record, job, chain } = await begun(aJob(1))
    const [row] = await all.take(app_id, here, 1, [])
    if (!row) throw new Error('No row')
    expect(row).toMatchObject({ job_id: job.id, n: 1, content: '{"text":"Back at 10."}', party, chat: 'om_0' })
    expect(await Promise.all([record.begin(attemptOf(row)), record.begin(attemptOf(row))])).toEqual(
      expect.arrayContaining(['begun', 'already']),
    )
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', sending: 1 })
    expect(await all.endIfThrough(job.id)).toBe(false)
    await record.finish(row.attempt_id, ending(sent))
    expect(await all.rows(job.id)).toMatchObject([{ state: 'sent', attempt_id: row.attempt_id, outcome: sent }])
    expect(await all.endIfThrough(job.id)).toBe(true)
    expect(await all.endIfThrough(job.id)).toBe(false)
    expect(await countsOf(all, job.id)).toEqual({ state: 'done', sent: 1 })
    expect(await all.ofAttempt(row.attempt_id)).toEqual({ job_id: job.id, n: 1, approved: false })
    expect(await all.ofAttempt('nobody')).toBeNull()
    expect((await chain.list({ limit: 5 })).acts).toMatchObject([
      { act: 'job_ended', subject: job.id, result: 'done', content: { sent: 1 } },
      { act: 'outcome' },
      { act: 'send', content: { job: job.id, row: 1 } },
      { act: 'job_begun' },
    ])
    expect((await chain.check()).faults).toEqual([])
  })

  test('nothing begins while it is paused, nor once it is stopped', async () => {
    const { all, record, job } = await begun(aJob(3))
    const [one, two, three] = await all.take(app_id, here, 3, [])
    if (!one || !two || !three) throw new Error('No rows')
    expect(await record.begin(attemptOf(one))).toBe('begun')
    expect(await all.pause(job.id, byPerson, by)).toBe(true)
    expect(await all.pause(job.id, byPerson, by)).toBe(false)
    expect(await record.begin(attemptOf(two))).toBe('halted')
    expect(await record.find(two.attempt_id)).toBeNull()
    expect((await all.renew(here)).size).toBe(0)
    await all.release(here)
    expect(await all.take(app_id, here, 3, [])).toEqual([])
    expect(await all.find(job.id)).toMatchObject({ state: 'paused', pause: byPerson, left_ms: null })
    expect(await all.goOn(job.id, by)).toBe(true)
    expect(await all.goOn(job.id, by)).toBe(false)
    expect(await record.begin(attemptOf(two))).toBe('begun')
    expect(await all.stop(job.id, by)).toBe(true)
    expect(await all.stop(job.id, by)).toBe(false)
    expect(await record.begin(attemptOf(three))).toBe('halted')
    expect(await all.goOn(job.id, by)).toBe(false)
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', sending: 2, stopped: 1 })
    expect((await all.find(job.id))?.ended_at).toMatch(/Z$/)
  })

  test('what failed goes out again: refused with a new uuid, unanswered with its own, or not at all', async () => {
    const { all, record, job } = await begun(aJob(5))
    const rows = await all.take(app_id, here, 4, [])
    const outcomes = [sent, refused, timeout, timeout]
    for (const [i, row] of rows.entries()) {
      await record.begin(attemptOf(row))
      await record.finish(row.attempt_id, ending(outcomes[i] ?? sent))
    }
    const [last] = await all.take(app_id, here, 1, [])
    if (last) await all.leaveOut(last, 'rule')
    const before = await all.rows(job.id)
    expect(before.map(({ state, left_out }) => left_out ?? state)).toEqual([
      ...['sent', 'refused', 'unanswered', 'unanswered', 'rule'],
    ])
    await all.endIfThrough(job.id)
    const again = await all.repeat(
      job.id,
      'failed',
      ([one]) => (one?.outcome?.status === 'refused' ? 'new' : one?.message_id === 'om_2' ? 'same' : null),
      by,
    )
    expect(again).toEqual({ rows: 3, left: 1 })
    const after = await all.rows(job.id)
    expect(after.map(({ state }) => state)).toEqual(['sent', 'waiting', 'waiting', 'unanswered', 'waiting'])
    expect(after.map(({ uuid }, i) => uuid === before[i]?.uuid)).toEqual([true, false, true, true, false])
    const taken = await all.take(app_id, here, 9, [])
    expect(taken.map(({ n }) => n).sort()).toEqual([2, 3, 5])
    expect(taken.some(({ attempt_id }) => rows.some((row) => row.attempt_id === attempt_id))).toBe(false)
  })

  /** Three rows: refused, unanswered, and one in hand that is not begun when the job is stopped. */
  const stopped = async () => {
    const given = await begun(aJob(3))
    const rows = await given.all.take(app_id, here, 3, [])
    const [one, two, three] = rows
    if (!one || !two || !three) throw new Error('No rows')
    for (const [row, outcome] of [[one, refused] as const, [two, timeout] as const]) {
      await given.record.begin(attemptOf(row))
      await given.record.finish(row.attempt_id, ending(outcome))
    }
    expect(await given.all.stop(given.job.id, by)).toBe(true)
    expect(await countsOf(given.all, given.job.id)).toEqual({
      ...{ state: 'stopped', refused: 1, unanswered: 1, stopped: 1 },
    })
    return { ...given, one, two, three }
  }

  test('of a job that was stopped the rows that failed go out again, and those alone', async () => {
    const { db, all, other, record, job, one, two, three, chain } = await stopped()
    expect(await all.repeat(job.id, 'failed', ([first]) => (first?.uuid === two.uuid ? 'same' : 'new'), by)).toEqual({
      ...{ rows: 2, left: 0 },
    })
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 2, stopped: 1 })
    expect(await record.begin(attemptOf(three))).toBe('halted')
    const taken = await other.take(app_id, there, 9, [])
    expect(taken.map(({ n }) => n).sort()).toEqual([one.n, two.n].sort())
    for (const row of taken) {
      expect(row.uuid === (row.n === one.n ? one : two).uuid).toBe(row.n === two.n)
      await record.begin(attemptOf(row))
      await record.finish(row.attempt_id, ending(sent))
    }
    expect(await all.endIfThrough(job.id)).toBe(true)
    expect(await countsOf(all, job.id)).toEqual({ state: 'partly_done', sent: 2, stopped: 1 })
    expect((await chain.list({ limit: 1 })).acts).toMatchObject([{ act: 'job_ended', result: 'rest_kept_back' }])
    // What the stop kept back goes out when it is asked for, with its own uuid, once.
    expect(await Promise.all([all, other].map((each) => each.repeat(job.id, 'stopped', () => null, by)))).toEqual(
      expect.arrayContaining([
        { rows: 1, left: 0 },
        { rows: 0, left: 0 },
      ]),
    )
    expect(await record.begin(attemptOf(three))).toBe('halted')
    expect(await all.take(app_id, here, 9, [])).toMatchObject([{ n: three.n, uuid: three.uuid }])
    expect(
      (await chain.list({ limit: 9 })).acts.flatMap(({ act, content }) =>
        act.startsWith('job_re') ? [[act, content]] : [],
      ),
    ).toEqual([
      ['job_rest_sent', { rows: 0, left: 0 }],
      ['job_rest_sent', { rows: 1, left: 0 }],
      ['job_repeated', { rows: 2, left: 0 }],
    ])
    expect((await chain.check()).faults).toEqual([])
    expect(await db.selectFrom('job_attempts').selectAll().execute()).toHaveLength(4)
  })

  test('where none of its rows may go out again, a job stays as it is', async () => {
    const { all, job } = await stopped()
    expect(await all.repeat(job.id, 'failed', () => null, by)).toEqual({ rows: 0, left: 2 })
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', refused: 1, unanswered: 1, stopped: 1 })
  })

  test('a stop and a press for the failed rows at the same moment: in either order no row goes out but those', async () => {
    for (let round = 0; round < 6; round++) {
      const { all, other, record, job } = await begun(aJob(4))
      const [one, ...held] = await all.take(app_id, here, 4, [])
      if (!one) throw new Error('No row')
      await record.begin(attemptOf(one))
      await record.finish(one.attempt_id, ending(refused))
      const press = () => other.repeat(job.id, 'failed', () => 'new', by)
      const both = round % 2 === 0 ? [all.stop(job.id, by), press()] : [press(), all.stop(job.id, by)]
      expect(await Promise.all(both)).toEqual(expect.arrayContaining([true, { rows: 1, left: 0 }]))
      const { state } = await countsOf(all, job.id)
      for (const row of held) expect(await record.begin(attemptOf(row))).toBe('halted')
      // Stopped last, the row is refused as it was; pressed last, it goes out again.
      expect(await countsOf(all, job.id)).toEqual(
        state === 'stopped' ? { state, refused: 1, stopped: 3 } : { state: 'running', waiting: 1, stopped: 3 },
      )
      await close()
    }
  })

  test('a row that begins while its job is stopped is either on its way or kept back, and goes out once', async () => {
    for (let round = 0; round < 6; round++) {
      const { all, other, record, job } = await begun(aJob(1))
      const [row] = await all.take(app_id, here, 1, [])
      if (!row) throw new Error('No row')
      const [begins] = await Promise.all([record.begin(attemptOf(row)), other.stop(job.id, by)])
      const onItsWay = begins === 'begun'
      expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', [onItsWay ? 'sending' : 'stopped']: 1 })
      expect(await all.repeat(job.id, 'stopped', () => null, by)).toEqual({ rows: onItsWay ? 0 : 1, left: 0 })
      expect(await record.begin(attemptOf(row))).toBe(onItsWay ? 'already' : 'halted')
      await close()
    }
  })

  test('what somebody else stopped its operator goes on with once that one, or another, lets them', async () => {
    const { all, other, record, job } = await begun(aJob(2))
    const admin = { who: { ...by.who, id: 'admin', name: 'Wu' }, request_id: 'r-2' }
    const second = { who: { ...by.who, id: 'second', name: 'He' }, request_id: 'r-3' }
    const [row] = await all.take(app_id, here, 1, [])
    if (!row) throw new Error('No row')
    await record.begin(attemptOf(row))
    await record.finish(row.attempt_id, ending(refused))
    expect(await all.liftStop(job.id, admin)).toBe(false)
    await all.stop(job.id, admin)
    expect((await other.find(job.id))?.stop).toEqual({ by: { id: 'admin', name: 'Wu' }, lifted_by: null })
    for (const of of ['failed', 'stopped'] as const)
      expect(await other.repeat(job.id, of, () => 'new', by)).toBe('held')
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', refused: 1, stopped: 1 })

    expect(await other.liftStop(job.id, by)).toBe(false)
    expect(await other.liftStop(job.id, second)).toBe(true)
    expect(await all.liftStop(job.id, admin)).toBe(false)
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', refused: 1, stopped: 1 })
    expect(await all.find(job.id)).toMatchObject({ stop: { lifted_by: { id: 'second', name: 'He' } } })
    expect(await all.repeat(job.id, 'stopped', () => null, by)).toEqual({ rows: 1, left: 0 })
    // Stopped once more, it is to be let go on once more; stopped by its operator, it is theirs.
    await all.stop(job.id, second)
    expect(await all.repeat(job.id, 'failed', () => 'new', by)).toBe('held')
    expect(await all.liftStop(job.id, admin)).toBe(true)
    await all.repeat(job.id, 'failed', () => 'new', by)
    await all.stop(job.id, by)
    expect((await all.find(job.id))?.stop).toEqual({ by: lin, lifted_by: null })
    expect(await all.repeat(job.id, 'stopped', () => null, by)).toEqual({ rows: 1, left: 0 })
  })

  test('a stop by somebody else and a press for what an own one had kept back: nothing goes out after the stop', async () => {
    for (let round = 0; round < 3; round++) {
      const { all, other, job } = await begun(aJob(3))
      await all.pause(job.id, byPerson, by)
      const admin = { ...by, who: { ...by.who, id: 'admin' } }
      const [stopped, again] = await Promise.all([
        other.stop(job.id, admin),
        all.repeat(job.id, 'failed', () => 'new', by),
      ])
      expect(stopped).toBe(true)
      expect([{ rows: 0, left: 0 }, 'held']).toContainEqual(again)
      expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', stopped: 3 })
      expect(await all.repeat(job.id, 'stopped', () => null, by)).toBe('held')
      await close()
    }
  })

  test('stopped while refused rows were to go out again, they are refused as before', async () => {
    const { all, record, job, one, two } = await stopped()
    await all.repeat(job.id, 'failed', () => 'new', by)
    await all.stop(job.id, by)
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', refused: 1, unanswered: 1, stopped: 1 })
    for (const { n, uuid, attempt_id } of [one, two])
      expect((await all.rows(job.id))[n - 1]).toMatchObject({ uuid, attempt_id })
    await all.repeat(job.id, 'failed', () => 'same', by)
    for (const row of await all.take(app_id, there, 9, [])) expect(await record.begin(attemptOf(row))).toBe('begun')
  })

  test('who found before a stop that a row stays out says so no more of one that was asked for anew', async () => {
    const { all, job, two, three } = await stopped()
    await all.repeat(job.id, 'failed', () => 'same', by)
    await all.repeat(job.id, 'stopped', () => null, by)
    for (const row of [two, three]) await all.leaveOut(row, 'rule')
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 3 })
  })

  test('of a job that was stopped when its rows still waited, none goes out unasked', async () => {
    const { db, all, job, three } = await stopped()
    await db.updateTable('job_rows').set({ state: 'waiting', left_out: null }).where('n', '=', three.n).execute()
    await all.repeat(job.id, 'failed', () => 'new', by)
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 2, stopped: 1 })
  })

  test('a job whose failed rows go out again while another server looks whether it is through, is not', async () => {
    const { db, all, other, record, job } = await begun(aJob(1))
    const [row] = await all.take(app_id, here, 1, [])
    if (!row) throw new Error('No row')
    await record.begin(attemptOf(row))
    await record.finish(row.attempt_id, ending(refused))
    let looks = 0
    const slow = db.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (++looks === 1) {
          expect(await other.endIfThrough(job.id)).toBe(true)
          expect(await other.repeat(job.id, 'failed', () => 'new', by)).toMatchObject({ rows: 1 })
        }
        return result
      },
    })
    expect(await jobs(slow).endIfThrough(job.id)).toBe(false)
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 1 })
  })

  test('a row that was to go out once more with its uuid, and does not, is what it was before', async () => {
    const { all, record, job } = await begun(aJob(2))
    const rows = await all.take(app_id, here, 2, [])
    for (const row of rows) {
      await record.begin(attemptOf(row))
      await record.finish(row.attempt_id, ending(timeout))
    }
    await all.repeat(job.id, 'failed', () => 'same', by)
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 2 })
    const [one] = await all.take(app_id, here, 1, [])
    if (one) await all.leaveOut(one, 'rule')
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', waiting: 1, unanswered: 1 })
    await all.stop(job.id, by)
    expect(await countsOf(all, job.id)).toEqual({ state: 'stopped', unanswered: 2 })
    expect((await all.rows(job.id)).map(({ attempt_id }) => attempt_id)).toEqual(
      [1, 2].map((n) => rows.find((row) => row.n === n)?.attempt_id),
    )
  })

  test('a refusal of the second time says nothing of the first', async () => {
    const { all, record, job } = await begun(aJob(1))
    for (const outcome of [timeout, refused]) {
      const [row] = await all.take(app_id, here, 1, [])
      if (!row) throw new Error('No row')
      await record.begin(attemptOf(row))
      await record.finish(row.attempt_id, ending(outcome))
      if (outcome === timeout) await all.repeat(job.id, 'failed', () => 'same', by)
    }
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', unanswered: 1 })
    expect(await all.rows(job.id)).toMatchObject([{ state: 'unanswered', outcome: refused }])
    await all.repeat(job.id, 'failed', () => 'new', by)
    const [row] = await all.take(app_id, here, 1, [])
    if (!row) throw new Error('No row')
    await record.begin(attemptOf(row))
    await record.finish(row.attempt_id, ending(refused))
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', refused: 1 })
  })

  test('a row of which nobody knows whether it is on record goes out as another attempt, unless it is', async () => {
    const { all, record } = await begun(aJob(2))
    const [one, two] = await all.take(app_id, here, 2, [])
    if (!one || !two) throw new Error('No rows')
    await record.begin(attemptOf(one))
    for (const row of [one, two]) await all.beginAnew(row)
    const [again, none] = await all.take(app_id, there, 2, [])
    expect(again?.n).toBe(two.n)
    expect(again?.attempt_id).not.toBe(two.attempt_id)
    expect(none).toBeUndefined()
  })

  test('an unanswered row that is found to stand there is sent', async () => {
    const { db, all, record, job } = await begun(aJob(2))
    const rows = await all.take(app_id, here, 2, [])
    for (const row of rows) {
      await record.begin(attemptOf(row))
      await record.finish(row.attempt_id, ending(timeout))
    }
    expect(await countsOf(all, job.id)).toMatchObject({ unanswered: 2 })
    for (const [i, row] of rows.entries()) {
      const of = { id: row.attempt_id, message_id: row.message_id, app_id }
      const [verdict, message_id] = i === 0 ? (['delivered', 'om_9'] as const) : (['not_delivered', null] as const)
      await leases(db).settleBy(by, of, { verdict, how: 'read_back', message_id, why: null }, null)
    }
    expect(await countsOf(all, job.id)).toEqual({ state: 'running', sent: 1, not_sent: 1 })
    expect((await all.rows(job.id)).map(({ state }) => state)).toEqual(['sent', 'not_sent'])
  })

  describe('where it takes a second person', () => {
    const asked = async () => {
      const given = await servers()
      const job = aJob(3, { reasons: [{ kind: 'everyone' }] })
      const expires_at = new Date(Date.now() + 60_000).toISOString()
      expect(await given.all.begin(job, null, { expires_at })).toBe('begun')
      const approval = await approvals(given.db).find(job.id)
      if (!approval) throw new Error('Not asked')
      return { ...given, job, approval }
    }

    test('nothing begins before that one has said yes to all of it', async () => {
      const { all, job, approval, chain } = await asked()
      expect(await all.find(job.id)).toMatchObject({ state: 'asked' })
      expect(await all.take(app_id, here, 3, [])).toEqual([])
      expect([await all.pause(job.id, byPerson, by), await all.goOn(job.id, by)]).toEqual([false, false])
      expect(await all.approve(job.id, by, '0'.repeat(64))).toBe('changed')
      expect(await all.find(job.id)).toMatchObject({ state: 'asked' })
      expect(await all.approve(job.id, by, approval.digest)).toBe('approved')
      expect(await all.approve(job.id, by, approval.digest)).toBe('too_late')
      const [row] = await all.take(app_id, here, 3, [])
      expect(row).toMatchObject({ job_id: job.id })
      expect((await chain.list({ limit: 5 })).acts.map(({ act }) => act)).toEqual([
        ...['approval_given', 'approval_asked', 'job_begun'],
      ])
    })

    test('whoever approved it finds it among their own, and nobody else does', async () => {
      const { all, job, approval } = await asked()
      const idsOf = async (operator_id: string) => (await all.list({ operator_id })).map(({ id }) => id)
      const approver = { ...by, who: { ...by.who, id: 'approver' } }
      expect(await idsOf('approver')).toEqual([])
      await all.approve(job.id, approver, approval.digest)
      expect(await Promise.all(['approver', job.operator.id, 'other'].map(idsOf))).toEqual([[job.id], [job.id], []])
    })

    test('what was approved is not taken back, but stopped', async () => {
      const { db, all, job, approval } = await asked()
      await all.approve(job.id, by, approval.digest)
      expect(await approvals(db).withdraw(job.id, by)).toBe(false)
      expect(await approvals(db).unsettled('local', 3600_000)).toEqual([])
      expect(await all.stop(job.id, by)).toBe(true)
    })

    test.each(['declined', 'withdrawn'])('one that was %s never runs, and is open no more', async (how) => {
      const { db, all, job } = await asked()
      await (how === 'declined' ? approvals(db).decline(job.id, by, 'No.') : approvals(db).withdraw(job.id, by))
      expect(await all.find(job.id)).toMatchObject({ state: 'not_approved' })
      for (let i = 0; i < mostOpen; i++) expect(await all.begin(aJob(1))).toBe('begun')
    })
  })

  test('one may turn the pages of jobs, of oneself or of all', async () => {
    const { all } = await servers()
    const ids = []
    for (const id of ['local', 'other', 'local']) {
      const job = aJob(1, { operator: { id, name: id } })
      await all.begin(job)
      ids.unshift(job.id)
    }
    const idsOf = async (of: Parameters<typeof all.list>[0]) => (await all.list(of)).map(({ id }) => id)
    expect((await idsOf({ operator_id: null })).sort()).toEqual([...ids].sort())
    expect((await idsOf({ operator_id: 'local' })).sort()).toEqual([ids[0], ids[2]].sort())
    const [first, second] = await idsOf({ operator_id: null })
    expect(await idsOf({ operator_id: null, before: first })).toEqual(expect.arrayContaining([second]))
    expect(await all.counts()).toEqual({ states: { running: 3 }, waiting: 3 })
  })

  test('what its rows say and where they go stays as it was, and is blanked with age', async () => {
    const { db, job, chain } = await begun(aJob(1))
    await expect(sql`update job_contents set content = 'x'`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`update job_rows set message_id = 'om_x'`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`update jobs set app_id = 'x'`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`delete from job_rows`.execute(db)).rejects.toThrow('append-only')
    const [twoDaysAgo, yesterday] = [48, 30].map((hours) => Date.now() - hours * 3600_000)
    const old = { ...aJob(1), at: new Date(twoDaysAgo ?? 0).toISOString() }
    await jobs(db, () => twoDaysAgo ?? 0).begin(old)
    await retention(db).blankOlderThan(new Date(yesterday ?? 0).toISOString())
    expect(await jobs(db).content(old.id, 1)).toMatchObject({ content: '' })
    expect(await jobs(db).content(job.id, 1)).toMatchObject({ content: '{"text":"Back at 10."}' })
    expect(await jobs(db).find(old.id)).toMatchObject({ operator: { id: 'local', name: '' }, counts: { waiting: 1 } })
    expect((await chain.check()).faults).toEqual([])
  })
})
