import { expect, test } from 'vitest'
import { allowed, faultsOf, judge, patternsIn } from './regex-check.mjs'

test.each([
  ['a literal', 'const a = /x+/gi', ['/x+/gi']],
  ['one in an expression', 'text.replace(/a/, "").split(/b/u)', ['/a/', '/b/u']],
  ['a division is none', 'const a = b / c / d', []],
  ['one in a comment is none', '// /(a+)+$/\nconst a = "/b/"', []],
  ['RegExp of a string', 'new RegExp("x+", "g")', ['/x+/g']],
  ['RegExp without new', 'RegExp(`x+`)', ['/x+/']],
  ['RegExp of a literal, once', 'new RegExp(/x+/, "g")', ['/x+/']],
  ['RegExp of a constant of the file', 'const a = "x+"\nnew RegExp(a)', ['/x+/']],
  ['RegExp of a template of constants', `const a = "x"\nnew RegExp(\`\${a}+\`)`, ['/x+/']],
  ['RegExp of String.raw', `const a = "x"\nnew RegExp(String.raw\`\\w\${a}\`, "i")`, ['/\\wx/i']],
  ['RegExp of a sum', 'const a = "x"\nnew RegExp("^" + a + "$")', ['/^x$/']],
  ['a name that may stand for two strings', 'const a = "x"\nconst f = (a) => new RegExp(a)', [null]],
  ['what is put together', 'new RegExp("^" + name + "$")', [null]],
  ['flags that are put together', 'new RegExp("a", flags)', [null]],
  ['a string to match', 'text.match("x+")', ['/x+/']],
  ['the pattern of a field', 'const a = <input pattern="[0-9]+" />', ['/^(?:[0-9]+)$/']],
  ['one in a type', 'type A = { b: "/c/" }', []],
])('%s', (_, source, found) => {
  const shown = patternsIn('a.tsx', source).map(({ source, flags }) => (source === null ? null : `/${source}/${flags}`))
  expect(shown).toEqual(found)
})

test.each([
  ['^[a-z]+$', 'i', 'safe'],
  ['^(a+)+$', '', 'exponential'],
  ['\\s+$', '', 'polynomial of degree 2'],
  ['(?<=a)b', 'gu', 'safe'],
  ['\\s+$', 'y', 'safe'],
])('/%s/%s is %s', (source, flags, verdict) => {
  expect(judge(source, flags)).toBe(verdict)
})

const pattern = { file: 'lib/a.ts', line: 3, shown: '/a+$/', source: 'a+$', flags: '' }
const unneeded = allowed.length

test('what is not safe is named with its place, and a permission nobody needs too', () => {
  expect(faultsOf([pattern], { '/a+$/': 'safe' })).toHaveLength(unneeded)
  expect(faultsOf([pattern], { '/a+$/': 'polynomial of degree 2' })[0]).toBe(
    'lib/a.ts:3 /a+$/ is polynomial of degree 2',
  )
  expect(faultsOf([{ ...pattern, source: null, shown: 'RegExp(x)' }], {})[0]).toMatch(/RegExp\(x\) is not judged/)
})

test.each(allowed)('$file: what is allowed says why', ({ reason }) => {
  expect(reason.length).toBeGreaterThan(20)
})
