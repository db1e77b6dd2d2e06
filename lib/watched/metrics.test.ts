import { expect, test } from 'vitest'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { codeOf, metrics, type Seen } from './metrics.ts'
import { watched } from './watched.ts'

const refused = (code: number): Outcome => ({
  status: 'refused',
  endpoint: 'reply',
  http: 200,
  code,
  msg: 'Bot/User can NOT be out of the chat oc_secret',
  log_id: 'log_secret',
  scopes: [],
  fields: [],
})
const sent: Outcome = { status: 'sent', message: { message_id: 'om_secret' }, again: false }

test.each([
  [sent, ''],
  [refused(230002), '230002'],
  [refused(99991400), '99991400'],
  [refused(4711), 'other'],
  [{ status: 'unanswered', reason: 'timeout' } as const, 'timeout'],
])('%j is counted under the code %j', (outcome, code) => expect(codeOf(outcome)).toBe(code))

test('what happened is counted by names that have an end, and without an id or a word of it', async () => {
  let seen: Seen = { under_way: 1, unrecorded: 2, waiting: 3, jobs: { states: { running: 2 }, waiting: 40 } }
  const counts = metrics('1.2.3', async () => seen)
  const watch = watched(Promise.resolve(counts))
  for (const outcome of [sent, refused(230002), refused(4711), refused(4712)]) {
    watch.begun()
    watch.ended(outcome)
  }
  watch.called('reply', 150, 'answered')
  watch.called('auth', 30_000, 'unanswered')
  watch.queried(2, 'read')
  watch.queried(6000, 'failed')

  const { type, text } = await counts.text()
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/)
  for (const line of [
    'reply_console_build_info{version="1.2.3"} 1',
    'reply_console_sends_total{outcome="sent",code=""} 1',
    'reply_console_sends_total{outcome="refused",code="230002"} 1',
    'reply_console_sends_total{outcome="refused",code="other"} 2',
    'reply_console_feishu_call_seconds_bucket{le="0.2",endpoint="reply",end="answered"} 1',
    'reply_console_feishu_call_seconds_sum{endpoint="auth",end="unanswered"} 30',
    'reply_console_database_query_seconds_count 2',
    'reply_console_database_errors_total 1',
    'reply_console_sends_under_way 1',
    'reply_console_jobs{state="running"} 2',
    'reply_console_job_rows_waiting 40',
    'reply_console_outcomes_unrecorded 2',
    'reply_console_sends_waiting 3',
    'reply_console_database_up 1',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/^process_cpu_seconds_total /m)
  expect(text).not.toMatch(/secret|om_|oc_|NOT be out/)

  seen = { under_way: 0, unrecorded: 0, waiting: null, jobs: null }
  const broken = (await counts.text()).text
  expect(broken).toContain('reply_console_database_up 0')
  expect(broken).not.toMatch(/^reply_console_sends_waiting/m)
})

test('without a reader nothing is counted, and the last hour is known all the same', () => {
  const watch = watched(null)
  expect(watch.latency()).toEqual({ replies: null, others: null })
  watch.called('reply', 100, 'answered')
  watch.called('get', 40, 'refused')
  expect(watch.latency()).toEqual({
    replies: { calls: 1, p50_ms: 100, p95_ms: 100 },
    others: { calls: 1, p50_ms: 40, p95_ms: 40 },
  })
  watch.begun()
  expect(watch.underWay()).toBe(1)
  watch.ended(sent)
  expect(watch.underWay()).toBe(0)
})
