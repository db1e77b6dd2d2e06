import fc from 'fast-check'
import { type Node, parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { typedInto } from './json-letter.ts'

const treeOf = (text: string) => parseTree(text, [], { allowTrailingComma: true }) as Node

/** Without the way up, which would make the comparison go round. */
const told = ({ type, offset, length, colonOffset, value, children }: Node): unknown => ({
  type,
  offset,
  length,
  colonOffset,
  value,
  children: children?.map(told),
})

const card = '// a card\n{"a": "one", "b": [{"tag": "x", "c": "two \\u4f60"}, 3], "e": "", }'

test.each([
  ['a letter', 'one', 'onex'],
  ['a letter less', 'two', 'to'],
  ['a whole word', 'one', 'another'],
  ['into an empty string', '"e": ""', '"e": "z"'],
  ['an escape', 'one', 'o\\\\ne'],
  ['into a key', '"tag"', '"tags"'],
])('%s typed into a string is read in place', (_, words, other) => {
  const after = card.replace(words, other)
  const tree = treeOf(card)
  expect(typedInto(tree, card, after)).toBe(true)
  expect(told(tree)).toEqual(told(treeOf(after)))
})

test.each([
  ['a quote', 'one', 'o"ne'],
  ['half an escape', 'one', 'one\\\\'.slice(0, -1)],
  ['a line break', 'one', 'o\nne'],
  ['a number', '3', '31'],
  ['a comma', '3]', '3,]'],
  ['two strings', 'one", "b"', 'onx", "c"'],
  ['a paste', 'one', 'x'.repeat(200)],
])('%s is more than that, and leaves the tree alone', (_, words, other) => {
  const tree = treeOf(card)
  expect(typedInto(tree, card, card.replace(words, other))).toBe(false)
  expect(told(tree)).toEqual(told(treeOf(card)))
})

test('whatever is typed anywhere, the tree is that of the text, or left alone', () => {
  const letters = fc.constantFrom('a', '"', '\\', ' ', '{', ',', '1', '\n', '中', '/')
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.array(fc.record({ at: fc.nat(), gone: fc.nat(3), typed: fc.string({ unit: letters, maxLength: 3 }) }), {
        maxLength: 6,
      }),
      (json, edits) => {
        let text = json
        let tree = treeOf(text)
        for (const { at, gone, typed } of edits) {
          const place = at % (text.length + 1)
          const after = text.slice(0, place) + typed + text.slice(place + gone)
          const before = told(tree)
          if (typedInto(tree, text, after)) {
            expect(told(tree)).toEqual(told(treeOf(after)))
            text = after
          } else {
            expect(told(tree)).toEqual(before)
            tree = treeOf(text)
          }
        }
      },
    ),
    { numRuns: 1000 },
  )
})
