import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test.each([
  [[], null],
  [[7.4], { calls: 1, p50_ms: 7, p95_ms: 7 }],
  [[30, 10], { calls: 2, p50_ms: 10, p95_ms: 30 }],
  [Array.from({ length: 100 }, (_, n) => 100 - n), { calls: 100, p50_ms: 50, p95_ms: 95 }],
])('of calls that took %j', (calls, expected) => {
  const times = spread()
  for (const ms of calls) times.add(ms)
  expect(times.read()).toEqual(expected)
})

test('what is older than an hour no longer counts, and of many the newest thousand do', () => {
  let now = 0
  const times = spread(() => now)
  for (let n = 0; n < 5000; n++) times.add(1)
  expect(times.read()?.calls).toBe(1000)
  now = 3600_000
  times.add(9)
  expect(times.read()).toEqual({ calls: 1, p50_ms: 9, p95_ms: 9 })
})
