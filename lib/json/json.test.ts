import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatJson, minifyJson, readJson } from './json.ts'

const sent = (source: string) => {
  const read = readJson(source)
  return 'json' in read ? read.json.text : read.errors
}

describe('what goes out is what was written', () => {
  test.each([
    ['64-bit integers', '{"id": 7371713483664506900123}', '{"id":7371713483664506900123}'],
    ['number spelling', '[1.0, 1e5, -0, 1E+2, 0.10]', '[1.0,1e5,-0,1E+2,0.10]'],
    ['escapes', String.raw`{"a": "\u4f60\/\n\"é"}`, String.raw`{"a":"\u4f60\/\n\"é"}`],
    ['key order, also of digits', '{"b":1,"10":2,"9":3,"a":4}', '{"b":1,"10":2,"9":3,"a":4}'],
    ['duplicate keys', '{"a":1,"a":2}', '{"a":1,"a":2}'],
    ['white space inside strings', '{ "a b" : " c\\t d " }', '{"a b":" c\\t d "}'],
  ])('%s', (_, source, text) => expect(sent(source)).toBe(text))

  test.each([
    ['line comments', '{"a":1 // why\n,"b":2}', '{"a":1,"b":2}'],
    ['block comments', '/* card */{"a":/* x */1}', '{"a":1}'],
    ['trailing commas', '{"a":[1,2,],}', '{"a":[1,2]}'],
    ['things that only look like comments', '{"url":"https://x/*y*/"}', '{"url":"https://x/*y*/"}'],
  ])('%s go, and only they', (_, source, text) => expect(sent(source)).toBe(text))
})

test.each([
  '',
  '{',
  '{"a":}',
  '{"a":1}}',
  "{'a':1}",
  '{"a":1,,}',
  '{"a":"\n"}',
  '{"a":01}',
  'undefined',
  '{"a":\u00a01}',
])('says where %j is broken, and never rewrites it', (source) => {
  const read = readJson(source)
  expect('errors' in read && read.errors.length).toBeGreaterThan(0)
  expect(formatJson(source)).toBeNull()
  expect(minifyJson(source)).toBeNull()
})

test('formatting spreads the same tokens over lines, and keeps empty brackets together', () => {
  expect(formatJson('{"a":[1,{"b":{}}],"c":[]}')).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": {}\n    }\n  ],\n  "c": []\n}',
  )
})

test('nesting no message has is an error with a place, not a crash', () => {
  const source = '['.repeat(20_000)
  expect(readJson(source)).toEqual({ errors: [{ reason: 'TooDeep', offset: 400, length: 1 }] })
  expect(sent(`${'['.repeat(400)}${']'.repeat(400)}`)).toHaveLength(800)
})

test('formatting would lose comments, so it declines', () => {
  expect(formatJson('{"a":1} // why')).toBeNull()
})

test('for any JSON, however spaced: the value survives, and formatting changes nothing that is sent', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const source = JSON.stringify(JSON.parse(json), null, indent)
      const text = sent(source)
      expect(text).toBe(JSON.stringify(JSON.parse(source)))
      expect(minifyJson(formatJson(source) ?? '')).toBe(text)
    }),
  )
})

test('for any integer, every digit survives', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), (n) => {
      expect(sent(`{ "n" : ${n} }`)).toBe(`{"n":${n}}`)
    }),
  )
})

test('for any text at all, reading ends in a value, not a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readJson(text)))
})
