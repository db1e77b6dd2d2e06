import { expect, test } from 'vitest'
import type { Target } from '#lib/protocol/target.ts'
import { appProblems, type LastAnswer } from './app-problems.ts'
import { foretold } from './rules.ts'
import { targetProblems } from './target-problems.ts'

const now = new Date('2026-11-28T10:00:00Z')
const refused = (code: number, at = '2026-11-28T09:00:00Z'): LastAnswer => ({ at, code })

test.each<[string, LastAnswer | null, string[]]>([
  ['nothing was sent yet', null, []],
  ['the last one was sent', { at: '2026-11-28T09:00:00Z', code: null }, []],
  ['the app lacks the scope', refused(99991672), ['scope likely 99991672']],
  ['its bot is switched off', refused(230006), ['no_ability likely 230006']],
  ['it is disabled', refused(99991662), ['disabled likely 99991662']],
  ['it is not installed', refused(99991673), ['disabled likely 99991673']],
  ['Feishu does not know it', refused(10014), ['disabled likely 10014']],
  ['its secret is wrong', refused(10015), ['credentials likely 10015']],
  ['its id is none', refused(10003), ['credentials likely 10003']],
  ['the month’s calls are used up', refused(99991403), ['quota likely 99991403']],
  ['those of last month were', refused(99991403, '2026-10-31T23:00:00Z'), []],
  ['it lay with the message', refused(230011), []],
  ['it was too fast', refused(99991400), []],
])('%s: %j', (_, last, expected) => {
  const found = appProblems(last, now).map((one) => {
    const { sure, codes } = foretold(one, 'text')
    return `${one.kind === 'app' ? one.why : one.kind} ${sure} ${codes}`
  })
  expect(found).toEqual(expected)
})

test.each([
  [99991403, ['app 99991403']],
  [10015, ['app 10015']],
  // Reading takes another scope than replying.
  [99991672, []],
])('looking the message up was refused with %i: %j', (code, expected) => {
  const target: Target = { status: 'unseen', message_id: 'om_1', reason: 'refused', code, msg: null, log_id: null }
  expect(targetProblems(target).map((one) => `${one.kind} ${foretold(one, 'text').codes}`)).toEqual(expected)
})
