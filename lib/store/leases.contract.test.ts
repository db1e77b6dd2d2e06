import { describe, expect, test } from 'vitest'
import type { NewAttempt } from '#lib/model/attempt.ts'
import { local } from '#lib/model/identity.ts'
import { isFree, type Lease, type Settled } from '#lib/model/settlement.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { databases, engines } from './engines.testing.ts'
import { leases } from './leases.ts'

const runner = '7 1763802000000 box'
const anAttempt = (): NewAttempt => ({
  ...{ id: crypto.randomUUID(), at: new Date().toISOString(), operator: { id: 'local', name: 'Lin' } },
  ...{ app_id: 'cli_a1', message_id: 'om_target', msg_type: 'text', reply_in_thread: false, uuid: crypto.randomUUID() },
  ...{ body: '{"content":"{}"}', summary: 'On it.', runner, sender: local },
})
const sent: Outcome = { status: 'sent', message: { message_id: 'om_reply' }, again: false }
const timeout: Outcome = { status: 'unanswered', reason: 'timeout' }
const delivered: Settled = { verdict: 'delivered', how: 'sent_again', message_id: 'om_reply', why: null }
const ending = (outcome: Outcome, holder?: string) => ({
  ...{ outcome, finished_at: new Date().toISOString(), duration_ms: 4, ...(holder && { holder }) },
})

describe.each(Object.entries(engines))('who has it in hand, on %s', { timeout: 30_000 }, (_, start) => {
  const { servers: together } = databases(start)
  /** Servers over one database. */
  const servers = async (count = 2) => {
    const { db, stores } = await together(count)
    return { db, record: attempts(db), all: stores.map((store) => leases(store)), chain: audit(db) }
  }
  /** One that was begun, and its lease. */
  const begun = async ({ record, all }: Awaited<ReturnType<typeof servers>>) => {
    const attempt = anAttempt()
    await record.begin(attempt)
    const { leases: open } = (await all[0]?.open()) ?? { leases: [] }
    const lease = open.find(({ attempt_id }) => attempt_id === attempt.id)
    if (!lease || !all[0] || !all[1]) throw new Error('No lease')
    return { attempt, lease, one: all[0], other: all[1] }
  }

  test('what gives rows back waits, too, while another server writes', async () => {
    const { db, all } = await servers()
    const attempt = anAttempt()
    await attempts(db).begin(attempt)
    let renewed: unknown
    await db.transaction().execute(async (step) => {
      await step.updateTable('leases').set({ stopped: 0 }).where('attempt_id', '=', 'nobody').execute()
      renewed = all[1]?.renew(attempt.id, runner)
      // Longer than SQLite itself waits for a lock.
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    expect(await renewed).toBe('held')
  })

  test('whoever begins it has it, until what came of it is known', async () => {
    const house = await servers()
    const { attempt, lease, one } = await begun(house)
    expect(lease).toMatchObject({ holder: runner })
    // Its first word is waited for longer than any other.
    expect(lease.until - lease.begun_at).toBeGreaterThan(29_000)
    await house.record.finish(attempt.id, ending(sent, runner))
    expect(await one.of(attempt.id)).toBeNull()
    expect((await one.open()).leases).toEqual([])
  })

  test.each<[string, Outcome, boolean]>([
    ['nobody answered', timeout, true],
    ['it broke off', { status: 'unanswered', reason: 'network' }, true],
    ['its sender stopped waiting', { status: 'unanswered', reason: 'stopped' }, false],
    ['it never left', { status: 'unanswered', reason: 'unreachable' }, false],
  ])('where %s, whoever comes next has it: %#', async (_, outcome, isOpen) => {
    const house = await servers()
    const { attempt, one } = await begun(house)
    await house.record.finish(attempt.id, ending(outcome, runner))
    expect((await one.of(attempt.id)) !== null).toBe(isOpen)
    if (isOpen) expect((await one.open()).leases).toMatchObject([{ holder: '' }])
  })

  test('of many who take it at once, one does', async () => {
    const { lease, one, other } = await begun(await servers())
    const took = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? one : other).take(lease, `settling ${i}`)),
    )
    expect(took.filter(Boolean)).toMatchObject([{ attempt_id: lease.attempt_id, sender: local, stop_requested: false }])
  })

  test('once another has it, the process that began it changes nothing any more', async () => {
    const house = await servers()
    const { attempt, lease, one, other } = await begun(house)
    await other.take(lease, 'settling')
    await house.record.finish(attempt.id, ending(timeout, runner))
    expect((await house.record.find(attempt.id))?.outcome).toBeNull()
    expect(await one.settle(attempt, runner, delivered, ending(sent))).toBe(false)
    expect(await other.settle(attempt, 'settling', delivered, ending(sent))).toBe(true)
    expect(await other.settle(attempt, 'settling', delivered, ending(sent))).toBe(false)
    expect(await house.record.find(attempt.id)).toMatchObject({ outcome: sent })
    expect(await house.chain.check()).toMatchObject({ faults: [] })
  })

  test('a message is answered by the last reply that stands below it, as Feishu said or as was found', async () => {
    const house = await servers()
    const { attempt, other } = await begun(house)
    const to = (message_id: string, over: Partial<NewAttempt> = {}) => ({ ...anAttempt(), message_id, ...over })
    const answers = async (...ids: string[]) =>
      Object.fromEntries([...(await house.record.answersTo('cli_a1', ids))].map(([of, { id }]) => [of, id]))
    await house.record.finish(attempt.id, ending(timeout, runner))
    const [first, second, third] = [to('om_other'), to('om_other'), to('om_other', { app_id: 'cli_b2' })]
    for (const [one, outcome] of [
      [first, sent],
      [second, timeout],
      [third, sent],
    ] as const) {
      await house.record.begin(one)
      await house.record.finish(one.id, ending(outcome, runner))
    }
    // Nobody knows yet whether two of them arrived; another app's is none of this app's.
    expect(await answers('om_target', 'om_other', 'om_unknown')).toEqual({ om_other: first.id })
    const lease = (await other.open()).leases.find(({ attempt_id }) => attempt_id === attempt.id)
    await other.take(lease as Lease, 'settling')
    await other.settle(attempt, 'settling', delivered, null)
    expect(await answers('om_target', 'om_other')).toEqual({ om_target: attempt.id, om_other: first.id })
    expect(await answers()).toEqual({})
    expect((await house.record.answersTo('cli_a1', ['om_target'])).get('om_target')).toEqual({
      ...{ id: attempt.id, at: attempt.at, operator: { id: 'local', name: 'Lin' } },
    })
  })

  test('what it came to stands beside the outcome it had, and the chain vouches for it', async () => {
    const house = await servers()
    const { attempt, other } = await begun(house)
    await house.record.finish(attempt.id, ending(timeout, runner))
    const [lease] = (await other.open()).leases
    await other.take(lease as Lease, 'settling')
    expect(await other.settle(attempt, 'settling', delivered, null)).toBe(true)
    expect(await house.record.find(attempt.id)).toMatchObject({
      outcome: timeout,
      settled: { ...delivered, by: 'console' },
    })
    expect((await house.chain.list({ act: 'settled', limit: 5 })).acts).toMatchObject([
      { attempt_id: attempt.id, result: 'delivered sent_again om_reply' },
    ])
    expect(await house.chain.check()).toMatchObject({ faults: [] })
  })

  test('what nobody could tell is no last word, what is known is', async () => {
    const house = await servers()
    const { attempt, one } = await begun(house)
    await house.record.finish(attempt.id, ending(timeout, runner))
    const by = { who: { id: 'u-1', name: 'Lin', email: null, address: '' }, request_id: 'r-1' }
    const unread: Settled = { verdict: 'cannot_tell', how: 'read_back', message_id: null, why: 'unread' }
    for (const settled of [unread, delivered, unread]) {
      const lease = await one.of(attempt.id)
      const me = lease && (await one.take(lease, 'looking')) ? 'looking' : null
      await one.settleBy(by, attempt, settled, me)
    }
    expect((await house.record.find(attempt.id))?.settled).toMatchObject({ ...delivered, by: 'u-1' })
    expect(await one.of(attempt.id)).toBeNull()
  })

  test('whoever holds it keeps it by saying so, and learns that it is to be stopped', async () => {
    const house = await servers()
    const { attempt, lease, one, other } = await begun(house)
    expect(await house.record.stillSending(attempt.id, runner, true)).toBe('held')
    const { leases: kept } = await one.open()
    expect(kept[0]?.until).toBeLessThan(lease.until)
    await other.take(kept[0] as Lease, 'settling')
    expect(await other.renew(attempt.id, 'settling')).toBe('held')
    expect(await other.renew(attempt.id, runner)).toBe('lost')
    const { state, now } = await other.sending(attempt.id, 'settling')
    expect(state).toBe('held')
    const held = await one.of(attempt.id)
    expect(held?.holder).toBe('settling')
    // The clock goes on between what is written and what is told.
    expect(held?.sent_at).toBeGreaterThanOrEqual(held?.begun_at ?? now)
    expect(held?.sent_at).toBeLessThanOrEqual(now)
    await house.record.requestStop(attempt.id)
    expect(await other.renew(attempt.id, 'settling')).toBe('stop')
    await other.leave(attempt.id, 'settling', 20_000)
    expect((await one.open()).leases).toMatchObject([{ holder: '' }])
  })

  test('its clock goes on', async () => {
    const house = await servers()
    const { attempt, lease, one } = await begun(house)
    const before = (await one.open()).now
    while (Date.now() <= before + 1) await new Promise(setImmediate)
    expect((await one.open()).now).toBeGreaterThan(before)
    expect(await one.take(lease, 'settling')).toMatchObject({ now: expect.any(Number) })
    expect((await one.sending(attempt.id, 'settling')).now).toBeGreaterThan(before)
  })

  test('whoever looked and was too slow says only that it stands there', async () => {
    const house = await servers()
    const { attempt, lease, one, other } = await begun(house)
    await one.take(lease, 'looking')
    const slow = await one.of(attempt.id)
    await other.take(slow as Lease, 'settling')
    const by = { who: { id: 'u-1', name: 'Lin', email: null, address: '' }, request_id: 'r-1' }
    const missing: Settled = { verdict: 'not_delivered', how: 'read_back', message_id: null, why: null }
    expect(await one.settleBy(by, attempt, missing, 'looking')).toBe(false)
    expect((await house.record.find(attempt.id))?.settled).toBeUndefined()
    expect(await one.settleBy(by, attempt, delivered, 'looking')).toBe(false)
    expect((await house.record.find(attempt.id))?.settled).toMatchObject(delivered)
    expect(await one.of(attempt.id)).toMatchObject({ holder: 'settling' })
  })

  test('a press whose record was not heard of is called off, but not one that is being sent', async () => {
    const house = await servers()
    const never = { ...ending({ status: 'unanswered', reason: 'called_off' }, runner), unheard: true }
    const quiet = await begun(house)
    await house.record.finish(quiet.attempt.id, never)
    expect((await house.record.find(quiet.attempt.id))?.outcome).toMatchObject({ reason: 'called_off' })
    expect(await quiet.one.of(quiet.attempt.id)).toBeNull()
    const { attempt, one } = await begun(house)
    await house.record.stillSending(attempt.id, runner, true)
    await house.record.finish(attempt.id, never)
    expect((await house.record.find(attempt.id))?.outcome).toBeNull()
    expect(await one.of(attempt.id)).toMatchObject({ holder: runner })
  })

  test('one nobody answered for is called off, and goes out no more by itself', async () => {
    const house = await servers()
    const { attempt, one } = await begun(house)
    await house.record.finish(attempt.id, ending(timeout, runner))
    await house.record.requestStop(attempt.id)
    const lease = await one.of(attempt.id)
    expect(lease && (await one.take(lease, 'settling'))).toMatchObject({ stop_requested: true })
    expect((await house.chain.list({ act: 'stop', limit: 5 })).acts).toMatchObject([{ attempt_id: attempt.id }])
  })

  test('what Feishu delivered is kept where somebody else has it in hand, and where they could not tell', async () => {
    const house = await servers()
    const { attempt, lease, one } = await begun(house)
    await one.take(lease, 'settling')
    await house.record.finish(attempt.id, ending(sent, runner))
    expect((await house.record.find(attempt.id))?.settled).toMatchObject({ verdict: 'delivered', how: 'own_answer' })
    const late = await begun(house)
    await one.take(late.lease, 'settling')
    const unread: Settled = { verdict: 'cannot_tell', how: 'read_back', message_id: null, why: 'unread' }
    await one.settle(late.attempt, 'settling', unread, ending(timeout))
    await house.record.finish(late.attempt.id, ending(sent, runner))
    expect((await house.record.find(late.attempt.id))?.settled).toMatchObject({ verdict: 'delivered' })
    expect(await house.chain.check()).toMatchObject({ faults: [] })
  })
})

describe('whether nobody has it in hand any more', () => {
  const now = 1_763_802_000_000
  const me = { host: 'box', pid: 7, since: now }
  const held = (holder: string, until: number): Lease => ({
    ...{ attempt_id: 'a', holder, until, begun_at: now, sent_at: null },
  })
  test.each([
    ['this process sends it', held(`7 ${now} box`, now - 1), false],
    ['a process by its number did before', held(`7 ${now - 9} box`, now + 5000), true],
    ['a process of this machine that is gone', held('8 1 box', now + 5000), true],
    ['a process of this machine that is there', held('9 1 box', now + 5000), false],
    ['one of another machine that says so', held('8 1 other', now + 5000), false],
    ['one of another machine that is silent', held('8 1 other', now - 1), true],
    ['a settling that goes on', held('settling x', now + 5000), false],
    ['a settling that was killed', held('settling x', now - 1), true],
    ['a settling of this machine that was killed', held('8 1 box settles x', now + 5000), true],
    ['one of this process that goes on', held(`7 ${now} box settles x`, now + 5000), false],
    ['one of this process that came to nothing', held(`7 ${now} box settles x`, now - 1), true],
    ['nobody, and its time has not come', held('', now + 5000), false],
    ['a clock that was an hour ahead', held('settling x', now + 3_600_000), true],
  ])('%s', (_, lease, free) => {
    expect(isFree(lease, { me, now, isAlive: (pid) => pid === 9 })).toBe(free)
  })
})
