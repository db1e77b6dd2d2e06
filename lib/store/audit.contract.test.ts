import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { NewAttempt } from '#lib/model/attempt.ts'
import type { Fault, NewActOnRecord } from '#lib/model/audit.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { hashOf } from './chain.ts'
import { checkChain } from './chain-check.ts'
import { databases, engines } from './engines.testing.ts'
import { entries } from './entries.ts'
import { everythingExported } from './exported.testing.ts'
import { exportsUnderWay } from './exports.ts'
import { migrate } from './open.ts'
import { retention } from './retention.ts'
import type { Schema } from './schema.ts'
import { uploads } from './uploads.ts'

const at = '2026-11-22T09:00:00.000Z'
const lin = { id: 'https://id.example.com#lin-1', name: 'Lin 李', email: 'lin@example.com', address: '203.0.113.7' }

const anAct = (over: Partial<NewActOnRecord> = {}): NewActOnRecord => ({
  act: 'message_looked_up',
  who: lin,
  subject: 'om_1',
  result: 'done',
  request_id: 'r-1',
  ...over,
})
const anAttempt = (over: Partial<NewAttempt> = {}): NewAttempt => ({
  id: crypto.randomUUID(),
  at,
  operator: { id: lin.id, name: lin.name },
  app_id: 'cli_a1',
  message_id: 'om_target',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: crypto.randomUUID(),
  body: '{"content":"{\\"text\\":\\"On it.\\"}","msg_type":"text","reply_in_thread":false,"uuid":"u-1"}',
  summary: 'On it.',
  runner: '7 1763802000000 box',
  ...over,
})
const sent: Outcome = { status: 'sent', message: { message_id: 'om_reply', chat_id: 'oc_ops' }, again: false }
const done = { outcome: sent, finished_at: at, duration_ms: 412 }

describe.each(Object.entries(engines))('acts on record on %s', { timeout: 30_000 }, (name, start) => {
  const { fresh, opened, servers } = databases(start)
  /** A migrated database of the test's own, and what writes to it. */
  const record = async () => {
    const { db } = await servers(1)
    return { db, ...attempts(db), ...audit(db, () => Date.parse(at)), entries: entries(db, () => Date.parse(at)) }
  }
  test('an act stands there with who, when, what and by which request', async () => {
    const { record: put, list, head } = await record()
    const end = await put(anAct({ attempt_id: 'a-1', app_id: 'cli_1', content: { chat: '运维群' } }))
    const act = { ...anAct(), at, seq: 1, attempt_id: 'a-1', app_id: 'cli_1', content: { chat: '运维群' } }
    expect(await list({ limit: 10 })).toEqual({ acts: [{ ...act, hash: end.hash }], next: null })
    expect(await head()).toEqual(end)
  })

  test('a press of Send, its stop and what came of it are acts, and the last of an attempt is filled in once', async () => {
    const { begin, requestStop, finish, addTry, list } = await record()
    const first = anAttempt({ from: { email: lin.email, address: lin.address, request_id: 'r-7' } })
    await begin(first)
    await addTry(first.id, 1, { at, ms: 80, outcome: sent, wait_ms: null })
    await requestStop(first.id)
    await requestStop(first.id)
    await finish(first.id, done)
    await finish(first.id, done)
    await begin(anAttempt({ uuid: first.uuid }))
    expect((await list({ limit: 10 })).acts.map(({ act, result }) => [act, result])).toEqual([
      ['resend', 'begun'],
      ['outcome', 'sent om_reply'],
      ['stop', 'done'],
      ['send', 'begun'],
    ])
    const { acts } = await list({ act: 'send', limit: 10 })
    expect(acts).toMatchObject([
      { who: lin, subject: 'om_target', attempt_id: first.id, app_id: 'cli_a1', request_id: 'r-7' },
    ])
  })

  test('what tries something out is an act of its own, and the attempt says so', async () => {
    const { db, begin, find, list } = await record()
    const [tried, meant] = [anAttempt({ test: true }), anAttempt()]
    await begin(tried)
    await begin(meant)
    expect((await list({ limit: 10 })).acts.map(({ act }) => act)).toEqual(['send', 'send_test'])
    expect([(await find(tried.id))?.test, (await find(meant.id))?.test]).toEqual([true, undefined])
    const listed = await attempts(db).list({ limit: 10 })
    expect(listed.attempts.filter(({ test }) => test).map(({ id }) => id)).toEqual([tried.id])
  })

  test('who came in and who was refused are acts, with the e-mail that is known', async () => {
    const { entries, list } = await record()
    const came = { operator_id: lin.id, operator_name: lin.name, address: lin.address, asked: 'GET /', request_id: 'r' }
    await entries.add({ kind: 'signed_in', why: '', ...came }, lin.email)
    await entries.add({ kind: 'refused', why: 'role_too_low send', ...came })
    expect((await list({ limit: 10 })).acts).toMatchObject([
      { act: 'entry_refused', result: 'role_too_low send', content: { asked: 'GET /' } },
      { act: 'signed_in', result: 'done', who: lin },
    ])
  })

  test('acts of one kind, one person, one message or one time are found, a page at a time', async () => {
    const { record: put, list, begin, finish } = await record()
    const bob = { ...lin, id: 'ou_bob', name: 'Bob 100%' }
    for (const [n, who] of [lin, bob, lin, bob, lin].entries())
      await put(anAct({ who, subject: `om_${n}`, act: n === 3 ? 'exported' : 'chat_looked_up' }))
    const found = async (filter: Parameters<typeof list>[0]) => (await list(filter)).acts.map(({ seq }) => seq)
    expect(await found({ who: 'ou_bob', limit: 9 })).toEqual([4, 2])
    expect(await found({ who: '00%', limit: 9 })).toEqual([4, 2])
    expect(await found({ who: '李', act: 'chat_looked_up', limit: 9 })).toEqual([5, 3, 1])
    expect(await found({ act: 'exported', limit: 9 })).toEqual([4])
    expect(await found({ subject: 'om_2', limit: 9 })).toEqual([3])
    expect(await found({ subject: 'om_reply', limit: 9 })).toEqual([])
    const sending = anAttempt()
    await begin(sending)
    await finish(sending.id, done)
    expect(await found({ subject: 'om_reply', limit: 9 })).toEqual([7, 6])
    expect(await found({ from: at, to: '2026-11-23', limit: 9 })).toHaveLength(7)
    expect(await found({ to: at, limit: 9 })).toEqual([])
    const page = await list({ limit: 2 })
    expect(page.next).toBe(6)
    expect(await found({ before: 4, limit: 9 })).toEqual([3, 2, 1])
  })

  test('how often somebody looked for people within the hour is counted, by mail and phone alone', async () => {
    const { db, record: put } = await record()
    const search = (result: string, who = lin) => anAct({ act: 'people_searched', subject: '', result, who })
    for (const act of [search('mail'), search('phone'), search('name'), search('mail', { ...lin, id: 'other' })])
      await put(act)
    const countedAt = (ms: number) => audit(db, () => Date.parse(at) + ms).searches(lin.id)
    expect(await countedAt(0)).toBe(2)
    expect(await countedAt(61 * 60_000)).toBe(0)
  })

  test('several servers add to one chain, none beside it', async () => {
    const url = await fresh()
    const servers = Array.from({ length: 3 }, () => opened(url))
    for (const db of servers) await migrate(db)
    await Promise.all(
      servers.flatMap((db) => Array.from({ length: 8 }, (_, n) => audit(db).record(anAct({ subject: `om_${n}` })))),
    )
    const [db] = servers
    const rows =
      (await db?.selectFrom('audit_entries').select(['seq', 'previous', 'hash']).orderBy('seq').execute()) ?? []
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
    for (const [n, { previous }] of rows.entries()) expect(previous).toBe(rows[n - 1]?.hash ?? '0'.repeat(64))
  })

  test('an act that cannot be recorded is not done: no attempt stands there without its act', async () => {
    const { begin, finish, find, db } = await record()
    const first = anAttempt()
    await begin(first)
    await db.schema.alterTable('audit_contents').renameTo('gone').execute()
    await expect(finish(first.id, done)).rejects.toThrow()
    expect(await find(first.id)).toMatchObject({ outcome: null, finished_at: null })
    const second = anAttempt()
    await expect(begin(second)).rejects.toThrow()
    expect(await find(second.id)).toBeNull()
  })

  test('what was on record before there was a chain is taken into it', async () => {
    const { db, begin, finish, entries } = await record()
    const earlier = anAttempt()
    await begin(earlier)
    await finish(earlier.id, done)
    await begin(anAttempt({ at: '2026-11-22T09:00:01.000Z' }))
    await entries.add({
      ...{
        kind: 'refused',
        why: 'no_role',
        operator_id: '',
        operator_name: '',
        address: '',
        asked: '',
        request_id: '',
      },
    })
    await backTo003(db, name)
    await migrate(db)
    const { acts } = await audit(db).list({ limit: 10 })
    expect(acts.map(({ act, result }) => `${act} ${result}`)).toEqual([
      'taken_over refused',
      'taken_over begun',
      'taken_over sent om_reply',
      'taken_over begun',
    ])
    expect(await attempts(db).begin(anAttempt())).toBe('begun')
  })

  const filled = async () => {
    const store = await record()
    const attempt = anAttempt()
    await store.begin(attempt)
    await store.addTry(attempt.id, 1, { at, ms: 80, outcome: sent, wait_ms: null })
    await store.finish(attempt.id, done)
    await store.begin(anAttempt())
    await store.entries.add({
      ...{ kind: 'refused', why: 'no_role', operator_id: 'x', operator_name: 'X', address: '', asked: '' },
      request_id: '',
    })
    return store
  }

  describe('the database itself refuses', () => {
    test.each([
      ['a second outcome', `update attempts set outcome = '{}', status = 'refused' where finished_at is not null`],
      ['an outcome taken back', `update attempts set outcome = null, finished_at = null where finished_at is not null`],
      ['an outcome without its time', `update attempts set status = 'sent' where finished_at is null`],
      ['other words', `update attempts set body = 'x'`],
      ['another message', `update attempts set message_id = 'om_other' where finished_at is null`],
      ['another time', `update attempts set at = '2020-01-01T00:00:00.000Z'`],
      ['another stop', `update attempts set stop_requested_at = 'x', operator_name = 'y'`],
      ['words blanked without a retention', blanking],
      ['an attempt removed', `delete from attempts`],
      ['a try changed', `update tries set outcome = '{}'`],
      ['a try removed', `delete from tries`],
      ['an entry changed', `update entries set why = 'x'`],
      ['an entry removed', `delete from entries`],
      ['an act changed', `update audit_entries set result = 'x'`],
      ['an act removed', `delete from audit_entries where seq = 1`],
      ['words of an act changed', `update audit_contents set content = '{}'`],
      ['words of an act removed', `delete from audit_contents`],
      ['words of an act blanked without a retention', `update audit_contents set salt = null, content = null`],
      ...(name === 'SQLite'
        ? [
            ['an act replaced', `insert or replace into audit_entries select * from audit_entries where seq = 1`],
            ['an attempt replaced', `insert or replace into attempts select * from attempts`],
            ['an act replaced by another’s number', `update or replace audit_entries set seq = 2 where seq = 1`],
          ]
        : [
            ['all acts at once', `truncate audit_entries`],
            ['all attempts at once', `truncate attempts cascade`],
          ]),
    ])('%s', async (_, statement) => {
      const { db } = await filled()
      const before = await dump(db)
      await expect(sql.raw(statement ?? '').execute(db)).rejects.toThrow(/append-only/)
      expect(await dump(db)).toEqual(before)
    })
  })

  describe('whoever owns the database is found out', () => {
    /** Five acts with the attempt of two of them: 1 send, 2 outcome, 3 send, 4 entry, 5 look-up; and the triggers gone. */
    const tampered = async (...statements: string[]) => {
      const store = await filled()
      await store.record(anAct())
      const before = await checkChain(store.db)
      expect(before).toMatchObject({ seq: 5, faults: [], more: false })
      await dropTriggers(store.db, name)
      for (const statement of statements) await sql.raw(statement).execute(store.db)
      return { ...store, head: before.hash }
    }
    const changed = (what: Fault['what'], seq: number | null) => ({ what, seq, id: expect.anything() })
    test.each<[string, string, unknown[]]>([
      [
        'one byte of a body',
        `update attempts set body = replace(body, 'On it', 'On 1t') where n = 1`,
        [changed('row_changed', 1)],
      ],
      ['one byte of a summary', `update attempts set summary = 'On 1t.' where n = 2`, [changed('row_changed', 3)]],
      ['the words one looks for', `update attempts set words_folded = 'x' where n = 2`, [changed('row_changed', 3)]],
      ['another sender', `update attempts set operator_name = 'Mallory' where n = 1`, [changed('row_changed', 1)]],
      [
        'an answer',
        `update attempts set outcome = replace(outcome, 'om_reply', 'om_other') where n = 1`,
        [changed('row_changed', 2)],
      ],
      ['a status', `update attempts set status = 'refused' where n = 1`, [changed('row_changed', 2)]],
      ['a try', `update tries set ms = 81`, [changed('row_changed', 2)]],
      ['a try removed', `delete from tries`, [changed('row_changed', 2)]],
      [
        'an answer made up',
        `update attempts set outcome = '{}', status = 'sent', finished_at = 'x' where n = 2`,
        [changed('row_changed', null)],
      ],
      ['an attempt removed', `delete from attempts where n = 2`, [changed('row_missing', 3)]],
      ['an attempt added', addedAttempt, [changed('row_added', null)]],
      ['an entry changed', `update entries set why = 'denied'`, [changed('row_changed', 4)]],
      ['an entry removed', `delete from entries`, [changed('row_missing', 4)]],
      [
        'an entry added',
        `insert into entries select 'made-up', at, kind, why, operator_id, operator_name, address, asked, request_id from entries`,
        [changed('row_added', null)],
      ],
      [
        'a result',
        `update audit_entries set result = 'sent om_x' where seq = 2`,
        [{ what: 'act_changed', seq: 2, id: null }],
      ],
      [
        'who did it',
        `update audit_entries set who = 'mallory' where seq = 5`,
        [{ what: 'act_changed', seq: 5, id: null }],
      ],
      [
        'a hash',
        `update audit_entries set hash = previous where seq = 5`,
        [
          { what: 'act_changed', seq: 5, id: null },
          { what: 'end_moved', seq: 5, id: null },
        ],
      ],
      [
        'what it is chained to',
        `update audit_entries set previous = hash where seq = 5`,
        [
          { what: 'act_unchained', seq: 5, id: null },
          { what: 'act_changed', seq: 5, id: null },
        ],
      ],
      [
        'an act removed',
        `delete from audit_entries where seq = 3`,
        [
          { what: 'act_missing', seq: 3, id: null },
          { what: 'words_added', seq: 3, id: null },
          changed('row_added', null),
        ],
      ],
      [
        'the last act removed',
        `delete from audit_entries where seq = 5`,
        [
          { what: 'words_added', seq: 5, id: null },
          { what: 'act_missing', seq: 5, id: null },
        ],
      ],
      [
        'an act added at the end',
        `insert into audit_entries select 6, at, act, who, subject, attempt_id, app_id, result, request_id, row_of, digest, previous, hash from audit_entries where seq = 5`,
        [{ what: 'end_moved', seq: 6, id: null }],
      ],
      [
        'an act before the first',
        `insert into audit_entries select 0, at, act, who, subject, attempt_id, app_id, result, request_id, row_of, digest, previous, hash from audit_entries where seq = 5`,
        [{ what: 'end_moved', seq: 0, id: null }],
      ],
      [
        'the words of an act',
        `update audit_contents set content = replace(content, 'Lin', 'Lim') where seq = 5`,
        [{ what: 'words_changed', seq: 5, id: null }],
      ],
      [
        'the words of an act removed',
        `delete from audit_contents where seq = 5`,
        [{ what: 'words_missing', seq: 5, id: null }],
      ],
      [
        'words blanked before their time',
        `update audit_contents set salt = null, content = null where seq = 5`,
        [{ what: 'words_blanked', seq: 5, id: null }],
      ],
      [
        'the end moved back',
        `update audit_head set seq = 4`,
        [
          { what: 'end_moved', seq: 4, id: null },
          { what: 'end_moved', seq: 5, id: null },
          { what: 'end_moved', seq: 5, id: null },
        ],
      ],
      [
        'the end forgotten',
        `delete from audit_head`,
        [{ what: 'end_moved', seq: null, id: null }, changed('end_moved', 1)].slice(0, 1),
      ],
    ])('%s', async (_, statement, faults) => {
      const { db } = await tampered(statement)
      const report = await checkChain(db)
      expect(report.faults).toEqual(faults.map((fault) => ({ ...(fault as Fault), id: expect.toSatisfy(() => true) })))
      expect(report.more).toBe(false)
    })

    test('a tail that is cut off with its head moved back is whole by itself, and told by a head kept elsewhere', async () => {
      const { db, head } = await tampered(
        `delete from audit_entries where seq = 5`,
        `delete from audit_contents where seq = 5`,
        `update audit_head set seq = 4, hash = (select hash from audit_entries where seq = 4)`,
      )
      expect((await checkChain(db)).faults).toEqual([])
      expect((await checkChain(db, { head })).faults).toEqual([{ what: 'head_unknown', seq: null, id: null }])
      const kept = await db.selectFrom('audit_entries').select('hash').where('seq', '=', 2).executeTakeFirstOrThrow()
      expect((await checkChain(db, { head: kept.hash })).faults).toEqual([])
    })

    test('a chain made anew is whole by itself, and told by a head kept elsewhere', async () => {
      const { db, head } = await tampered(`update audit_entries set result = 'sent om_x' where seq = 5`)
      const row = await db.selectFrom('audit_entries').selectAll().where('seq', '=', 5).executeTakeFirstOrThrow()
      const hash = hashOf(row.previous, row)
      await db.updateTable('audit_entries').set({ hash }).where('seq', '=', 5).execute()
      await db.updateTable('audit_head').set({ hash }).execute()
      expect((await checkChain(db)).faults).toEqual([])
      expect((await checkChain(db, { head })).faults).toEqual([{ what: 'head_unknown', seq: null, id: null }])
    })

    test('of very many faults the first are named', async () => {
      const { db, record: put } = await record()
      for (let n = 0; n < 30; n++) await put(anAct())
      await dropTriggers(db, name)
      await sql.raw(`update audit_entries set result = 'x'`).execute(db)
      const report = await checkChain(db)
      expect(report.faults).toHaveLength(20)
      expect(report).toMatchObject({ seq: 30, more: true })
    })
  })

  describe('words kept long enough are taken away', () => {
    const before = '2026-11-23T00:00:00.000Z'
    /** Five acts of long ago as in `tampered`, one of today, and a retention that reaches the former. */
    const blanked = async () => {
      const store = await filled()
      await store.record(anAct({ content: { chat: '运维群' } }))
      const younger = anAttempt({
        ...{ at: new Date().toISOString(), operator: { id: 'ou_bob', name: 'Bob' } },
        ...{ summary: 'Later.', body: '{}' },
      })
      await store.begin(younger)
      const kept = retention(store.db)
      expect(await kept.blankOlderThan(before)).toBe(5)
      return { ...store, ...kept, younger: younger.id }
    }

    test('and what was uploaded, with its name', async () => {
      const store = await filled()
      const kept = uploads(store.db)
      const one = { operator_id: 'ou_1', app_id: 'cli_1', type: 'image' as const, size: 3, key: 'k', name: '甲.png' }
      const seen = { operator_name: 'Lin', thumbnail: '/9j/' }
      await kept.remember({ ...one, ...seen, id: 'u-1', at })
      await kept.remember({ ...one, ...seen, id: 'u-2', at: new Date().toISOString() })
      await kept.share('u-1', true)
      await retention(store.db).blankOlderThan(before)
      expect((await kept.recent(one, 9)).map(({ id }) => id)).toEqual(['u-2'])
    })

    test('and the chain stays whole, saying how many', async () => {
      const { db, list, younger, find, entries, blankOlderThan } = await blanked()
      expect(await checkChain(db)).toMatchObject({ seq: 8, blanked: 5, faults: [] })
      const rest = JSON.stringify(await dump(db)) + JSON.stringify(await db.selectFrom('names').selectAll().execute())
      for (const word of ['On it', 'Lin', 'lin@', '203.0.113.7', '运维群']) expect(rest).not.toContain(word)
      expect(await find(younger)).toMatchObject({ operator: { name: 'Bob' }, summary: 'Later.' })
      expect(await entries.newest(1)).toMatchObject([{ why: 'no_role', operator_id: 'x', operator_name: '' }])
      const { acts } = await list({ act: 'retention', limit: 9 })
      expect(acts).toMatchObject([
        { subject: before, result: 'done 5', who: { id: 'console' } },
        { subject: before, result: 'begun' },
      ])
      expect(await blankOlderThan(before)).toBe(0)
      expect((await list({ act: 'retention', limit: 9 })).acts).toHaveLength(2)
    })

    test('and what they came to stays, with since when the words are gone', async () => {
      const { db, find, blanked: since } = await blanked()
      const { id } = await db.selectFrom('attempts').select('id').where('n', '=', 1).executeTakeFirstOrThrow()
      expect(await find(id)).toMatchObject({
        ...{ at, operator: { id: lin.id, name: '' }, body: '', summary: '', message_id: 'om_target' },
        outcome: { status: 'sent', message: { message_id: 'om_reply', chat_id: 'oc_ops' } },
        tries: [{ ms: 80, outcome: { status: 'sent' } }],
      })
      expect(await since(at)).toEqual({ at: expect.any(String), before })
      expect(await since(new Date().toISOString())).toBeNull()
    })

    test('of refusals and silence too', async () => {
      const store = await record()
      const outcomes: Outcome[] = [
        {
          ...{ status: 'refused', endpoint: 'reply', http: 400, code: 230099, msg: 'ErrMsg: secret', log_id: 'l-1' },
          ...{ card: { sub_code: 200550, err_msg: 'secret' }, scopes: [], fields: [{ field: 'secret' }] },
        },
        { status: 'unanswered', reason: 'unreadable', http: 502, excerpt: 'secret' },
      ]
      for (const outcome of outcomes) {
        const attempt = anAttempt()
        await store.begin(attempt)
        await store.finish(attempt.id, { ...done, outcome })
      }
      expect(await retention(store.db).blankOlderThan(before)).toBe(4)
      expect(JSON.stringify(await dump(store.db))).not.toContain('secret')
      expect(await checkChain(store.db)).toMatchObject({ blanked: 4, faults: [] })
    })

    test('but never what is younger than a day: the database itself refuses', async () => {
      const { db, blankOlderThan } = await blanked()
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      await expect(blankOlderThan(tomorrow)).rejects.toThrow(/append-only/)
      expect((await checkChain(db)).blanked).toBe(5)
    })

    test.each([
      ['an answer made up', `update attempts set outcome = '{"status":"sent"}' where n = 1`, 2],
      ['an answer with words', `update attempts set outcome = replace(outcome, '}', ',"x":1}') where n = 1`, 2],
      ['another code', `update attempts set code = 230002 where n = 1`, 2],
      ['words put there', `update attempts set summary = 'x' where n = 1`, 1],
    ])('and whoever owns the database is found out still: %s', async (_, statement, seq) => {
      const { db } = await blanked()
      await dropTriggers(db, name)
      await sql.raw(statement).execute(db)
      expect((await checkChain(db)).faults).toMatchObject([{ what: 'row_changed', seq }])
    })
  })

  test('an upload is found by whoever made it, of its app and kind', async () => {
    const { db } = await record()
    const kept = uploads(db)
    const one = { operator_id: 'ou_1', app_id: 'cli_1', type: 'image' as const, size: 3 }
    const seen = { operator_name: 'Lin', thumbnail: null }
    await kept.remember({ ...one, ...seen, id: 'u-1', at, key: 'img_1', name: '甲.png' })
    await kept.remember({ ...one, ...seen, id: 'u-2', at: '2026-11-23T00:00:00.000Z', key: 'img_2', name: '乙.png' })
    for (const [i, other] of [{ operator_id: 'ou_2' }, { app_id: 'cli_2' }, { type: 'file' as const }].entries())
      await kept.remember({ ...one, ...seen, id: `o-${i}`, at, key: 'img_3', name: 'x', ...other })
    const found = await kept.recent(one, 9)
    expect(found.map(({ key, name }) => [key, name])).toEqual([
      ['img_2', '乙.png'],
      ['img_1', '甲.png'],
    ])
    expect(await kept.nameOf('cli_1', 'img_1')).toEqual({ name: '甲.png', size: 3 })
    expect(await kept.nameOf('cli_2', 'img_1')).toBeNull()
  })

  test('others find an upload, and may see it, for as long as whoever made it shares it', async () => {
    const { db } = await record()
    const kept = uploads(db)
    const one = { operator_id: 'ou_1', app_id: 'cli_1', type: 'image' as const, size: 3, key: 'img_1', name: '甲.png' }
    await kept.remember({ ...one, id: 'u-1', at, operator_name: 'Lin', thumbnail: '/9j/' })
    const other = { ...one, operator_id: 'ou_2' }
    expect([await kept.recent(other, 9), await kept.maySee(other, 'img_1')]).toEqual([[], false])
    expect(await kept.find('u-1', 'ou_2')).toBeNull()
    expect(await kept.find('u-1', 'ou_1')).toEqual({ app_id: 'cli_1' })
    await kept.share('u-1', true)
    const upload = { id: 'u-1', at, key: 'img_1', name: '甲.png', size: 3, thumbnail: '/9j/', shared: true }
    expect(await kept.recent(one, 9)).toEqual([{ ...upload, by: null }])
    expect(await kept.recent(other, 9)).toEqual([{ ...upload, by: 'Lin' }])
    expect(await kept.maySee(other, 'img_1')).toBe(true)
    expect(await kept.maySee({ ...other, app_id: 'cli_2' }, 'img_1')).toBe(false)
    await kept.share('u-1', false)
    expect([await kept.recent(other, 9), await kept.maySee(other, 'img_1')]).toEqual([[], false])
    expect(await kept.maySee(one, 'img_1')).toBe(true)
  })

  test('an export holds every attempt, however many pages they are', async () => {
    const store = await record()
    for (let n = 0; n < 101; n++) await store.begin(anAttempt())
    let text = ''
    for await (const piece of everythingExported(attempts(store.db))) text += Buffer.from(piece)
    expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      ...['\ufeffkind', ...Array.from({ length: 101 }, () => 'attempt')],
      ...['end', ''],
    ])
  })

  test('an export is fetched once, by whoever began it, who sees how far it is and stops it', async () => {
    const { db, list } = await record()
    let now = Date.parse(at)
    const hers = { who: lin, request_id: 'r-3' }
    const exports = exportsUnderWay(db, () => now)
    const asked = { operator_id: lin.id, kind: 'acts', format: 'csv', total: 3, sought: '{}' } as const
    await exports.begin({ ...asked, id: 'e-1' })
    expect(await exports.progress('e-1', lin.id)).toEqual({ rows: 0, total: 3, state: 'waiting' })
    expect(await exports.progress('e-1', 'ou_bob')).toBeNull()
    expect(await exports.start('e-1', 'ou_bob')).toBeNull()
    expect(await exports.isUnderWay(lin.id)).toBe(false)
    expect(await exports.start('e-1', lin.id)).toMatchObject({ kind: 'acts', format: 'csv', sought: '{}' })
    expect(await exports.start('e-1', lin.id)).toBeNull()
    expect(await exports.isUnderWay(lin.id)).toBe(true)
    expect(await exports.goesOn('e-1', 2)).toBe(true)
    expect(await exports.progress('e-1', lin.id)).toEqual({ rows: 2, total: 3, state: 'running' })
    await exports.requestStop('e-1', { who: { ...lin, id: 'ou_bob' }, request_id: 'r-2' })
    expect(await exports.goesOn('e-1', 2)).toBe(true)
    await exports.requestStop('e-1', hers)
    expect(await exports.goesOn('e-1', 2)).toBe(false)
    now += 61_000
    expect(await exports.progress('e-1', lin.id)).toMatchObject({ state: 'silent' })
    expect(await exports.isUnderWay(lin.id)).toBe(false)
    const head = { seq: 3, hash: 'a' }
    await exports.end('e-1', 'stopped', 2, head)
    expect(await exports.progress('e-1', lin.id)).toEqual({ rows: 2, total: 3, state: 'stopped' })

    await exports.begin({ ...asked, id: 'e-2' })
    await exports.end('e-2', 'done', 3, head)
    expect(await exports.progress('e-2', lin.id)).toEqual({ rows: 3, total: 3, state: 'done', head })
    await exports.begin({ ...asked, id: 'e-3' })
    now += 6 * 60_000
    expect(await exports.progress('e-3', lin.id)).toMatchObject({ state: 'failed' })
    expect(await exports.start('e-3', lin.id)).toBeNull()

    for (const id of ['e-5', 'e-6', 'e-7']) await exports.begin({ ...asked, id })
    await exports.requestStop('e-5', hers)
    expect(await exports.progress('e-5', lin.id)).toMatchObject({ state: 'stopped' })
    expect(await exports.start('e-5', lin.id)).toBeNull()
    expect(await exports.start('e-6', lin.id)).not.toBeNull()
    expect(await exports.start('e-7', lin.id)).toBeNull()
    expect(await exports.progress('e-7', lin.id)).toMatchObject({ state: 'failed' })
    expect(await exports.progress('e-6', lin.id)).toMatchObject({ state: 'running' })
    await exports.begin({ ...asked, id: 'e-8' })
    expect(await exports.endOverdue()).toBe(0)
    now += 6 * 60_000
    expect([await exports.endOverdue(), await exports.endOverdue()]).toEqual([1, 0])
    // Its server was killed in the middle of it.
    expect(await exports.goesOn('e-6', 2)).toBe(true)
    now += 3600_000
    expect([await exports.endOverdue(), await exports.endOverdue()]).toEqual([1, 0])
    expect(await exports.progress('e-6', lin.id)).toMatchObject({ state: 'failed', rows: 2 })
    expect(await exports.goesOn('e-6', 3)).toBe(false)
    const ends = (await list({ limit: 10 })).acts.map(({ who, subject, result }) => [who.id, subject, result].join(' '))
    expect(ends).toEqual([
      'console e-6 failed 2',
      'console e-8 failed 0',
      'console e-7 failed 0',
      `${lin.id} e-5 stopped 0`,
      'console e-3 failed 0',
    ])
    expect(await checkChain(db)).toMatchObject({ faults: [] })
    now += 24 * 3600_000
    await exports.begin({ ...asked, id: 'e-4' })
    expect(await exports.progress('e-1', lin.id)).toBeNull()
  })

  test('a check says how far it is, and looks at what was there when it began', async () => {
    const { db, record: put, check } = await record()
    for (let n = 0; n < 501; n++) await put(anAct())
    const told: string[] = []
    const onProgress = (done: number, of: number) => {
      told.push(`${done}/${of}`)
    }
    expect(await checkChain(db, { onProgress })).toMatchObject({ seq: 501, faults: [] })
    expect(told.splice(0)).toEqual(['500/501'])
    expect(await check(onProgress)).toMatchObject({ seq: 501, faults: [] })
    expect(told).toEqual(['100/501', '200/501', '300/501', '400/501', '500/501'])
  })
})

const blanking = `update attempts set body = '', summary = '', words_folded = '', operator_name = '',
  operator_name_folded = '', chat_name = null, answered_name = null`

const dump = async (db: Kysely<Schema>) =>
  Promise.all(
    (['attempts', 'tries', 'entries', 'audit_entries', 'audit_contents'] as const).map((table) =>
      db.selectFrom(table).selectAll().execute(),
    ),
  )

const addedAttempt = `insert into attempts (id, at, operator_id, operator_name, operator_name_folded, app_id, message_id,
  msg_type, reply_in_thread, uuid, body, summary, words_folded) select 'made-up', at, operator_id, operator_name,
  operator_name_folded, app_id, message_id, msg_type, reply_in_thread, uuid, body, summary, words_folded
  from attempts where n = 1`

/** As whoever owns the database can. */
async function dropTriggers(db: Kysely<Schema>, engine: string): Promise<void> {
  for (const table of ['attempts', 'tries', 'entries', 'audit_entries', 'audit_contents'])
    for (const statement of engine === 'SQLite'
      ? [`drop trigger ${table}_no_delete`, `drop trigger ${table}_no_rewrite`]
      : [`drop function ${table}_guard cascade`])
      await sql.raw(statement).execute(db)
}

/** The schema as it was before there were acts on record, with the rows in it. */
async function backTo003(db: Kysely<Schema>, engine: string): Promise<void> {
  await dropTriggers(db, engine)
  const gone = [
    ...['audit_head', 'audit_entries', 'audit_contents', 'names', 'app_tickets', 'exports', 'approvals'],
    'search_marks',
    'uploads',
    'slots',
    'slowdowns',
    'leases',
    ...['job_attempts', 'job_rows', 'job_contents', 'jobs'],
    'bot_mentions',
  ]
  const indexed = ['status', 'code', 'sub_code', 'message_id', 'reply_message_id']
  const statements = [
    ...gone.map((table) => `drop table ${table}`),
    ...(engine === 'SQLite'
      ? []
      : ['approvals', 'jobs', 'job_contents', 'job_rows', 'job_attempts'].map(
          (table) => `drop function ${table}_guard cascade`,
        )),
    ...['n', 'message_id', 'reply_message_id'].map((column) => `drop index attempts_${column}`),
    'create index attempts_at on attempts (at, id)',
    ...indexed.map((column) => `create index attempts_${column} on attempts (${column}, at, id)`),
    ...['chat_name', 'answered_id', 'answered_name', 'answered_at', 'n'].map(
      (column) => `alter table attempts drop column ${column}`,
    ),
    `delete from kysely_migration where name >= '004'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
