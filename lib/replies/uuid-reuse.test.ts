import { expect, test } from 'vitest'
import type { Attempt } from '#lib/model/attempt.ts'
import { mayHaveBeenDelivered, sameUuidUntil } from './uuid-reuse.ts'

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
