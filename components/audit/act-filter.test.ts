import { expect, test } from 'vitest'
import { actsHref, actsSought, readShownActs } from './act-filter.tsx'

const nothing = { act: undefined, who: undefined, subject: undefined, from: undefined, to: undefined }

test.each([
  ['nothing', {}, nothing],
  ['an act', { act: 'send' }, { ...nothing, act: 'send' }],
  ['an act there is not', { act: 'x' }, nothing],
  ['a person, twice', { who: [' Lin ', 'Bob'] }, { ...nothing, who: 'Lin' }],
  ['a day', { to: '2026-11-23' }, { ...nothing, to: '2026-11-23' }],
  [
    'a day somewhere',
    { from: '2026-11-22', zone: 'Asia/Shanghai' },
    { ...nothing, from: '2026-11-22', zone: 'Asia/Shanghai' },
  ],
  ['a zone there is not', { from: '2026-11-22', zone: 'Mars' }, { ...nothing, from: '2026-11-22' }],
  ['a zone without a day', { zone: 'Asia/Shanghai' }, nothing],
  ['no day', { from: 'yesterday' }, nothing],
])('an address narrows the acts to %s', (_, params, shown) => {
  expect(readShownActs(params)).toEqual(shown)
})

test('an address holds what is shown, and reads back as it', () => {
  const shown = { ...nothing, act: 'stop' as const, subject: 'om_1', from: '2026-11-22', zone: 'Asia/Shanghai' }
  const href = actsHref(shown, 7)
  expect(readShownActs(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(shown)
  expect(actsHref(nothing)).toBe('/audit')
})

test('days are whole where the reader is', () => {
  expect(actsSought({ from: '2026-11-22', to: '2026-11-22', zone: 'Asia/Shanghai' })).toEqual({
    from: '2026-11-21T16:00:00.000Z',
    to: '2026-11-22T16:00:00.000Z',
  })
})
