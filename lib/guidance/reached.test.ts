import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue, codesOn, explainedCalls, guidanceFor, meaningsOf, searchCodes } from './codes.ts'
import { explainPasted } from './explain-pasted.ts'
import type { Entry } from './guidance-entry.ts'

const name = ({ code, parent, endpoints }: Entry) => `${parent ? `${parent}/` : ''}${code} on ${endpoints.join()}`
const same = (one: Entry) => (other: Entry) => one.means === other.means

// Nearly three thousand searches: seconds, where something else keeps the machine busy.
test('every entry is reached by its number, and by its sentence in either language', { timeout: 60_000 }, () => {
  for (const entry of catalogue) {
    expect(searchCodes(String(entry.code)).some(same(entry)), name(entry)).toBe(true)
    for (const locale of ['en', 'zh-CN'] as const)
      expect(searchCodes(entry.means[locale]).some(same(entry)), `${name(entry)} ${locale}`).toBe(true)
  }
})

test('every entry is on the page of its number, and of each of its calls', () => {
  const pages = new Map([...explainedCalls.keys()].map((call) => [call, codesOn(call)]))
  for (const entry of catalogue) {
    const { code, parent, endpoints } = entry
    expect(meaningsOf(code, parent ? { parent } : {}).some(same(entry)), name(entry)).toBe(true)
    for (const call of parent ? [] : endpoints)
      expect(pages.get(call)?.some(same(entry)), `${name(entry)} ${call}`).toBe(true)
  }
})

test('every entry is what its call is told, by the words of its msg', () => {
  for (const entry of catalogue) {
    const { code, parent, endpoints, when, msg } = entry
    const said = [msg, when?.[0]].filter(Boolean).join(' ')
    for (const endpoint of endpoints) {
      const asked = parent ? { code: parent, sub_code: code } : { code }
      const told = guidanceFor({ ...asked, endpoint, msg: said })
      expect(told?.means.en, `${name(entry)} ${endpoint}`).toBe(entry.means.en)
    }
  }
})

test('an answer cut short or garbled is read as far as it goes', () => {
  const answers = catalogue.map(({ code, parent, msg }) =>
    JSON.stringify({
      code: parent ?? code,
      msg: parent ? `ext=ErrCode: ${code}; ${msg}` : msg,
      error: { log_id: 'l' },
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...answers), fc.nat(), fc.nat(), fc.string(), (answer, from, to, noise) => {
      const cut = answer.slice(from % 20, Math.max(20, to % answer.length))
      const middle = from % (cut.length + 1)
      for (const pasted of [cut, cut.slice(0, middle) + noise + cut.slice(middle), [...answer].reverse().join('')])
        expect(['nothing', 'accepted', 'status', 'refusal']).toContain(explainPasted(pasted).answer.found)
    }),
    { numRuns: 300 },
  )
})

test('an answer is found however deep it lies in a log', () => {
  const wrapped = `${'{"cause":'.repeat(90)}{"code":230002,"msg":"The bot can not be outside the group."}${'}'.repeat(90)}`
  expect(explainPasted(wrapped).guidance?.code).toBe(230002)
})
