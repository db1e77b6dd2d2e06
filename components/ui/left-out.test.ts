import { expect, test } from 'vitest'
import { upToParagraphOf } from './left-out.tsx'

test.each([
  ['', 0],
  ['short', 5],
  ['exactly 10', 10],
  ['one paragraph', 10],
  ['a\none paragraph', 12],
  ['exactly 10\nexactly 10', 21],
  ['exactly 10\nexactly 10!', 21],
  ['exactly 10!\nb', 10],
  ['[[]](', 5],
  ['[[]](x', 5],
  ['a {b} c', 7],
  ['a {b} c d', 8],
  ['\n\n\n\n\n\n\n\n\n\n\n\n', 12],
])('%j is taken up to %d with paragraphs of ten', (text, taken) => {
  expect(upToParagraphOf(10, text)).toBe(taken)
})
