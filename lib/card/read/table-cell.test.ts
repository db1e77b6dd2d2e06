import { describe, expect, test } from 'vitest'
import { cellOf, dateText, numberText } from './table-cell.ts'

describe('a cell is read as its column says', () => {
  test.each([
    ['text', 'a', { type: 'text', text: 'a' }],
    ['text', 12, { type: 'text', text: '12' }],
    ['text', undefined, { type: 'text', text: '' }],
    ['lark_md', '**a**', { type: 'lark_md', source: '**a**' }],
    ['markdown', '# a', { type: 'markdown', source: '# a' }],
    ['options', 'open', { type: 'options', options: [{ text: 'open', color: null }] }],
    [
      'options',
      [{ text: 'open', color: 'green' }, 3],
      {
        type: 'options',
        options: [
          { text: 'open', color: 'green' },
          { text: '3', color: null },
        ],
      },
    ],
    ['options', ['open', null], { type: 'options', options: [{ text: 'open', color: null }] }],
    ['number', 1.5, { type: 'number', value: 1.5 }],
    ['number', '1.5', { type: 'text', text: '1.5' }],
    ['persons', 'ou_1', { type: 'persons', ids: ['ou_1'] }],
    ['persons', ['ou_1', 'ou_2'], { type: 'persons', ids: ['ou_1', 'ou_2'] }],
    ['persons', [1], { type: 'text', text: '[1]' }],
    ['date', 0, { type: 'date', at: 0 }],
    ['date', 9e15, { type: 'text', text: '9000000000000000' }],
    ['date', '2026', { type: 'text', text: '2026' }],
  ] as const)('%s %j', (type, value, cell) => {
    expect(cellOf(type, value)).toEqual(cell)
  })
})

test.each([
  [1234.5, { precision: 2, symbol: '¥', separator: true }, '¥1,234.50'],
  [-1234567.891, { precision: 1, symbol: '$', separator: true }, '-$1,234,567.9'],
  [1234.5, { precision: null, symbol: null, separator: false }, '1234.5'],
  [1e21, { precision: null, symbol: null, separator: false }, '1e+21'],
  [0.0000001, { precision: null, symbol: null, separator: false }, '0.0000001'],
  [-0.001, { precision: 2, symbol: null, separator: false }, '0.00'],
  [5, { precision: 0, symbol: '€$', separator: true }, '€5'],
])('%d as %j is %s', (value, format, text) => {
  expect(numberText(value, format)).toBe(text)
})

test.each([
  [1767225600000, 'YYYY-MM-DD HH:mm', 'Asia/Shanghai', '2026-01-01 08:00'],
  [1767225600000, 'YYYY/M/D H:m:s', 'UTC', '2026/1/1 0:0:0'],
  [1767225600000, null, 'Asia/Shanghai', '2026-01-01T08:00:00+08:00'],
  [1767225600000, null, 'UTC', '2026-01-01T00:00:00Z'],
])('%d as %s in %s is %s', (at, format, zone, text) => {
  expect(dateText(at, format, zone)).toBe(text)
})
