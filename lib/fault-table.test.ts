import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { feishu } from '#lib/feishu/client.ts'
import { json, type Received, sent, standIn, steered } from '#lib/feishu/loopback.testing.ts'
import { historyWords } from '#lib/i18n/history.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { reply } from '#lib/protocol/reply.ts'
import { sendReply } from '#lib/replies/send-reply.ts'
import { type End, unrecorded } from '#lib/replies/unrecorded.ts'
import { type Attempts, attempts } from '#lib/store/attempts.ts'
import { migrate, openStore } from '#lib/store/open.ts'

type Answers = (response: ServerResponse, n: number, request: Received) => void
type Meets = {
  /** What stands where Feishu would be, for the nth call; nobody: nothing listens there. */
  there: Answers | 'nobody'
  through?: (store: Attempts) => Attempts
  clock_back_ms?: number
}

/** One press of Send with one fault in its way: a real line, a real SQLite file, and a clock of the test’s. */
async function pressing({ there, through = (store) => store, clock_back_ms = 0 }: Meets) {
  const stand = await standIn({
    other: (request, response, n) => {
      clock.now -= clock_back_ms
      if (there !== 'nobody') there(response, n, request)
    },
  })
  if (there === 'nobody') await new Promise((resolve) => stand.server.close(resolve))
  const { options, clock } = steered()
  const db = openStore(':memory:')
  onTestFinished(() => db.destroy())
  await migrate(db)
  const store = attempts(db, () => new Date(clock.now))
  const later: (() => void)[] = []
  const held = unrecorded({
    finish: (id: string, end: End) => store.finish(id, end),
    later: (_, then) => later.push(then),
  })
  const result = await sendReply(
    {
      attempt_id: 'attempt-1',
      reply: reply.parse({
        ...{ message_id: 'om_1', msg_type: 'text', content: '{"text":"On it."}', reply_in_thread: false, uuid: 'u-1' },
      }),
      operator: { id: 'local', name: 'Lin' },
      after_hour: false,
    },
    {
      attempts: through(store),
      feishu: feishu({ ...options, timeout_ms: 2000, base_url: stand.base_url }),
      ...{ unrecorded: held, app_id: 'cli_a1', runner: '1 2 here', now: () => clock.now },
    },
  )
  return { result, calls: stand.others.length, store, db, later }
}

const cut = (response: ServerResponse) => void response.socket?.destroy()
const half = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' })
  response.write('{"code":0,"da', () => setImmediate(() => cut(response)))
}
const limited = { code: 99991400, msg: 'request trigger frequency limit' }
const quota = { code: 99991403, msg: 'This month’s API call quota has been exceeded' }

/** What is said of an outcome on its record, in both languages, without names. */
function wordsOf(outcome: Outcome): string[] {
  return (['en', 'zh-CN'] as const).map((locale) => {
    if (outcome.status === 'unanswered') return outcomeWords[locale].outcome.unanswered.reasons[outcome.reason]
    if (outcome.status === 'refused') return outcomeWords[locale].outcome.refusedTitle(outcome.code)
    return historyWords[locale].history.outcome.sent
  })
}

type Expected = { outcome: object; calls: number; words: [string, string] }
const unanswered = (reason: string, more: object = {}) => ({ status: 'unanswered', reason, ...more })
const delivered = { status: 'sent', message: { message_id: 'om_reply' } }
const isSent: [string, string] = ['Sent', '已发送']

describe('a fault of the line or of Feishu', () => {
  test.each<[string, Answers | 'nobody', Expected]>([
    [
      'no answer in time',
      () => {},
      { outcome: unanswered('timeout'), calls: 1, words: ['no answer came in time', '没有在限定时间内收到应答'] },
    ],
    [
      'nobody there',
      'nobody',
      { outcome: unanswered('unreachable'), calls: 0, words: ['never left this server', '没有离开这台服务器'] },
    ],
    [
      'broken off, again and again',
      cut,
      { outcome: unanswered('network'), calls: 4, words: ['connection broke off', '连接就断开了'] },
    ],
    [
      'broken off once',
      (response, n) => (n === 1 ? cut(response) : json(response, 200, sent())),
      { outcome: delivered, calls: 2, words: isSent },
    ],
    [
      'half an answer, again and again',
      half,
      { outcome: unanswered('network', { http: 200 }), calls: 4, words: ['connection broke off', '连接就断开了'] },
    ],
    [
      '502 of a proxy, once',
      (response, n) => json(response, n === 1 ? 502 : 200, n === 1 ? '<html>' : sent()),
      { outcome: delivered, calls: 2, words: isSent },
    ],
    [
      '502 of a proxy, again and again',
      (response) => json(response, 502, '<html>Bad Gateway</html>'),
      { outcome: unanswered('unreadable', { http: 502 }), calls: 4, words: ['not one of Feishu’s', '不是飞书给出的'] },
    ],
    [
      'a redirect',
      (response) => json(response, 302, '', { Location: 'https://elsewhere.example' }),
      { outcome: unanswered('unreadable', { http: 302 }), calls: 1, words: ['not one of Feishu’s', '不是飞书给出的'] },
    ],
    [
      'JSON that is none',
      (response) => json(response, 200, '{"code":0,'),
      { outcome: unanswered('unreadable', { http: 200 }), calls: 1, words: ['not one of Feishu’s', '不是飞书给出的'] },
    ],
    [
      'JSON that says nothing',
      (response) => json(response, 200, '{"code":0,"data":{}}'),
      { outcome: unanswered('unreadable', { http: 200 }), calls: 1, words: ['not one of Feishu’s', '不是飞书给出的'] },
    ],
    [
      '429 for the pace, once',
      (response, n) =>
        n === 1 ? json(response, 429, limited, { 'x-ogw-ratelimit-reset': '2' }) : json(response, 200, sent()),
      { outcome: delivered, calls: 2, words: isSent },
    ],
    [
      '429 for the pace, again and again',
      (response) => json(response, 429, limited),
      {
        outcome: { status: 'refused', code: 99991400 },
        calls: 4,
        words: ['Feishu refused: 99991400', '飞书拒绝了请求：99991400'],
      },
    ],
    [
      '429 for the month’s quota',
      (response) => json(response, 429, quota),
      {
        outcome: { status: 'refused', code: 99991403 },
        calls: 1,
        words: ['Feishu refused: 99991403', '飞书拒绝了请求：99991403'],
      },
    ],
    [
      '500 with a code, which may stand for a delivered reply',
      (response, n) =>
        n === 1
          ? json(response, 500, { code: 2200, msg: 'Internal Error' })
          : json(response, 400, { code: 230011, msg: 'recalled' }),
      { outcome: unanswered('unreadable', { http: 500 }), calls: 2, words: ['not one of Feishu’s', '不是飞书给出的'] },
    ],
    [
      'a token that is gone',
      (response, n) => json(response, n === 1 ? 400 : 200, n === 1 ? { code: 99991663, msg: 'token' } : sent()),
      { outcome: delivered, calls: 2, words: isSent },
    ],
    [
      'no token any more',
      (response) => json(response, 400, { code: 99991663, msg: 'token' }),
      {
        outcome: { status: 'refused', code: 99991663 },
        calls: 2,
        words: ['Feishu refused: 99991663', '飞书拒绝了请求：99991663'],
      },
    ],
  ])('%s', async (_, there, { outcome, calls, words }) => {
    const pressed = await pressing({ there })
    expect(pressed.result).toMatchObject({ status: 'done', outcome })
    expect(pressed.calls).toBe(calls)
    const [recorded] = await pressed.store.withUuid('cli_a1', 'u-1')
    expect(recorded?.outcome).toMatchObject(outcome)
    const said = wordsOf(recorded?.outcome as Outcome)
    for (const [i, part] of words.entries()) expect(said[i]).toContain(part)
  })
})

const gone = async (): Promise<never> => {
  throw new Error('the store is gone')
}
const ok: Answers = (response) => json(response, 200, sent())

describe('a fault of the store, or of the machine', () => {
  test('gone before: nothing is sent, and that is said', async () => {
    const { result, calls } = await pressing({ there: ok, through: (store) => ({ ...store, begin: gone }) })
    expect(result).toEqual({ status: 'no_record' })
    expect(calls).toBe(0)
    for (const locale of ['en', 'zh-CN'] as const)
      expect(outcomeWords[locale].outcome.no_record.title).toMatch(/Not sent|未发送/)
  })

  test('gone while it is sent: what Feishu says is recorded all the same', async () => {
    const { result, calls, store } = await pressing({
      there: ok,
      through: (store) => ({ ...store, addTry: gone, stillSending: gone, withUuid: gone }),
    })
    expect(result).toMatchObject({ status: 'done', outcome: delivered })
    expect(calls).toBe(1)
    expect((await store.find('attempt-1'))?.outcome).toMatchObject(delivered)
  })

  test('gone afterwards: what Feishu said is told, held, and recorded once the store is back', async () => {
    const { result, calls, store, later } = await pressing({
      there: ok,
      through: (store) => ({ ...store, finish: gone }),
    })
    expect(result).toMatchObject({ status: 'done', outcome: delivered, recorded: false })
    expect(calls).toBe(1)
    expect((await store.find('attempt-1'))?.outcome).toBeNull()
    for (const then of later) then()
    await expect.poll(async () => (await store.find('attempt-1'))?.outcome).toMatchObject(delivered)
  })

  test('a disk that is full: nothing is sent', async () => {
    const { db, store } = await pressing({ there: ok })
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql.raw(`pragma max_page_count=${rows[0]?.page_count}`).execute(db)
    const large = 'x'.repeat(200_000)
    const begun = store.begin({
      ...{ id: 'attempt-2', at: new Date().toISOString(), operator: { id: 'local', name: 'Lin' }, app_id: 'cli_a1' },
      ...{
        message_id: 'om_1',
        msg_type: 'text',
        reply_in_thread: false,
        uuid: 'u-2',
        body: large,
        summary: '',
        runner: null,
      },
    })
    await expect(begun).rejects.toThrow(/full/)
    expect(await store.find('attempt-2')).toBeNull()
  })

  test('a clock that is set back an hour meanwhile: sent once, and it took no time rather than less than none', async () => {
    const { result, calls, store } = await pressing({ there: ok, clock_back_ms: 3_600_000 })
    expect(result).toMatchObject({ status: 'done', outcome: delivered })
    expect(calls).toBe(1)
    expect((await store.find('attempt-1'))?.duration_ms).toBe(0)
  })
})
