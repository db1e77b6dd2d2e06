import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedLines, withIndentOf } from './changed-lines.ts'

test.each([
  ['nothing', 'a\nb', 'a\nb', { goes: 0, comes: 0, stays: 2 }],
  ['a line goes', 'a\nb\nc', 'a\nc', { goes: 1, comes: 0, stays: 2 }],
  ['a line comes', 'a\nc', 'a\nb\nc', { goes: 0, comes: 1, stays: 2 }],
  ['one for another', 'a\nb\nc', 'a\nx\nc', { goes: 1, comes: 1, stays: 2 }],
  ['all of it', 'a', 'x\ny', { goes: 1, comes: 2, stays: 0 }],
  ['the last line goes', 'a\nb', 'a', { goes: 1, comes: 0, stays: 1 }],
  ['the first line comes', 'b', 'a\nb', { goes: 0, comes: 1, stays: 1 }],
  ['a bracket goes', '  {\n  }\n}', '  {\n  }', { goes: 1, comes: 0, stays: 2 }],
  ['a bracket comes', '  }', '  }\n}', { goes: 0, comes: 1, stays: 1 }],
])('%s', (_, before, after, expected) => {
  expect(changedLines(before, after)).toEqual(expected)
})

test.each([
  ['one level', '{\n  "card": {\n    "a": 1\n  }\n}', '{\n  "a": 1\n}', '{\n"card": {\n  "a": 1\n}\n}'],
  ['none', '{\n  "a": 1\n}', '{\n  "a": 2\n}', '{\n  "a": 1\n}'],
  [
    'two levels',
    '{\n  "x": {\n    "card": {\n      "a": 1\n    }\n  }\n}',
    '{\n  "a": 1\n}',
    '{\n"x": {\n"card": {\n  "a": 1\n}\n}\n}',
  ],
])('what moves out of %s stays as it is', (_, before, after, expected) => {
  expect(withIndentOf(after, before)).toBe(expected)
})

test('what goes and what stays is the old text, what comes and stays the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (old, young) => {
      const { goes, comes, stays } = changedLines(old.join('\n'), young.join('\n'))
      expect(goes + stays).toBe(old.length)
      expect(comes + stays).toBe(young.length)
    }),
  )
})

test('two long texts with nothing in common are told as one change', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`).join('\n')
  expect(changedLines(long('a'), long('b'))).toEqual({ goes: 20_000, comes: 20_000, stays: 0 })
})
