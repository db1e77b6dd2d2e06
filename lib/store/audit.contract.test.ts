import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { NewAttempt } from '#lib/model/attempt.ts'
import type { NewActOnRecord } from '#lib/model/audit.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { type Engine, engines } from './engines.testing.ts'
import { entries } from './entries.ts'
import { migrate, openStore } from './open.ts'
import type { Schema } from './schema.ts'

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
  let engine: Engine
  const open: Kysely<Schema>[] = []
  const opened = (url: string) => {
    const db = openStore(url)
    open.push(db)
    return db
  }
  /** A migrated database of the test's own, and what writes to it. */
  const record = async () => {
    const db = opened(await engine.fresh())
    await migrate(db)
    return { db, ...attempts(db), ...audit(db, () => Date.parse(at)), entries: entries(db) }
  }
  beforeAll(async () => {
    engine = await start()
  }, 30_000)
  const close = () => Promise.all(open.splice(0).map((db) => db.destroy()))
  afterEach(close)
  afterAll(async () => {
    await close()
    engine?.stop()
  }, 30_000)

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
      ['outcome', 'sent'],
      ['stop', 'done'],
      ['send', 'begun'],
    ])
    const { acts } = await list({ act: 'send', limit: 10 })
    expect(acts).toMatchObject([
      { who: lin, subject: 'om_target', attempt_id: first.id, app_id: 'cli_a1', request_id: 'r-7' },
    ])
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
    const { record: put, list } = await record()
    const bob = { ...lin, id: 'ou_bob', name: 'Bob 100%' }
    for (const [n, who] of [lin, bob, lin, bob, lin].entries())
      await put(anAct({ who, subject: `om_${n}`, act: n === 3 ? 'exported' : 'chat_looked_up' }))
    const found = async (filter: Parameters<typeof list>[0]) => (await list(filter)).acts.map(({ seq }) => seq)
    expect(await found({ who: 'ou_bob', limit: 9 })).toEqual([4, 2])
    expect(await found({ who: '00%', limit: 9 })).toEqual([4, 2])
    expect(await found({ who: '李', act: 'chat_looked_up', limit: 9 })).toEqual([5, 3, 1])
    expect(await found({ act: 'exported', limit: 9 })).toEqual([4])
    expect(await found({ subject: 'om_2', limit: 9 })).toEqual([3])
    expect(await found({ from: at, to: '2026-11-23', limit: 9 })).toHaveLength(5)
    expect(await found({ to: at, limit: 9 })).toEqual([])
    const page = await list({ limit: 2 })
    expect(page.next).toBe(4)
    expect(await found({ before: 4, limit: 9 })).toEqual([3, 2, 1])
  })

  test('several servers add to one chain, none beside it', async () => {
    const url = await engine.fresh()
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
      'taken_over sent',
      'taken_over begun',
    ])
    expect(await attempts(db).begin(anAttempt())).toBe('begun')
  })

  describe('the database itself refuses', () => {
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
})

const blanking = `update attempts set body = '', summary = '', words_folded = '', operator_name = '',
  operator_name_folded = '', chat_name = null, answered_name = null`

const dump = async (db: Kysely<Schema>) =>
  Promise.all(
    (['attempts', 'tries', 'entries', 'audit_entries', 'audit_contents'] as const).map((table) =>
      db.selectFrom(table).selectAll().execute(),
    ),
  )

/** The schema as it was before there were acts on record, with the rows in it. */
async function backTo003(db: Kysely<Schema>, engine: string): Promise<void> {
  const guarded = ['attempts', 'tries', 'entries']
  const drops =
    engine === 'SQLite'
      ? guarded.flatMap((table) => [`drop trigger ${table}_no_delete`, `drop trigger ${table}_no_rewrite`])
      : ['attempts', 'tries', 'entries', 'audit_entries', 'audit_contents'].map(
          (table) => `drop function ${table}_guard cascade`,
        )
  const gone = ['audit_head', 'audit_entries', 'audit_contents', 'names', 'word_chunks', 'words']
  const statements = [
    ...drops,
    ...gone.map((table) => `drop table ${table}`),
    ...['n', 'app_id', 'chat_id', 'answered_id'].map((column) => `drop index attempts_${column}`),
    ...['chat_name', 'answered_id', 'answered_name', 'answered_at', 'n'].map(
      (column) => `alter table attempts drop column ${column}`,
    ),
    `delete from kysely_migration where name >= '004'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
