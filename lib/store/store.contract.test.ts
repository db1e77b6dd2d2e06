import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attempt, NewAttempt, Try } from '#lib/model/attempt.ts'
import type { Identity } from '#lib/model/identity.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { attempts } from './attempts.ts'
import { databases, engines } from './engines.testing.ts'
import { type Entry, entries } from './entries.ts'
import { migrate, openStore } from './open.ts'
import { recentSends } from './recent.ts'
import { attemptsMadeUp, recordMadeUp } from './seeded.testing.ts'
import { sessions } from './sessions.ts'
import { tickets } from './tickets.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString()

const anAttempt = (over: Partial<NewAttempt> = {}): NewAttempt => ({
  id: crypto.randomUUID(),
  at: at(0),
  operator: { id: 'ou_lin', name: 'Lin' },
  app_id: 'cli_a1',
  message_id: 'om_target',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'u-1',
  body: '{"content":"{\\"text\\":\\"On it.\\"}","msg_type":"text","reply_in_thread":false,"uuid":"u-1"}',
  summary: 'On it.',
  runner: '7 1763802000000 box',
  ...over,
})

const sent: Outcome = {
  status: 'sent',
  message: { message_id: 'om_reply', chat_id: 'oc_ops', create_time: '1763802000000' },
  log_id: 'log-sent',
  again: false,
}
const refused = (code: number, sub_code?: number): Outcome => ({
  status: 'refused',
  endpoint: 'reply',
  http: 400,
  code,
  msg: 'no',
  log_id: 'log-refused',
  scopes: [],
  fields: [],
  ...(sub_code && { card: { sub_code } }),
})
const unanswered: Outcome = { status: 'unanswered', reason: 'timeout' }

const lin: Identity = {
  issuer: 'https://id.example.com',
  subject: 'lin-1',
  name: 'Lin 李',
  email: { address: 'lin@example.com', verified: true },
  groups: { status: 'listed', names: ['Senders'] },
}
const minutes = (n: number) => n * 60_000
const limits = { idle_ms: minutes(60), max_ms: minutes(720) }
const aSession = (over: Partial<Identity> = {}, sid: string | null = null) => ({
  identity: { ...lin, ...over },
  sid,
  sealed_id_token: 'sealed',
  address: '203.0.113.7',
})
const anEntry = (over: Partial<Entry> = {}): Entry => ({
  kind: 'refused',
  why: 'no_session',
  operator_id: '',
  operator_name: '',
  address: '203.0.113.7',
  asked: 'GET /history',
  request_id: 'r-1',
  ...over,
})

const done = (outcome: Outcome) => ({ outcome, finished_at: at(30), duration_ms: 412 })
const ids = ({ attempts }: { attempts: Attempt[] }) => attempts.map(({ id }) => id)

describe.each(Object.entries(engines))('the store on %s', { timeout: 30_000 }, (_, start) => {
  const { fresh, opened, servers: together, keepOpen } = databases(start)
  /** A migrated database of the test's own. */
  const store = async () => {
    const { db } = await together(1)
    return { db, ...attempts(db, () => new Date(at(50))) }
  }

  test('an attempt is on record before Feishu answers', async () => {
    const { begin, find } = await store()
    const attempt = anAttempt({ reply_in_thread: true })
    expect(await begin(attempt)).toBe('begun')
    expect(await find(attempt.id)).toEqual({
      ...attempt,
      outcome: null,
      tries: [],
      finished_at: null,
      duration_ms: null,
      alive_at: null,
    })
    expect(await find('nobody')).toBeNull()
    expect(await find('no\0body')).toBeNull()
  })

  test('what became of the replies since a moment is counted, and of no more than the newest 5000', async () => {
    const { begin, finish, db } = await store()
    expect(await recentSends(db, at(0))).toEqual({ sent: 0, refused: 0, unanswered: 0, waiting: 0, more: false })
    const outcomes = [sent, sent, refused(230002), { status: 'unanswered', reason: 'timeout' } as const, null]
    for (const outcome of outcomes) {
      const attempt = anAttempt({ at: at(10) })
      await begin(attempt)
      if (outcome) await finish(attempt.id, done(outcome))
    }
    await begin(anAttempt({ at: at(5) }))
    expect(await recentSends(db, at(10))).toEqual({ sent: 2, refused: 1, unanswered: 1, waiting: 1, more: false })
    expect((await recentSends(db, at(5))).waiting).toBe(2)

    const many = await store()
    await recordMadeUp(many.db, attemptsMadeUp(5001))
    expect(await recentSends(many.db, '2025')).toMatchObject({ more: true })
  })

  test('the same id begins once, however many press Send', async () => {
    const { begin, find, list } = await store()
    const attempt = anAttempt()
    const presses = await Promise.all(
      Array.from({ length: 8 }, (_, i) => begin({ ...attempt, summary: `press ${i}`, body: `{"press":${i}}` })),
    )
    expect(presses.filter((press) => press === 'begun')).toHaveLength(1)
    expect(presses.filter((press) => press === 'already')).toHaveLength(7)
    const first = await find(attempt.id)
    expect(await begin({ ...attempt, summary: 'much later' })).toBe('already')
    expect(await find(attempt.id)).toEqual(first)
    expect(ids(await list({ limit: 10 }))).toEqual([attempt.id])
  })

  test('an outcome is filled in once and never rewritten', async () => {
    const { begin, finish, find, db } = await store()
    const attempt = anAttempt()
    await begin(attempt)
    await finish(attempt.id, done(refused(230099, 200550)))
    await finish(attempt.id, { outcome: sent, finished_at: at(59), duration_ms: 9 })
    expect(await find(attempt.id)).toMatchObject({ ...attempt, ...done(refused(230099, 200550)) })
    expect(await db.selectFrom('attempts').selectAll().executeTakeFirst()).toMatchObject({
      status: 'refused',
      code: 230099,
      sub_code: 200550,
      log_id: 'log-refused',
      reply_message_id: null,
      chat_id: null,
    })
  })

  test.each([
    ['sent', sent, { status: 'sent', reply_message_id: 'om_reply', chat_id: 'oc_ops', log_id: 'log-sent', code: null }],
    ['refused', refused(230002), { status: 'refused', code: 230002, sub_code: null, log_id: 'log-refused' }],
    ['a code beyond 32 bits', refused(99_991_672_000), { status: 'refused', code: 99_991_672_000 }],
    ['unanswered', unanswered, { status: 'unanswered', code: null, log_id: null, reply_message_id: null }],
    [
      'a NUL in what Feishu said',
      { ...refused(1), msg: 'a\0b', log_id: 'x\0y' } as Outcome,
      { status: 'refused', log_id: 'xy' },
    ],
    ['numbers no integer column takes', refused(1.5), { status: 'refused', code: null }],
  ])('every outcome comes back as it was: %s', async (_, outcome, columns) => {
    const { begin, finish, find, db } = await store()
    const attempt = anAttempt()
    await begin(attempt)
    await finish(attempt.id, { ...done(outcome), duration_ms: 411.6 })
    expect(await find(attempt.id)).toMatchObject({ ...attempt, ...done(outcome) })
    expect(await db.selectFrom('attempts').selectAll().executeTakeFirst()).toMatchObject(columns)
  })

  test('tries stand in their order, each with its outcome', async () => {
    const { begin, addTry, find, list } = await store()
    const attempt = anAttempt()
    await begin(attempt)
    const tries: Try[] = [
      { at: at(1), ms: 80, outcome: refused(230020), wait_ms: 1000 },
      { at: at(2), ms: 10_000, outcome: unanswered, wait_ms: 2000 },
      { at: at(3), ms: 91, outcome: sent, wait_ms: null },
    ]
    await Promise.all(tries.map((each, i) => addTry(attempt.id, 3 - i, tries[2 - i] ?? each)))
    await addTry(attempt.id, 1, { at: at(9), ms: 1, outcome: sent, wait_ms: null })
    expect((await find(attempt.id))?.tries).toEqual(tries)
    expect((await list({ limit: 1 })).attempts[0]?.tries).toEqual(tries)
  })

  test('the attempts of one uuid come oldest first, those of another app not at all', async () => {
    const { begin, withUuid } = await store()
    const second = anAttempt({ at: at(2) })
    const first = anAttempt({ at: at(1) })
    for (const attempt of [second, first, anAttempt({ app_id: 'cli_b' }), anAttempt({ uuid: 'u-2' })])
      await begin(attempt)
    expect((await withUuid('cli_a1', 'u-1')).map(({ id }) => id)).toEqual([first.id, second.id])
    expect(await withUuid('cli_a1', 'u-3')).toEqual([])
  })

  test('what Feishu answered last to an app is what counts, not what it never answered', async () => {
    const { begin, finish, lastAnswer } = await store()
    expect(await lastAnswer('cli_a1')).toBeNull()
    const tried = async (n: number, outcome: Outcome | null, app_id = 'cli_a1') => {
      const attempt = anAttempt({ at: at(n), app_id, uuid: `u-${n}` })
      await begin(attempt)
      if (outcome) await finish(attempt.id, done(outcome))
    }
    await tried(1, sent)
    await tried(2, refused(99991672))
    await tried(3, unanswered)
    await tried(4, null)
    await tried(5, sent, 'cli_b')
    expect(await lastAnswer('cli_a1')).toEqual({ at: at(2), code: 99991672 })
    await tried(6, sent)
    expect(await lastAnswer('cli_a1')).toEqual({ at: at(6), code: null })
  })

  describe('a history of eight', () => {
    let history: Awaited<ReturnType<typeof store>>
    const rows: [Partial<NewAttempt>, Outcome | null][] = [
      [{ id: 'chinese', summary: '数据库 DB-3 磁盘已满，正在处理' }, sent],
      [{ id: 'percent', summary: 'Disk at 100% on db_3!' }, refused(230002)],
      [{ id: 'plain', summary: 'Disk at 1000 on dbx3' }, refused(230099, 200550)],
      [{ id: 'slow', message_id: 'om_other' }, unanswered],
      [{ id: 'crashed', summary: 'ÉTÉ Straße ＡＢＣ' }, null],
      [{ id: 'wang', operator: { id: 'ou_wang', name: '王小明 Ming' } }, sent],
      [{ id: 'wei', operator: { id: 'ou_wei', name: '100%_Wei' } }, refused(200550)],
      [
        { id: 'again', message_id: 'om_reply' },
        { ...sent, message: { message_id: 'om_third' } },
      ],
    ]
    beforeAll(async () => {
      history = await store()
      keepOpen()
      for (const [i, [over, outcome]] of rows.entries()) {
        const attempt = anAttempt({ at: at(i), ...over })
        await history.begin(attempt)
        if (outcome) await history.finish(attempt.id, done(outcome))
      }
    }, 30_000)
    afterAll(() => history.db.destroy())

    test.each([
      ['nothing', {}, ['again', 'wei', 'wang', 'crashed', 'slow', 'plain', 'percent', 'chinese']],
      ['sent', { status: 'sent' }, ['again', 'wang', 'chinese']],
      ['refused', { status: 'refused' }, ['wei', 'plain', 'percent']],
      ['unanswered, with those nobody finished', { status: 'unanswered' }, ['crashed', 'slow']],
      ['a code', { code: 230002 }, ['percent']],
      ['a code that is a sub code elsewhere', { code: 200550 }, ['wei', 'plain']],
      ['a code nobody met', { code: 1 }, []],
      ['a message replied to', { message_id: 'om_other' }, ['slow']],
      ['a message that is itself a reply', { message_id: 'om_reply' }, ['again', 'wang', 'chinese']],
      ['an operator’s id', { operator: 'ou_wang' }, ['wang']],
      ['a part of an operator’s name', { operator: '小明' }, ['wang']],
      ['a name in other case', { operator: 'MING' }, ['wang']],
      ['a name with wildcards', { operator: '%_w' }, ['wei']],
      ['Chinese words', { text: '磁盘已满' }, ['chinese']],
      ['Latin words in any case', { text: 'db-3' }, ['chinese']],
      ['a percent sign', { text: '100%' }, ['percent']],
      ['an underscore', { text: 'db_3' }, ['percent']],
      ['the sign that escapes', { text: '3!' }, ['percent']],
      ['letters with accents', { text: 'été STRASSE'.slice(0, 3) }, ['crashed']],
      ['full-width letters', { text: 'abc' }, ['crashed']],
      ['a backslash', { text: '\\' }, []],
      ['a NUL', { text: '磁\0盘' }, ['chinese']],
      ['a very long text', { text: 'x'.repeat(100_000) }, []],
      ['several at once', { status: 'refused', text: 'disk', operator: 'lin', code: 230099 }, ['plain']],
      ['several that exclude each other', { status: 'sent', text: '100%' }, []],
    ] as const)('is found by %s', async (_, filter, expected) => {
      const { attempts, next } = await history.list({ ...filter, limit: 50 })
      expect(attempts.map(({ id }) => id)).toEqual(expected)
      expect(next).toBeNull()
    })

    test('a broken cursor is the first page', async () => {
      for (const before of ['', 'x', '%%%', 'eyJ9', Buffer.from('2026|x').toString('base64url'), '\0', '磁盘'])
        expect(ids(await history.list({ before, limit: 1 }))).toEqual(['again'])
    })

    test('a page is never without rows nor without end', async () => {
      expect((await history.list({ limit: 0 })).attempts).toHaveLength(1)
      expect((await history.list({ limit: 1e9 })).attempts).toHaveLength(8)
    })
  })

  test('paging misses nothing and doubles nothing, with equal times and while rows are added', async () => {
    const { begin, list } = await store()
    const there = Array.from({ length: 23 }, (_, i) => anAttempt({ at: at(Math.floor(i / 8)) }))
    for (const attempt of there) await begin(attempt)
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = await list({ limit: 5, before })
      seen.push(...ids(page))
      await begin(anAttempt({ at: at(40) }))
      before = page.next ?? undefined
    } while (before)
    expect([...seen].sort()).toEqual(there.map(({ id }) => id).sort())
  })

  test.each([
    ['emoji and scripts', '👩🏽‍🚒 数据库 ﷽ \u{1F9D1}\u200D\u{1F680} \ufeff'],
    ['escapes', '{"content":"{\\"text\\":\\"\\\\u0000 \\\\ud83d \\\\n\\"}","a":1,"a":1.0e+2}'],
    ['64-bit integers', '{"value":9223372036854775807,"neg":-9223372036854775808}'],
    ['line ends', 'a\r\nb\nc\rd\u2028e\t'],
    ['150 KB', JSON.stringify({ text: '磁盘 full 🔥 '.repeat(9000) })],
    ['nothing', ''],
  ])('a body comes back byte for byte: %s', async (_, body) => {
    const { begin, find } = await store()
    const attempt = anAttempt({ body })
    await begin(attempt)
    expect((await find(attempt.id))?.body).toBe(body)
  })

  test('one uuid, many at once from several servers: exactly one is begun, the others see it', async () => {
    const url = await fresh()
    await migrate(opened(url))
    const servers = Array.from({ length: 3 }, () => attempts(opened(url)))
    for (let round = 0; round < 12; round++) {
      const uuid = `u-${round}`
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          servers[n % 3]?.begin(anAttempt({ uuid, body: `{"n":${n}}` }), (earlier) => earlier[0]?.id ?? null),
        ),
      )
      expect(results.filter((result) => result === 'begun')).toHaveLength(1)
      const [only] = (await servers[0]?.withUuid('cli_a1', uuid)) ?? []
      for (const result of results) if (result !== 'begun') expect(result).toEqual({ objection: only?.id })
    }
  })

  test('whoever sends says that it is still there', async () => {
    const { begin, stillSending, find } = await store()
    const attempt = anAttempt()
    await begin(attempt)
    await stillSending(attempt.id, attempt.runner ?? '', true)
    expect(await find(attempt.id)).toMatchObject({ runner: attempt.runner, alive_at: at(50) })
  })

  test('a text with a NUL is refused, not cut', async () => {
    const { begin, find } = await store()
    const attempt = anAttempt({ body: 'a\0b' })
    await expect(begin(attempt)).rejects.toThrow()
    expect(await find(attempt.id)).toBeNull()
  })

  test('a stop can be asked for until the outcome is there', async () => {
    const { begin, finish, requestStop, stillSending, db } = await store()
    const [running, finished] = [anAttempt(), anAttempt()]
    for (const attempt of [running, finished]) await begin(attempt)
    await finish(finished.id, done(sent))
    expect(await stillSending(running.id, running.runner ?? '', true)).toBe('held')
    for (const { id } of [running, finished]) await requestStop(id)
    expect(await stillSending(running.id, running.runner ?? '', false)).toBe('stop')
    expect(await stillSending(finished.id, finished.runner ?? '', false)).toBe('held')
    expect(await stillSending('nobody', 'nobody', true)).toBe('lost')
    const later = attempts(db, () => new Date(at(59)))
    await later.requestStop(running.id)
    const row = db.selectFrom('attempts').select('stop_requested_at').where('id', '=', running.id)
    expect(await row.executeTakeFirst()).toEqual({ stop_requested_at: at(50) })
  })

  test('two servers on one database see each other’s rows and keep all of them', async () => {
    const url = await fresh()
    const [one, two] = [opened(url), opened(url)]
    await migrate(one)
    const writers = [attempts(one), attempts(two)]
    await Promise.all(
      writers.flatMap(({ begin, finish }) =>
        Array.from({ length: 40 }, async () => {
          const attempt = anAttempt()
          await begin(attempt)
          await finish(attempt.id, done(sent))
        }),
      ),
    )
    for (const { list } of writers) expect((await list({ status: 'sent', limit: 200 })).attempts).toHaveLength(80)
  })

  test('an older database is brought up to date, and one that a newer console has changed is left as it is', async () => {
    const db = opened(await fresh())
    expect(await migrate(db)).toContain('016-mentions')
    expect(await migrate(db)).toEqual([])
    await sql`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030-01-01')`.execute(db)
    await expect(migrate(db)).rejects.toThrow(
      'A newer console has changed this database (999-from-the-future): start that version, or give this one the backup made before',
    )
    // A console that is running goes on.
    expect(await attempts(db).begin(anAttempt())).toBe('begun')
  })

  test('several servers may start on an empty database at once', async () => {
    const url = await fresh()
    const servers = Array.from({ length: 4 }, () => opened(url))
    await Promise.all(servers.map(migrate))
    await migrate(opened(url))
    for (const server of servers) {
      expect(await attempts(server).begin(anAttempt())).toBe('begun')
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(server)
      expect(rows).toEqual([
        { name: '001-attempts' },
        { name: '002-runners' },
        { name: '003-sign-in' },
        { name: '004-audit' },
        { name: '006-apps' },
        { name: '007-names-seen' },
        { name: '008-exports' },
        { name: '009-approvals' },
        { name: '010-search' },
        { name: '011-uploads' },
        { name: '012-slots' },
        { name: '013-leases' },
        { name: '014-jobs' },
        { name: '015-shared-uploads' },
        { name: '016-mentions' },
      ])
    }
  })

  test('a reader waits for nobody while another server holds the write lock', async () => {
    const url = await fresh()
    const [one, two] = [opened(url), opened(url)]
    await migrate(one)
    const waiting = await one.transaction().execute(async (transaction) => {
      const writing = attempts(transaction).begin(anAttempt({ id: 'first' }))
      await writing
      expect(ids(await attempts(two).list({ limit: 5 }))).toEqual([])
      return { write: attempts(two).begin(anAttempt({ id: 'second' })) }
    })
    expect(await waiting.write).toBe('begun')
    expect((await attempts(two).list({ limit: 5 })).attempts).toHaveLength(2)
  })

  test('a restart keeps everything', async () => {
    const url = await fresh()
    const before = openStore(url)
    await migrate(before)
    const attempt = anAttempt({ reply_in_thread: true, summary: '磁盘 🔥' })
    await attempts(before).begin(attempt)
    await attempts(before).addTry(attempt.id, 1, { at: at(1), ms: 80, outcome: sent, wait_ms: null })
    await attempts(before).finish(attempt.id, done(sent))
    const remembered = await attempts(before).find(attempt.id)
    await before.destroy()

    const after = opened(url)
    await migrate(after)
    expect(await attempts(after).find(attempt.id)).toEqual(remembered)
  })

  test('rows are plain objects with booleans back as booleans', async () => {
    const { begin, find, db } = await store()
    const attempt = anAttempt({ reply_in_thread: true })
    await begin(attempt)
    const found = await find(attempt.id)
    expect(found?.reply_in_thread).toBe(true)
    const row = await db.selectFrom('attempts').selectAll().executeTakeFirstOrThrow()
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
    expect(row.reply_in_thread).toBe(1)
  })

  describe('an operator’s pace', () => {
    const pressed = (second: number, over: Partial<NewAttempt> = {}) =>
      anAttempt({ at: at(second), uuid: crypto.randomUUID(), ...over })

    test('so many within a minute, and then they wait for the oldest to be a minute old', async () => {
      const { begin, list } = await store()
      expect(await begin(pressed(0), undefined, 2)).toBe('begun')
      expect(await begin(pressed(10), undefined, 2)).toBe('begun')
      expect(await begin(pressed(20), undefined, 2)).toEqual({ wait_ms: 40_000 })
      expect((await list({ limit: 10 })).attempts).toHaveLength(2)
      expect(await begin(pressed(60), undefined, 2)).toBe('begun')
      expect(await begin(pressed(61), undefined, 2)).toEqual({ wait_ms: 9000 })
    })

    test('one operator’s is not another’s, and without a limit there is none', async () => {
      const { begin } = await store()
      const somebody = { operator: { id: 'ou_bob', name: 'Bob' } }
      expect(await begin(pressed(0), undefined, 1)).toBe('begun')
      expect(await begin(pressed(1, somebody), undefined, 1)).toBe('begun')
      expect(await begin(pressed(2), undefined, 1)).toEqual({ wait_ms: 58_000 })
      expect(await begin(pressed(3), undefined, null)).toBe('begun')
    })

    test('a press that is on record already counts once, and is told so before anything else', async () => {
      const { begin } = await store()
      const press = pressed(0)
      expect(await begin(press, undefined, 1)).toBe('begun')
      expect(await begin(press, undefined, 1)).toBe('already')
    })

    test('several servers count together, however many press at once', async () => {
      const url = await fresh()
      const servers = [opened(url), opened(url), opened(url)]
      for (const db of servers) await migrate(db)
      const presses = await Promise.all(
        Array.from({ length: 9 }, (_, n) => {
          const db = servers[n % servers.length]
          return db && attempts(db).begin(pressed(0), undefined, 4)
        }),
      )
      expect(presses.filter((press) => press === 'begun')).toHaveLength(4)
    })
  })

  describe('who is signed in', () => {
    /** Sessions on a database of their own, with a clock that is set by hand. */
    const signedIn = async (over: Partial<typeof limits> = {}) => {
      const db = opened(await fresh())
      await migrate(db)
      const clock = { now: Date.UTC(2026, 10, 27, 9) }
      return { db, clock, ...sessions(db, { ...limits, ...over }, () => clock.now) }
    }

    test('is known by an id of which the database holds no letter', async () => {
      const { begin, read, db } = await signedIn()
      const id = await begin(aSession())
      expect(id).toMatch(/^[\w-]{43}$/)
      expect(await read(id)).toEqual({
        status: 'in',
        identity: lin,
        session: { id_hash: expect.not.stringContaining(id), ends_at: '2026-11-27T21:00:00.000Z' },
        sealed_id_token: 'sealed',
      })
      expect(JSON.stringify(await db.selectFrom('sessions').selectAll().execute())).not.toContain(id)
      expect(await begin(aSession())).not.toBe(id)
    })

    test.each([[''], ['made-up'], ['a'.repeat(43)], ["' or '1'='1"], ['%'], ['x'.repeat(100_000)], ['\0']])(
      'is not known by %j',
      async (id) => {
        const { begin, read } = await signedIn()
        await begin(aSession())
        expect(await read(id)).toEqual({ status: 'unknown' })
      },
    )

    test('is not known by what the database holds', async () => {
      const { begin, read, open } = await signedIn()
      await begin(aSession())
      const [listed] = await open()
      expect(await read(listed?.id_hash ?? '')).toEqual({ status: 'unknown' })
    })

    test('goes out after a while without a request, and stays as long as there are some', async () => {
      const { begin, read, open, clock } = await signedIn()
      const id = await begin(aSession())
      for (let n = 0; n < 3; n++) {
        clock.now += minutes(59)
        expect(await read(id)).toMatchObject({ status: 'in' })
      }
      clock.now += minutes(61)
      expect(await open()).toEqual([])
      expect(await read(id)).toEqual({ status: 'ended', why: 'idle', identity: lin })
      expect(await read(id)).toMatchObject({ status: 'ended', why: 'idle' })
    })

    test('goes out after a day’s work, whatever happens', async () => {
      const { begin, read, clock } = await signedIn({ idle_ms: minutes(1000) })
      const id = await begin(aSession())
      clock.now += minutes(719)
      expect(await read(id)).toMatchObject({ status: 'in' })
      clock.now += minutes(2)
      expect(await read(id)).toMatchObject({ status: 'ended', why: 'too_old' })
    })

    test('is out at once everywhere, and stays out', async () => {
      const url = await fresh()
      const [one, two] = [opened(url), opened(url)]
      await migrate(one)
      const here = sessions(one, limits)
      const there = sessions(two, limits)
      const id = await here.begin(aSession())
      const read = await there.read(id)
      if (read.status !== 'in') throw new Error('not in')
      expect(await there.end([read.session.id_hash], 'signed_out')).toBe(1)
      expect(await here.read(id)).toEqual({ status: 'ended', why: 'signed_out', identity: lin })
      expect(await here.end([read.session.id_hash], 'admin')).toBe(0)
      expect(await here.read(id)).toMatchObject({ why: 'signed_out' })
      expect(await here.end([], 'admin')).toBe(0)
    })

    test('an ended session holds no token any more', async () => {
      const { begin, read, end, db } = await signedIn()
      const was = await read(await begin(aSession()))
      if (was.status !== 'in') throw new Error('not in')
      await end([was.session.id_hash], 'admin')
      expect(await db.selectFrom('sessions').select('sealed_id_token').execute()).toEqual([{ sealed_id_token: null }])
    })

    test.each<[string, { sid: string } | { subject: string }, string, number[]]>([
      ['one session of its own', { sid: 's1' }, lin.issuer, [0]],
      ['all of one person', { subject: 'lin-1' }, lin.issuer, [0, 1]],
      ['a session nobody has', { sid: 's9' }, lin.issuer, []],
      ['a person of another provider', { subject: 'lin-1' }, 'https://evil.example', []],
      ['a session by the name of another provider', { sid: 's1' }, 'https://evil.example', []],
    ])('a provider ends %s', async (_, whose, issuer, out) => {
      const { begin, read, endAt } = await signedIn()
      const begun = await Promise.all([
        begin(aSession({}, 's1')),
        begin(aSession({}, 's2')),
        begin(aSession({ subject: 'bob' }, 's3')),
        begin(aSession({ subject: 'bob' })),
      ])
      expect(await endAt(issuer, whose)).toBe(out.length)
      const ended = await Promise.all(begun.map(async (id) => (await read(id)).status))
      expect(ended).toEqual(begun.map((_, n) => (out.includes(n) ? 'ended' : 'in')))
    })

    test('the open ones are listed, last used first, without their ids', async () => {
      const { begin, read, open, clock } = await signedIn()
      const first = await begin(aSession())
      clock.now += minutes(10)
      const second = await begin(aSession({ subject: 'bob', name: 'Bob' }))
      clock.now += minutes(10)
      await read(first)
      const listed = await open()
      expect(listed.map(({ identity }) => identity.name)).toEqual(['Lin 李', 'Bob'])
      expect(JSON.stringify(listed)).not.toMatch(new RegExp(`${first}|${second}|sealed`))
    })

    test('ended ones are forgotten in the end', async () => {
      const { begin, read, clock, db } = await signedIn()
      const id = await begin(aSession())
      clock.now += minutes(60 * 24 * 9)
      await begin(aSession())
      expect(await read(id)).toEqual({ status: 'unknown' })
      expect(await db.selectFrom('sessions').select('id_hash').execute()).toHaveLength(1)
    })

    test('what counts once counts once, however many servers are asked at once', async () => {
      const url = await fresh()
      const servers = [opened(url), opened(url)]
      for (const db of servers) await migrate(db)
      const kept = servers.map((db) => sessions(db, limits))
      const until = Date.now() + minutes(10)
      const uses = await Promise.all(
        Array.from({ length: 8 }, (_, n) => kept[n % 2]?.firstUse('state the-state', until)),
      )
      expect(uses.filter(Boolean)).toHaveLength(1)
      expect(await kept[0]?.firstUse('state another', until)).toBe(true)
      const [db] = servers
      expect(JSON.stringify(await db?.selectFrom('used_once').selectAll().execute())).not.toContain('the-state')
    })

    test('what would not be taken any more is not remembered for ever', async () => {
      const { firstUse, clock, db } = await signedIn()
      await firstUse('state 1', clock.now + 1000)
      clock.now += 2000
      await firstUse('state 2', clock.now + 1000)
      expect(await db.selectFrom('used_once').selectAll().execute()).toHaveLength(1)
    })
  })

  describe('what Feishu pushed to a store app', () => {
    test('the newest ticket stays, whatever comes after it', async () => {
      const { db } = await store()
      const { keep, newest } = tickets(db)
      expect(await newest('cli_s')).toBeNull()
      expect(await keep('cli_s', 'first', 1_763_802_000_120)).toBe('kept')
      expect(await keep('cli_s', 'third', 1_763_802_000_140)).toBe('kept')
      expect(await keep('cli_s', 'second', 1_763_802_000_130)).toBe('older')
      expect(await keep('cli_s', 'again', 1_763_802_000_140)).toBe('older')
      expect(await newest('cli_s')).toBe('third')
      expect(await newest('cli_other')).toBeNull()
    })
  })

  describe('who came in and who was refused', () => {
    const record = async () => {
      const db = opened(await fresh())
      await migrate(db)
      const clock = { now: Date.UTC(2026, 10, 27, 9) }
      return { clock, ...entries(db, () => clock.now) }
    }

    test('stands there newest first', async () => {
      const { add, newest, clock } = await record()
      await add(anEntry())
      clock.now += 1000
      await add(anEntry({ kind: 'signed_in', operator_name: 'Lin 李' }))
      expect(await newest(10)).toMatchObject([
        { kind: 'signed_in', operator_name: 'Lin 李', at: '2026-11-27T09:00:01.000Z' },
        { ...anEntry(), at: '2026-11-27T09:00:00.000Z' },
      ])
      expect(await newest(1)).toHaveLength(1)
    })

    test.each([
      ['a NUL', 'a\0b', 'ab'],
      ['megabytes', 'x'.repeat(1_000_000), 'x'.repeat(500)],
      ['a script', '<script>', '<script>'],
      ['half a letter', '\ud800x', '\ufffdx'],
    ])('a name with %s does not keep it from the record', async (_, operator_name, recorded) => {
      const { add, newest } = await record()
      expect(await add(anEntry({ operator_name }))).toBe(true)
      expect(await newest(1)).toMatchObject([{ operator_name: recorded }])
    })

    test('somebody who knocks without end fills no disk, and nobody’s sign-in is lost for it', async () => {
      const { add, newest, clock } = await record()
      const knocks = await Promise.all(Array.from({ length: 700 }, () => add(anEntry())))
      expect(knocks.filter(Boolean)).toHaveLength(600)
      expect(await add(anEntry({ kind: 'signed_in', operator_name: 'Lin' }))).toBe(true)
      expect(await add(anEntry({ why: 'role_too_low send', operator_id: 'ou_lin' }))).toBe(true)
      clock.now += minutes(1)
      expect(await add(anEntry({ why: 'the next minute' }))).toBe(true)
      expect(await newest(1)).toMatchObject([{ why: 'the next minute' }])
    })
  })
})

test('a store in memory is there for the asking and nobody else’s', async () => {
  const [one, two] = [openStore(':memory:'), openStore(':memory:')]
  await Promise.all([migrate(one), migrate(two)])
  await attempts(one).begin(anAttempt({ id: 'mine' }))
  expect(await attempts(one).find('mine')).toMatchObject({ id: 'mine' })
  expect(await attempts(two).find('mine')).toBeNull()
  await Promise.all([one.destroy(), two.destroy()])
})

test('an address of no engine is refused without repeating its password', () => {
  expect(() => openStore('mysql://root:secret@db/x')).toThrow(/^DATABASE_URL must begin with file: or postgres:\/\/$/)
})

test.each(Object.entries(engines))(
  'each query on %s is told of, and each that failed',
  async (_, start) => {
    const engine = await start()
    const told: string[] = []
    const db = openStore(await engine.fresh(), (ms, end) => told.push(ms >= 0 ? end : 'no time'))
    try {
      await sql`select 1`.execute(db)
      await sql`select wrong`.execute(db).catch(() => {})
      expect(told).toEqual(['read', 'failed'])
    } finally {
      await db.destroy()
      engine.stop()
    }
  },
  30_000,
)

test('a connection that cannot be made is told of as a query that failed', async () => {
  const told: string[] = []
  // Nothing listens on this port.
  const db = openStore('postgres://nobody@127.0.0.1:9/nowhere', (_, end) => told.push(end))
  await expect(sql`select 1`.execute(db)).rejects.toThrow()
  expect(told).toEqual(['failed'])
  await db.destroy()
})

test('a database that cannot be opened is told in one sentence, with the reason behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-wrong-'))
  writeFileSync(join(folder, 'notes.txt'), 'This is no database, and is longer than the head of one would have to be.')
  const cause = async (url: string) => {
    const db = openStore(url)
    const told = await migrate(db).catch((error: Error) => error)
    await db.destroy().catch(() => {})
    expect(told).toMatchObject({ message: 'The database of DATABASE_URL cannot be opened' })
    return (told as Error).cause
  }
  try {
    expect(await cause('postgres://nobody@127.0.0.1:9/nowhere')).toMatchObject({ code: 'ECONNREFUSED' })
    expect(await cause(`file:${join(folder, 'notes.txt')}`)).toMatchObject({ message: 'file is not a database' })
    expect(() => openStore(`file:${join(folder, 'notes.txt', 'console.db')}`)).toThrow(
      'The folder of the database of DATABASE_URL cannot be made',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
