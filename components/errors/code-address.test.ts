import { expect, test } from 'vitest'
import { catalogue } from '#lib/guidance/codes.ts'
import { type AskedFor, codeAddress, readAddress } from './code-address.ts'

test.each<[string, AskedFor | null]>([
  ['230002', { of: 'code', code: 230002 }],
  ['230099/200550', { of: 'sub_code', parent: 230099, code: 200550 }],
  ['docs', { of: 'call', call: 'docs' }],
  ['merge-forward/230064', { of: 'code_on_call', call: 'merge-forward', code: 230064 }],
  ['230099/constructor', null],
  ['docs/', null],
  ['a/b', null],
  ['a/1/2', null],
  ['', null],
  ['12345678901', null],
  ['Docs', null],
  ['\u202e<script>', null],
])('%s asks for %j', (address, asked) => expect(readAddress(address.split('/'))).toEqual(asked))

test('every meaning stands at the address it is given', () => {
  for (const entry of catalogue) {
    const { code, parent, endpoints } = entry
    const asked = readAddress(codeAddress(entry).split('/').slice(2))
    expect(asked).toMatchObject({ code, ...(parent ? { parent } : {}) })
    if (asked?.of === 'code_on_call') expect(endpoints[0]).toBe(asked.call)
  }
})
