import { expect, test, vi } from 'vitest'
import { createValues } from './control-values.ts'

test('what is typed stays, until the card begins with something else', () => {
  const values = createValues()
  values.write('a', 'old', 'typed')
  expect(values.read('a', 'old')).toBe('typed')
  expect(values.read('a', 'new')).toBe('new')
  expect(values.read('b', 'old')).toBe('old')
})

test('lists that hold the same are the same beginning', () => {
  const values = createValues()
  values.write('a', ['x'], ['x', 'y'])
  expect(values.read('a', ['x'])).toEqual(['x', 'y'])
  expect(values.read('a', ['z'])).toEqual(['z'])
  expect(values.read('a', '')).toBe('')
})

test('who listens hears of every change, and of a reset', () => {
  const values = createValues()
  const heard = vi.fn()
  const stop = values.subscribe(heard)
  values.write('a', '', 'x')
  values.forget(['a'])
  stop()
  values.write('a', '', 'y')
  expect(heard).toHaveBeenCalledTimes(2)
  expect(values.read('a', '')).toBe('y')
})
