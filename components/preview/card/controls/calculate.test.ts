import { expect, test } from 'vitest'
import { calculate } from './calculate.ts'

test.each([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-0.5*4', -2],
  ['10/4-.5', 2],
  ['2*-3', -6],
  ['((7))', 7],
  ['1/0', null],
  ['1+', null],
  ['(1', null],
  ['1)', null],
  ['alert(1)', null],
  ['1..2', null],
  ['', null],
])('%s', (expression, value) => {
  expect(calculate(expression)).toBe(value)
})
