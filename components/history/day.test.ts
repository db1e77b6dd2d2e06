import { expect, test } from 'vitest'
import { clockIn, dayIn, isDay, isZone } from './day.ts'

test.each([
  ['UTC', '2026-11-27', '2026-11-27T00:00:00.000Z'],
  ['Asia/Shanghai', '2026-11-27', '2026-11-26T16:00:00.000Z'],
  ['America/New_York', '2026-11-27', '2026-11-27T05:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
  ['Europe/Berlin, the day the clocks go forward', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin, the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Europe/Berlin, the day the clocks go back', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-27', '2026-11-26T10:00:00.000Z'],
])('a day begins in %s', (zone, day, begins) => {
  expect(dayIn(zone.split(',')[0] ?? '', day)).toBe(begins)
})

test('the day after ends it, also where it is not of 24 hours', () => {
  expect(dayIn('Europe/Berlin', '2026-03-29', 1)).toBe('2026-03-29T22:00:00.000Z')
  expect(dayIn('UTC', '2026-12-31', 1)).toBe('2027-01-01T00:00:00.000Z')
})

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['0026-11-27', false],
  ['9999-12-31', false],
  ['2026-1-1', false],
  ['27.11.2026', false],
  ['2026-11-27T10:00', false],
  ['', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

test('a time zone is known by its name', () => {
  expect(['Asia/Shanghai', 'UTC', 'Mars/Base', '', 'x'.repeat(1e5)].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test.each([
  ['UTC', '2026-11-27T18:05:59.000Z', '2026-11-27T1805'],
  ['Asia/Shanghai', '2026-11-27T18:05:59.000Z', '2026-11-28T0205'],
  ['America/New_York', '2026-11-27T01:05:00.000Z', '2026-11-26T2005'],
])('the clocks of %s at %s', (zone, at, shown) => expect(clockIn(zone, at)).toBe(shown))
