import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { NewApproval } from '#lib/model/approval.ts'
import type { NewAttempt } from '#lib/model/attempt.ts'
import type { Who } from '#lib/model/audit.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { approvals } from './approvals.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { checkChain } from './chain-check.ts'
import { databases, engines } from './engines.testing.ts'
import { retention } from './retention.ts'
import type { Schema } from './schema.ts'

const start = Date.parse('2026-11-22T09:00:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()
const ada = { id: 'https://id.example.com#ada', name: 'Ada 李', email: 'ada@example.com', address: '203.0.113.7' }
const bob = {
  who: { id: 'https://id.example.com#bob', name: 'Bob', email: null, address: '203.0.113.8' },
  request_id: 'r-2',
}
const cat = { who: { ...bob.who, id: 'https://id.example.com#cat', name: 'Cat' }, request_id: 'r-3' }
const body = (words: string) =>
  JSON.stringify({ content: JSON.stringify({ text: words }), msg_type: 'text', reply_in_thread: false, uuid: 'u-1' })

const aRequest = (over: Partial<NewApproval> = {}): NewApproval => ({
  id: crypto.randomUUID(),
  at: iso(start),
  asker: { id: ada.id, name: ada.name },
  party: {
    identity: {
      issuer: 'https://id.example.com',
      subject: 'ada',
      name: 'Ada 李',
      email: null,
      groups: { status: 'absent' },
    },
    trusts_email: true,
  },
  app_id: 'cli_a1',
  message_id: 'om_target',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'u-1',
  body: body('On it, everyone.'),
  summary: 'On it, everyone.',
  reasons: [{ kind: 'everyone' }],
  answered: { chat_id: 'oc_ops', chat_name: '运维群', person_id: 'ou_lin', person_name: 'Lin', at: iso(start) },
  address: ada.address,
  request_id: 'r-1',
  expires_at: iso(start + 3600_000),
  ...over,
})

const anAttempt: NewAttempt = {
  id: 'a-1',
  at: iso(start),
  operator: { id: ada.id, name: ada.name },
  app_id: 'cli_a1',
  message_id: 'om_target',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'u-0',
  body: body('On it, everyone.'),
  summary: 'On it, everyone.',
  runner: '7 1763802000000 box',
}
const unanswered: Outcome = { status: 'unanswered', reason: 'timeout' }
const refused: Outcome = {
  ...{ status: 'refused', endpoint: 'reply', http: 400, code: 230002, msg: 'no', log_id: 'l-1' },
  ...{ scopes: [], fields: [] },
}

describe.each(Object.entries(engines))(
  'replies that wait for a second person, on %s',
  { timeout: 30_000 },
  (name, begin) => {
    const { opened, servers } = databases(begin)
    /** A migrated database of the test's own, at a time that is told. */
    const waitingRoom = async () => {
      const { url, db } = await servers(1)
      const clock = { now: start }
      const acts = async () =>
        (await audit(db).list({ limit: 50 })).acts.map(
          ({ act, who, result }) => `${act} ${who.name || who.id} ${result}`,
        )
      const store = approvals(db, () => clock.now)
      const ask = async (request: NewApproval, who: Who) => {
        const asked = await store.ask(request, who)
        return 'id' in asked ? asked.id : ''
      }
      return { url, db, clock, acts, ...store, ask, askPaced: store.ask }
    }
    test('a request waits, is approved once with the bytes that were seen, and both stand on record', async () => {
      const { ask, waiting, these, find, give, givenFor, acts, db } = await waitingRoom()
      const request = aRequest()
      expect(await ask(request, ada)).toBe(request.id)
      const { party, ...plain } = request
      expect(await waiting()).toEqual([{ id: request.id, app_id: 'cli_a1', party }])
      const [seen] = await these([request.id])
      expect(seen).toEqual({ ...plain, party, decided: null, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(await give(request.id, bob, seen?.digest ?? '')).toMatchObject({
        body: request.body,
        decided: { how: 'given', by: { id: bob.who.id, name: 'Bob' }, at: iso(start) },
      })
      expect(await waiting()).toEqual([])
      expect(await find(request.id)).toMatchObject({ decided: { how: 'given' } })
      expect(await givenFor('cli_a1', 'u-1')).toMatchObject([{ id: request.id }])
      expect(await givenFor('cli_other', 'u-1')).toEqual([])
      expect(await acts()).toEqual(['approval_given Bob given', 'approval_asked Ada 李 waiting'])
      expect(await checkChain(db)).toMatchObject({ faults: [] })
    })

    test('what is asked for as a test is one until it is sent', async () => {
      const { ask, these, find, give, givenFor, acts, db } = await waitingRoom()
      const request = aRequest()
      await ask({ ...request, test: true }, ada)
      const [seen] = await these([request.id])
      expect(seen?.test).toBe(true)
      expect(await give(request.id, bob, seen?.digest ?? '')).toMatchObject({ test: true, decided: { how: 'given' } })
      expect(await find(request.id)).toMatchObject({ test: true })
      expect(await givenFor('cli_a1', 'u-1')).toMatchObject([{ test: true }])
      expect(await acts()).toEqual(['approval_given Bob given', 'test_approval_asked Ada 李 waiting'])
      expect(await checkChain(db)).toMatchObject({ faults: [] })
    })

    test('two who approve at once, on two servers: one does', async () => {
      const { url, ask, find, give, acts } = await waitingRoom()
      const other = approvals(opened(url), () => start)
      const id = await ask(aRequest(), ada)
      const { digest = '' } = (await find(id)) ?? {}
      const came = await Promise.all([give(id, bob, digest), other.give(id, cat, digest), give(id, bob, digest)])
      expect(came.filter((one) => one === 'too_late')).toHaveLength(2)
      expect((await acts()).filter((act) => act.startsWith('approval_given'))).toHaveLength(1)
    })

    test('what is declined or withdrawn is so once, with a word', async () => {
      const { ask, decline, withdraw, find, give, acts } = await waitingRoom()
      const [one, two] = [await ask(aRequest({ uuid: 'u-2' }), ada), await ask(aRequest({ uuid: 'u-3' }), ada)]
      expect(await decline(one, bob, 'Not at night.')).toBe(true)
      expect(await withdraw(two, { who: ada, request_id: 'r-9' })).toBe(true)
      expect(await find(one)).toMatchObject({
        decided: { how: 'declined', word: 'Not at night.', by: { name: 'Bob' } },
      })
      for (const id of [one, two]) {
        expect(await decline(id, cat, '')).toBe(false)
        expect(await withdraw(id, cat)).toBe(false)
        expect(await give(id, cat, (await find(id))?.digest ?? '')).toBe('too_late')
      }
      expect(await acts()).toHaveLength(4)
    })

    test('what was approved is taken back by its author as long as nothing of it has begun to be sent', async () => {
      const { url, ask, give, find, withdraw, unsettled, givenFor, acts, db } = await waitingRoom()
      const hers = { who: ada, request_id: 'r-9' }
      const approved = async (uuid: string) => {
        const id = await ask(aRequest({ uuid }), ada)
        await give(id, bob, (await find(id))?.digest ?? '')
        return id
      }
      const begins = (id: string, uuid: string, on = db) =>
        attempts(on).begin({ ...anAttempt, id, uuid, approved_as: id })
      const back = await approved('u-back')
      expect(await withdraw(back, hers)).toBe(true)
      expect(await withdraw(back, hers)).toBe(false)
      expect(await begins(back, 'u-back')).toBe('taken_back')
      expect(await find(back)).toMatchObject({ decided: { how: 'withdrawn', by: { id: ada.id } } })
      expect([await givenFor('cli_a1', 'u-back'), await unsettled(bob.who.id, 3600_000)]).toEqual([[], []])
      expect((await acts()).slice(0, 2)).toEqual(['approval_withdrawn Ada 李 withdrawn', 'approval_given Bob given'])

      const sent = await approved('u-sent')
      expect(await begins(sent, 'u-sent')).toBe('begun')
      expect(await withdraw(sent, hers)).toBe(false)
      expect(await find(sent)).toMatchObject({ decided: { how: 'given' } })

      const other = opened(url)
      for (const uuid of ['u-5', 'u-6', 'u-7']) {
        const id = await approved(uuid)
        const [begun, taken] = await Promise.all([begins(id, uuid, other), withdraw(id, hers)])
        expect([begun, taken], uuid).toEqual(taken ? ['taken_back', true] : ['begun', false])
      }
      expect(await checkChain(db)).toMatchObject({ faults: [] })
    })

    test('what nobody decides expires, and nobody decides it afterwards', async () => {
      const { ask, expire, waiting, give, decline, find, acts, clock } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      clock.now = start + 3599_999
      expect(await expire()).toBe(0)
      expect(await waiting()).toHaveLength(1)
      clock.now = start + 3600_000
      expect(await waiting()).toEqual([])
      expect(await give(id, bob, (await find(id))?.digest ?? '')).toBe('too_late')
      expect(await decline(id, bob, '')).toBe(false)
      expect(await expire()).toBe(1)
      expect(await expire()).toBe(0)
      expect(await find(id)).toMatchObject({ decided: { how: 'expired', by: null, at: iso(start + 3600_000) } })
      expect(await acts()).toEqual(['approval_expired console expired', 'approval_asked Ada 李 waiting'])
    })

    test('the same reply is not asked for twice while it waits, and is when it does no more', async () => {
      const { ask, decline, askedBy, clock } = await waitingRoom()
      const first = aRequest()
      const ids = await Promise.all([ask(first, ada), ask(first, ada), ask(aRequest(), ada)])
      expect(new Set(ids)).toEqual(new Set([ids[0]]))
      expect(await ask(aRequest({ body: body('Other words.') }), ada)).not.toBe(ids[0])
      await decline(ids[0] ?? '', bob, '')
      const again = aRequest({ at: iso(start + 1000) })
      expect(await ask(again, ada)).toBe(again.id)
      expect((await askedBy(ada.id, 86_400_000)).map(({ id }) => id)[0]).toBe(again.id)
      expect(await askedBy(bob.who.id, 86_400_000)).toEqual([])
      clock.now = start + 86_400_000
      expect(await askedBy(ada.id, 86_400_000 - 500)).toMatchObject([{ id: again.id }])
    })

    test('asking is as slow as sending, and goes on until twenty of theirs wait', async () => {
      const { askPaced, decline, countAskedBy, clock, db } = await waitingRoom()
      const nth = (n: number, at = start + n * 60_000) => aRequest({ uuid: `u-${n}`, at: iso(at) })
      expect(await attempts(db).begin({ ...anAttempt, at: iso(start) }, () => null, 2)).toBe('begun')
      const first = nth(1, start + 1000)
      expect(await askPaced(first, ada, 2)).toEqual({ id: first.id })
      expect(await askPaced(nth(2, start + 2000), ada, 2)).toEqual({ wait_ms: 58_000 })
      expect(await attempts(db).begin({ ...anAttempt, id: 'a-2', at: iso(start + 2000) }, () => null, 2)).toEqual({
        wait_ms: 58_000,
      })
      // The same press again is no other one, nor is what an approval sends.
      expect(await askPaced(first, ada, 2)).toEqual({ id: first.id })
      expect(await attempts(db).begin({ ...anAttempt, id: first.id, at: iso(start + 2000) })).toBe('begun')
      for (let n = 2; n <= 20; n += 1) expect(await askPaced(nth(n), ada, 2)).toHaveProperty('id')
      expect(await askPaced(nth(21), ada, 2)).toEqual({ most_waiting: 20 })
      expect(await countAskedBy(ada.id, 86_400_000)).toEqual({ asked: 20, waiting: 20 })
      await decline(first.id, bob, '')
      expect(await askPaced(nth(22), ada, 2)).toHaveProperty('id')
      clock.now = start + 7200_000
      expect(await countAskedBy(ada.id, 86_400_000)).toEqual({ asked: 21, waiting: 0 })
    })

    test('what was approved and is not known to have arrived is found for its approver', async () => {
      const { ask, find, give, unsettled, clock, db } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      await give(id, bob, (await find(id))?.digest ?? '')
      const ids = async (who = bob.who.id) => (await unsettled(who, 3300_000)).map((one) => one.id)
      expect(await ids()).toEqual([id])
      expect(await ids(cat.who.id)).toEqual([])
      const { begin, finish } = attempts(db)
      await begin({ ...anAttempt, id, uuid: 'u-1' })
      const end = { finished_at: iso(start), duration_ms: 1 }
      await finish(id, { ...end, outcome: unanswered })
      expect(await ids()).toEqual([id])
      clock.now = start + 3300_000
      expect(await ids()).toEqual([])
      clock.now = start
      await begin({ ...anAttempt, id: 'a-2', uuid: 'u-1' })
      await finish('a-2', { ...end, outcome: refused })
      expect(await ids()).toEqual([])
    })

    const byTheOwner = async (db: Kysely<Schema>, statement: string) => {
      for (const trigger of name === 'SQLite' ? ['no_rewrite', 'no_delete'] : ['no_rewrite', 'no_truncate'])
        await sql.raw(`drop trigger approvals_${trigger}${name === 'SQLite' ? '' : ' on approvals'}`).execute(db)
      await sql.raw(statement).execute(db)
    }

    test.each([
      ['its words', `update approvals set body = replace(body, 'On it', 'On no')`],
      ['its message', `update approvals set message_id = 'om_other'`],
      ['its uuid', `update approvals set uuid = 'u-9'`],
      ['its app', `update approvals set app_id = 'cli_other'`],
      ['why it waits', `update approvals set reasons = '[]'`],
      ['who asked', `update approvals set asker_id = 'x'`],
    ])('a request of which somebody changed %s is not approved, waits on, and is found', async (_, statement) => {
      const { ask, find, give, isWhole, db } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      const { digest = '' } = (await find(id)) ?? {}
      expect(await isWhole(id)).toBe(true)
      await byTheOwner(db, statement)
      expect(await isWhole(id)).toBe(false)
      expect(await give(id, bob, digest)).toBe('changed')
      expect(await give(id, bob, (await find(id))?.digest ?? '')).toBe('changed')
      expect(await find(id)).toMatchObject({ decided: null })
      expect((await checkChain(db)).faults).toMatchObject([{ what: 'row_changed', id }])
    })

    test('other bytes than were seen are not approved', async () => {
      const { ask, find, give } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      expect(await give(id, bob, '0'.repeat(64))).toBe('changed')
      expect(await find(id)).toMatchObject({ decided: null })
    })

    test.each([
      ['other words', `update approvals set body = 'x'`],
      ['a decision without its time', `update approvals set decision = 'given'`],
      ['a removal', `delete from approvals`],
    ])('the database itself refuses %s', async (_, statement) => {
      const { ask, db } = await waitingRoom()
      await ask(aRequest(), ada)
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/)
    })

    test('a decision made up, or a request, is found', async () => {
      const { ask, db } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      await byTheOwner(db, `update approvals set decision = 'given', decided_at = '${iso(start)}', decided_by = 'x'`)
      expect((await checkChain(db)).faults).toMatchObject([{ what: 'row_changed', id }])
      await sql.raw(`update approvals set id = 'made-up'`).execute(db)
      expect((await checkChain(db)).faults).toMatchObject([
        { what: 'row_missing' },
        { what: 'row_added', id: 'made-up' },
      ])
    })

    test('words kept long enough are taken away, of requests too, and the chain stays whole', async () => {
      const { ask, find, decline, db } = await waitingRoom()
      const id = await ask(aRequest(), ada)
      await decline(id, bob, 'Not at night.')
      expect(await retention(db).blankOlderThan('2026-11-23T00:00:00.000Z')).toBe(2)
      const left = await find(id)
      expect(left).toMatchObject({
        asker: { id: ada.id, name: '' },
        party: null,
        body: '',
        decided: { how: 'declined' },
      })
      for (const word of ['On it', 'Ada', 'Bob', 'night', '203.0', '运维群'])
        expect(JSON.stringify(left)).not.toContain(word)
      expect(await checkChain(db)).toMatchObject({ blanked: 2, faults: [] })
    })
  },
)
