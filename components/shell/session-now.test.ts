import { expect, test } from 'vitest'
import { keepAliveEvery, sessionIn, untilNextLook } from './session-now.ts'

const ada = { id: 'https://id.example#ada', name: 'Ada', ends_at: '2026-01-01T12:00:00.000Z' }

test.each([
  ['the same person', Response.json(ada), { status: 'same', ends_at: ada.ends_at }],
  ['the same person, without an end', Response.json({ ...ada, ends_at: null }), { status: 'same', ends_at: null }],
  [
    'somebody else',
    Response.json({ ...ada, id: 'https://id.example#bob', name: 'Bob' }),
    { status: 'other', name: 'Bob' },
  ],
  ['nobody', Response.json({ code: 'no_session' }, { status: 401 }), { status: 'ended' }],
  ['a role that was taken away', Response.json({ code: 'no_role' }, { status: 403 }), { status: 'unknown' }],
  ['a console that fails', new Response('oops', { status: 500 }), { status: 'unknown' }],
  ['an answer that is none', Response.json({ id: 3 }), { status: 'unknown' }],
])('who is signed in: %s', async (_, answer, expected) => {
  expect(await sessionIn(answer, ada.id)).toEqual(expected)
})

test.each([
  ['hours before', '2026-01-01T10:00:00Z', { soon: false, wait: 117 * 60_000 }],
  ['a minute before', '2026-01-01T11:59:00Z', { soon: true, wait: 61_000 }],
  ['after', '2026-01-01T12:30:00Z', { soon: true, wait: 1000 }],
  ['longer than a timer can wait', '2025-11-01T12:00:00Z', { soon: false, wait: 2 ** 31 - 1 }],
])('when the page looks at its session again, %s', (_, now, expected) => {
  expect(untilNextLook(ada.ends_at, Date.parse(now), 3 * 60_000)).toEqual(expected)
})

test.each([
  [null, 240_000],
  [3600_000, 240_000],
  [60_000, 20_000],
])('with an idle limit of %s ms typing asks every %s ms', (idle_ms, expected) => {
  expect(keepAliveEvery(idle_ms, 240_000)).toBe(expected)
})
