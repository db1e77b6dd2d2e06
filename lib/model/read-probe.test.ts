import { expect, test } from 'vitest'
import type { Refused, Unanswered } from '#lib/protocol/outcome.ts'
import { readinessOf } from './read-probe.ts'
import { type Line, type Probe, worstOf } from './readiness.ts'

const refused = (code: number): Refused => ({
  status: 'refused',
  endpoint: 'auth',
  http: 400,
  code,
  msg: '',
  scopes: [],
  fields: [],
})
const silence: Unanswered = { status: 'unanswered', reason: 'timeout' }
const token: Probe['token'] = { status: 'answered', value: { ms: 12 } }
const at = Date.UTC(2026, 0, 1)
const bot = (state: 'enabled' | 'disabled' | null, behind_s = 0): Probe['bot'] => ({
  status: 'answered',
  value: { name: 'Ops', open_id: 'ou_ops', state, answered_at: at + behind_s * 1000, ms: 20, asked_at: at },
})
const scopes = (...value: string[]): Probe['scopes'] => ({ status: 'answered', value })
const all = [
  'im:message:send_as_bot',
  'im:message:readonly',
  'im:message.group_msg',
  'im:chat:read',
  'contact:user.base:readonly',
  'im:resource',
]

/** Each line that is not good, as `what state`. */
const amiss = (lines: Line[]) =>
  lines
    .filter(({ state }) => state !== 'good')
    .map((line) => `${line.what === 'scope' ? line.feature : line.what} ${line.state}`)

test.each<[string, Probe, string, string[]]>([
  ['all is well', { token, bot: bot('enabled'), scopes: scopes(...all) }, 'good', []],
  ['one scope of several is enough', { token, bot: bot('enabled'), scopes: scopes('im:message', ...all) }, 'good', []],
  ['no connection', { token: silence, bot: null, scopes: null }, 'bad', ['reach bad']],
  ['a wrong secret', { token: refused(10015), bot: null, scopes: null }, 'bad', ['credentials bad']],
  ['no bot', { token, bot: refused(11205), scopes: null }, 'bad', ['bot bad']],
  ['the quota is used up', { token, bot: refused(99991403), scopes: null }, 'bad', ['quota bad']],
  ['a disabled bot', { token, bot: bot('disabled'), scopes: scopes(...all) }, 'bad', ['bot bad']],
  ['a state nobody documents', { token, bot: bot(null), scopes: scopes(...all) }, 'unknown', ['bot unknown']],
  ['no answer about the bot', { token, bot: silence, scopes: null }, 'bad', ['reach bad']],
  ['no scope to send', { token, bot: bot('enabled'), scopes: scopes(...all.slice(1)) }, 'bad', ['reply bad']],
  [
    'no scope to look people up',
    { token, bot: bot('enabled'), scopes: scopes(...all.filter((one) => one !== 'contact:user.base:readonly')) },
    'poor',
    ['person poor'],
  ],
  [
    'no scope to upload',
    { token, bot: bot('enabled'), scopes: scopes(...all.filter((one) => one !== 'im:resource')) },
    'poor',
    ['upload poor'],
  ],
  ['scopes it may not read', { token, bot: bot('enabled'), scopes: refused(212100) }, 'unknown', ['scopes unknown']],
  ['scopes without an answer', { token, bot: bot('enabled'), scopes: silence }, 'unknown', ['scopes unknown']],
  ['a clock behind', { token, bot: bot('enabled', 75), scopes: scopes(...all) }, 'poor', ['clock poor']],
  ['a clock ahead', { token, bot: bot('enabled', -3600), scopes: scopes(...all) }, 'poor', ['clock poor']],
])('%s', (_, probe, worst, lines) => {
  const read = readinessOf(probe)
  expect(amiss(read)).toEqual(lines)
  expect(worstOf(read)).toBe(worst)
})

test('a clock is told by how much it is off, and in which direction', () => {
  const off = readinessOf({ token, bot: bot('enabled', 75), scopes: null }).find(({ what }) => what === 'clock')
  expect(off).toMatchObject({ off_s: -75 })
})

test('where Feishu pushes events, it takes scopes for them too', () => {
  const lacking = (...more: string[]) =>
    amiss(readinessOf({ token, bot: bot('enabled'), scopes: scopes(...all, ...more) }, true))
  // What may read whole groups is pushed what mentions the bot there.
  expect(lacking()).toEqual(['direct_message poor'])
  expect(lacking('im:message.p2p_msg:readonly')).toEqual([])
  const without = scopes(...all.filter((one) => one !== 'im:message.group_msg'))
  expect(amiss(readinessOf({ token, bot: bot('enabled'), scopes: without }, true))).toEqual([
    ...['group_message poor', 'mention poor', 'direct_message poor'],
  ])
})
