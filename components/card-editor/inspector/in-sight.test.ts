import { expect, test } from 'vitest'
import { withWritten } from './in-sight.ts'

test('a field that is written comes into sight, and stays there when it is emptied', () => {
  const fields = (...written: string[]) =>
    ['a', 'b', 'c'].map((name) => ({ name, raw: written.includes(name) ? '1' : null }))
  const first = withWritten(new Set(), fields('a'))
  expect([...first]).toEqual(['a'])
  const then = withWritten(first, fields('a', 'c'))
  expect([...then]).toEqual(['a', 'c'])
  // The same set says that nothing is to be drawn anew.
  expect(withWritten(then, fields('c'))).toBe(then)
})
