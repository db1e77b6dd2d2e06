import { expect, test } from 'vitest'
import { actsHref, readShownActs } from './act-filter.tsx'

const nothing = { act: undefined, who: undefined, subject: undefined, from: undefined, to: undefined }

test.each([
  ['nothing', {}, nothing],
  ['an act', { act: 'send' }, { ...nothing, act: 'send' }],
  ['an act there is not', { act: 'x' }, nothing],
  ['a person, twice', { who: [' Lin ', 'Bob'] }, { ...nothing, who: 'Lin' }],
  ['a time, in UTC', { from: '2026-11-22T09:00' }, { ...nothing, from: '2026-11-22T09:00:00.000Z' }],
  ['a day', { to: '2026-11-23' }, { ...nothing, to: '2026-11-23T00:00:00.000Z' }],
  ['no time', { from: 'yesterday' }, nothing],
])('an address narrows the acts to %s', (_, params, shown) => {
  expect(readShownActs(params)).toEqual(shown)
})

test('an address holds what is shown, and reads back as it', () => {
  const shown = { ...nothing, act: 'stop' as const, subject: 'om_1', from: '2026-11-22T09:00:00.000Z' }
  const href = actsHref(shown, 7)
  expect(readShownActs(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(shown)
  expect(actsHref(nothing)).toBe('/audit')
})
