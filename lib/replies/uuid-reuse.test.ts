import { expect, test } from 'vitest'
import type { Attempt } from '#lib/model/attempt.ts'
import { mayHaveBeenDelivered, sameUuidUntil, uuidAgain } from './uuid-reuse.ts'

const began = Date.parse('2026-11-27T10:00:00.000Z')
const minutes = (n: number) => began + n * 60_000
const attempt = (after: number, outcome: object | null, tries: object[] = []) =>
  ({
    at: new Date(minutes(after)).toISOString(),
    outcome,
    tries: tries.map((outcome) => ({ outcome })),
  }) as unknown as Attempt
const lost = { status: 'unanswered', reason: 'timeout' }
const unreachable = { status: 'unanswered', reason: 'unreachable' }
const refused = { status: 'refused', code: 230020 }

test.each([
  ['within the hour', [attempt(0, lost)], 10, 55],
  ['counted from the first with the uuid', [attempt(20, lost), attempt(0, lost)], 30, 55],
  ['at the end of it', [attempt(0, lost)], 55, null],
  ['by a clock a moment behind', [attempt(0.5, lost)], 0, 55.5],
  ['by a clock that was set back an hour', [attempt(60, lost)], 0, null],
  ['delivered since', [attempt(0, lost), attempt(5, { status: 'sent' })], 10, null],
])('the same uuid is safe: %s', (_, attempts, now, until) => {
  expect(sameUuidUntil(attempts, minutes(now))).toBe(until === null ? null : minutes(until))
})

test.each([
  ['nobody knows', attempt(0, lost), true],
  ['nothing came of it', attempt(0, null), true],
  ['it never left', attempt(0, unreachable), false],
  ['it was refused', attempt(0, refused, [refused]), false],
  ['it was refused after a try that got lost', attempt(0, refused, [lost, refused]), true],
])('whether it may have been delivered, where %s', (_, one, may) => {
  expect(mayHaveBeenDelivered(one)).toBe(may)
})

const settled = (one: Attempt, verdict: string, message_id: string | null = null) =>
  ({ ...one, settled: { verdict, how: 'read_back', message_id, why: null } }) as Attempt

test.each<[string, Attempt[], number, 'same' | 'new' | null]>([
  ['a new one where it was refused', [attempt(0, refused)], 1, 'new'],
  ['a new one where it never left', [attempt(0, unreachable)], 90, 'new'],
  ['a new one where nothing was begun', [], 1, 'new'],
  ['the same where nobody knows', [attempt(0, lost)], 50, 'same'],
  ['the same where it was refused only the second time', [attempt(0, lost), attempt(5, refused)], 10, 'same'],
  [
    'the same, within the hour, where it was looked for in vain',
    [settled(attempt(0, lost), 'not_delivered')],
    10,
    'same',
  ],
  ['a new one, after it, where it was looked for in vain', [settled(attempt(0, lost), 'not_delivered')], 60, 'new'],
  ['none where nobody knows and it is too late', [attempt(0, lost)], 60, null],
  ['none where it stands there', [settled(attempt(0, lost), 'delivered', 'om_1')], 10, null],
  ['none where it was sent', [attempt(0, { status: 'sent' })], 10, null],
])('a row that failed goes out again by %s', (_, attempts, now, by) => {
  expect(uuidAgain(attempts, minutes(now))).toBe(by)
})
