import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './diff.ts'

const signs = { stays: ' ', goes: '-', comes: '+' }
const told = (before: string, after: string) =>
  diffLines(before, after).flatMap(({ fate, lines }) => lines.map((line) => signs[fate] + line))

test.each<[string, string, string, string[]]>([
  ['nothing', 'a\nb', 'a\nb', [' a', ' b']],
  ['a line goes', 'a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['a line comes', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['one for another', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['all of it', 'a', 'x\ny', ['-a', '+x', '+y']],
  [
    'indentation',
    '{\n  "card": {\n    "a": 1\n  }\n}',
    '{\n  "a": 1\n}',
    [' {', '-  "card": {', '   "a": 1', '-  }', ' }'],
  ],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected)
})

test('what goes and stays is the old text, what stays and comes the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (old, young) => {
      const lines = told(old.join('\n'), young.join('\n'))
      const but = (sign: string) => lines.filter((line) => !line.startsWith(sign)).map((line) => line.slice(1))
      expect(but('+')).toEqual(old)
      expect(but('-')).toEqual(young)
    }),
  )
})

test('two long texts with nothing in common are told without waiting', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`).join('\n')
  const began = performance.now()
  expect(diffLines(long('a'), long('b')).map(({ fate }) => fate)).toEqual(['goes', 'comes'])
  expect(performance.now() - began).toBeLessThan(1000)
})
