import { expect, test } from 'vitest'
import { splitAt, splitBy, splitIn } from './split.ts'

test.each([
  [undefined, null],
  ['', null],
  ['half', null],
  ['NaN', null],
  ['42.5', 42.5],
  ['3', 20],
  ['1e9', 80],
])('what a cookie keeps as %o is a split at %o', (kept, expected) => {
  expect(splitIn(kept)).toBe(expected)
})

test.each([
  [500, 50],
  [0, 20],
  [2000, 80],
  [333.333, 33.3],
])('a pointer at %d of a thousand puts it at %d percent', (x, expected) => {
  expect(splitAt(x + 100, { left: 100, width: 1000 })).toBe(expected)
})

test.each([
  ['ArrowLeft', false, 48],
  ['ArrowRight', false, 52],
  ['ArrowRight', true, 60],
  ['Home', false, 20],
  ['End', false, 80],
  ['Enter', false, null],
  ['a', false, undefined],
])('%s (Shift: %o) moves it from 50 to %o', (key, shiftKey, expected) => {
  expect(splitBy({ key, shiftKey }, 50)).toBe(expected)
})
