import fc from 'fast-check'
import { type ParseError, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { faultIn } from './fault.ts'
import { readJson } from './json.ts'
import { repairJson } from './repair.ts'

/** Fault, the character it stands at marked by ▮ (taken out before reading), and what the repair makes of it. */
const faults: [string, string, string, string | null][] = [
  ['a bad escape', 'InvalidEscapeCharacter', String.raw`{"path":"D:▮\D:"}`, String.raw`{"path":"D:\\D:"}`],
  ['an escaped apostrophe', 'InvalidEscapeCharacter', String.raw`{"a":"it▮\'s"}`, `{"a":"it's"}`],
  ['a bad \\u', 'InvalidUnicode', String.raw`{"a":"C:▮\users"}`, String.raw`{"a":"C:\\users"}`],
  ['a raw line break', 'RawLineBreak', '{"a":"one▮\n two"}', '{"a":"one\\n two"}'],
  ['two raw line breaks', 'RawLineBreak', '{"a":"one▮\r\n two\r\n","b":1}', '{"a":"one\\n two\\n","b":1}'],
  ['a raw tab', 'InvalidCharacter', '{"a":"one▮\ttwo"}', '{"a":"one\\ttwo"}'],
  ['quotes inside', 'UnescapedQuote', '{"a":"say ▮"hi" now"}', '{"a":"say \\"hi\\" now"}'],
  ['quotes inside, at the end', 'UnescapedQuote', '{"a":"say ▮"hi"","b":1}', '{"a":"say \\"hi\\"","b":1}'],
  ['Chinese in quotes inside', 'UnescapedQuote', '{"a":"点击▮"确定"按钮"}', '{"a":"点击\\"确定\\"按钮"}'],
  [
    'a content that was not escaped',
    'UnescapedQuote',
    '{"msg_type":"text","content":"{▮"text":"hi"}"}',
    '{"msg_type":"text","content":"{\\"text\\":\\"hi\\"}"}',
  ],
  ['a missing comma', 'CommaExpected', '{"a":1▮ "b":2}', '{"a":1, "b":2}'],
  ['a missing comma behind a string', 'CommaExpected', '{"a":"x"▮\n  "b":"y"}', '{"a":"x",\n  "b":"y"}'],
  ['a missing comma behind a string, on its line', 'CommaExpected', '{"a":"x"▮ "b":"y"}', '{"a":"x", "b":"y"}'],
  ['a missing comma in a list', 'CommaExpected', '["a"▮ "b"]', '["a", "b"]'],
  ['a missing comma between objects', 'CommaExpected', '[{"a":1}▮\n{"b":2}]', '[{"a":1},\n{"b":2}]'],
  ['True', 'ForeignLiteral', '{"a":▮True}', '{"a":true}'],
  ['None', 'ForeignLiteral', '[▮None, False]', '[null, false]'],
  ['undefined', 'ForeignLiteral', '{"a":▮undefined}', '{"a":null}'],
  ['single quotes', 'SingleQuote', `{▮'a': 'b'}`, '{"a": "b"}'],
  ['a Python dict', 'SingleQuote', `{▮'wide': True, 'say': "it's"}`, `{"wide": true, "say": "it's"}`],
  ['smart quotes', 'SmartQuote', '{▮“a”: “b”}', '{"a": "b"}'],
  ['one smart quote', 'SmartQuote', '{"a": ▮“b”}', '{"a": "b"}'],
  ['a full-width comma', 'FullWidthMark', '{"a":1▮，"b":2}', '{"a":1,"b":2}'],
  ['a full-width colon', 'FullWidthMark', '{"a"▮：1}', '{"a":1}'],
  [
    'marks of an input method between strings',
    'FullWidthMark',
    '{"a"▮："x"，"b"：［"y"、2］｝',
    '{"a":"x","b":["y",2]}',
  ],
  [
    'curly quotes and marks of an input method',
    'SmartQuote',
    '{▮“a”：“x，y：z”，“b”：{“c”：“他说"好"”}}',
    '{"a":"x，y：z","b":{"c":"他说\\"好\\""}}',
  ],
  [
    'quotes of words, and a comma behind them',
    'UnescapedQuote',
    '{"a":"他说▮"好"，大家看"}',
    '{"a":"他说\\"好\\"，大家看"}',
  ],
  ['trailing text', 'EndOfFileExpected', '{"a":1} ▮done', '{"a":1}'],
  ['one bracket too many', 'EndOfFileExpected', '{"a":1}▮}', '{"a":1}'],
  ['a stray letter', 'InvalidSymbol', '{"a":▮x}', '{"a":"x"}'],
  ['a stray letter behind a value', 'CommaExpected', '{"a":{}▮ x}', null],
  ['a bare key', 'PropertyNameExpected', '{▮a:1}', '{"a":1}'],
  ['a missing value', 'ValueExpected', '{"a":▮}', '{"a":null}'],
  ['a missing colon', 'ColonExpected', '{"a" ▮1}', '{"a": 1}'],
  ['two commas', 'ValueExpected', '[1,▮,2]', null],
  ['a number that is none', 'InvalidNumberFormat', '{"a":▮01}', null],
  ['a missing end', 'CloseBraceExpected', '{"a":[1]▮', '{"a":[1]}'],
  ['the wrong end', 'CloseBracketExpected', '{"a":[1▮}', '{"a":[1]}'],
  ['a string without an end', 'UnexpectedEndOfString', '{"a":▮"x', '{"a":"x"}'],
  ['a string that lost its quote on a line', 'UnexpectedEndOfString', '{"a":▮"x,\n"b":1}', null],
  ['words', 'NotJson', '▮the card for Lin', null],
  ['a log line', 'NotJson', '▮2025-08-11 11:24:38 DEBUG {"a":1}', null],
  ['nothing', 'ValueExpected', '▮', null],
]

describe('one fault is one error, at its character', () => {
  test.each(faults)('%s', async (_, reason, marked, repaired) => {
    const offset = marked.indexOf('▮')
    const source = marked.replace('▮', '')
    const read = readJson(source)
    expect('errors' in read && read.errors.map(({ reason, offset }) => ({ reason, offset }))).toEqual([
      { reason, offset },
    ])
    if (repaired !== null) expect(await repairJson(source)).toBe(repaired)
  })
})

/** The same fault where cards have it: deep, behind comments, on a line of its own, in both languages. */
const wrappers: [string, (inner: string) => string][] = [
  ['in a card', (inner) => `{"schema":"2.0","body":{"elements":[${inner}]}}`],
  ['behind a comment', (inner) => `// from the log\n{"elements": /* 列表 */ [${inner}]}`],
  ['in Chinese words', (inner) => `{"title":"磁盘已满","elements":[{"tag":"hr"},\n  ${inner}\n]}`],
]
const mechanical = faults.filter(([, , marked]) => /^[{].*[}]$/s.test(marked) && !marked.includes('}▮'))

describe.each(wrappers)('%s the fault stands where it stood', (_, wrap) => {
  test.each(mechanical)('%s', (_, reason, marked) => {
    const wrapped = wrap(marked)
    const source = wrapped.replace('▮', '')
    expect(faultIn(source)).toMatchObject({ reason, offset: wrapped.indexOf('▮') })
  })
})

test('what it takes is what a JSON parser takes, for JSON with one character changed', () => {
  const changed = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('"', ',', '{', '}', ']', ':', '1', 'x', '\\', '\n', ' ', '/', ''))
    .map(([json, at, char]) => {
      const place = at % (json.length + 1)
      return json.slice(0, place) + char + json.slice(place + (at % 2))
    })
  fc.assert(
    fc.property(fc.oneof(changed, fc.string({ unit: fc.constantFrom(...'{}[]",:1e.-\\/* \ntrue') })), (source) => {
      const errors: ParseError[] = []
      const tree = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: false })
      expect(faultIn(source) === null).toBe(tree !== undefined && errors.length === 0)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['words', 'the card '],
  ['quotes', '"a" '],
  ['a list of strings that lost its commas', '"a" "b" ', '['],
  ['open strings', '"a\n', '['],
  ['backslashes', '\\\\', '"'],
  ['comments', '/**/'],
  ['stars', '/*'],
  ['numbers', '1', '['],
])('%s of 400 KB are read to their end', (_, part, before = '') => {
  expect(readJson(before + part.repeat(400_000 / part.length))).toBeTypeOf('object')
})

test.each([
  ['words', 'The queue is long. '],
  ['brackets', '['],
  ['JSON', '{"a": 1}, '],
  ['blanks', ' '],
])('two megabytes of %s are called too long and not read', (_, piece) => {
  expect(faultIn(piece.repeat(2_000_000 / piece.length))).toEqual({ reason: 'TooLong', offset: 0, length: 1 })
})

test.each([
  ['the brackets of an input method around all of it', '｛"a"：1，"b"：［1，2］｝', { a: 1, b: [1, 2] }],
  ['the sign of Ruby and PHP', '{"a"=>"b", "c"=>1}', { a: 'b', c: 1 }],
  ['the sign of Lua', '{"a"="b","c"="d"}', { a: 'b', c: 'd' }],
  ['a sign that belongs to the words', '{"a":"<i id="x">"}', { a: '<i id="x">' }],
  ['a semicolon for a comma', '{"a":1;"b":2}', { a: 1, b: 2 }],
  ['a comma twice', '{"a":1,,"b":2}', { a: 1, b: 2 }],
  ['a string that a program puts together', '{"a":"b" + "c","d":"e" +\n  "f"}', { a: 'bc', d: 'ef' }],
  ['a plus between quotes of the words', '{"a":"press "C"+"V" twice"}', { a: 'press "C"+"V" twice' }],
  ['a comment of Python', '{"a":1, # first\n"b":2 # second\n}', { a: 1, b: 2 }],
  ['a hash in the words', '{"a":"say "#1" now"}', { a: 'say "#1" now' }],
  ['a line break that only pages know', '{"a":1,\u2028"b":2}', { a: 1, b: 2 }],
  ['a number with its sign', '{"a":+1}', { a: 1 }],
  ['the name of a language above it', 'json\n{"a":"x\ny"}', { a: 'x\ny' }],
  ['a fence on the same line', '```json {"a":1}```', { a: 1 }],
])('mended by what it means: %s', async (_, source, value) => {
  expect(JSON.parse((await repairJson(source)) ?? 'null')).toEqual(value)
})
