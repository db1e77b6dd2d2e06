import fc from 'fast-check'
import { parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { lastStepOf, nodeAtPointer, parentOf, pointerOf, stepsOf } from './pointer.ts'

test.each([
  [[], ''],
  [['a'], '/a'],
  [['a', 0, 'b'], '/a/0/b'],
  [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  [[''], '/'],
])('%j is %s, and back', (steps, pointer) => {
  expect(pointerOf(steps)).toBe(pointer)
  expect(stepsOf(pointer)).toEqual(steps)
})

test.each([
  ['/a/0/b', '/a/0', 'b'],
  ['/a~1b', '', 'a/b'],
  ['', '', undefined],
  ['/list/12', '/list', 12],
])('%s stands in %s as %s', (pointer, parent, last) => {
  expect(parentOf(pointer)).toBe(parent)
  expect(lastStepOf(pointer)).toBe(last)
})

test('whatever a key holds, its pointer leads to it', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const root = parseTree(JSON.stringify({ [key]: { x: [0, 'here'] } }))
      expect(root && nodeAtPointer(root, pointerOf([key, 'x', 1]))?.value).toBe('here')
    }),
  )
})
