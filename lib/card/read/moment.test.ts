import { expect, test } from 'vitest'
import { initialDate, initialDatetime, initialTime, withOffset } from './moment.ts'

test.each([
  [initialDate, '2026-01-31', '2026-01-31'],
  [initialDate, '2024-02-29', '2024-02-29'],
  [initialDate, '2026-02-30', ''],
  [initialDate, '2026-1-3', ''],
  [initialDate, 7, ''],
  [initialTime, '09:05', '09:05'],
  [initialTime, '24:00', ''],
  [initialTime, '9:05', ''],
  [initialDatetime, ' 2026-01-31 18:00', '2026-01-31 18:00'],
  [initialDatetime, '2026-01-31', ''],
  [initialDatetime, '2026-01-31 18:00 +0800', ''],
])('%#: %j is read as %j', (shape, written, expected) => {
  expect(shape.parse(written)).toBe(expected)
})

test.each([
  ['2026-01-31', 480, '2026-01-31 +0800', '2026-01-31T00:00'],
  ['2026-01-31 18:00', -210, '2026-01-31 18:00 -0330', '2026-01-31T18:00'],
  ['08:30', 0, '08:30 +0000', ''],
])('%s, %i minutes ahead of UTC, is called back as %s', (picked, minutes, expected, asked) => {
  const at: string[] = []
  expect(withOffset(picked, { timezone: 'x', offsetAt: (local) => at.push(local) && minutes })).toBe(expected)
  expect(at).toEqual([asked])
})

test('nothing picked stays nothing', () => {
  expect(withOffset('', { timezone: 'x', offsetAt: () => 480 })).toBe('')
})
