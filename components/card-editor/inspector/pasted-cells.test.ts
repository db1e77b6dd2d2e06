import { expect, test } from 'vitest'
import { pastedCells } from './pasted-cells.ts'

test.each<[string, string, string[][]]>([
  [
    'cells by tabs',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a cell of several lines', '"a\nb"\tc', [['a\nb', 'c']]],
  [
    'a quotation mark nobody closed',
    '"a\tb\nc\td',
    [
      ['"a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s', async (_, text, cells) => expect(await pastedCells({ html: '', text })).toEqual(cells))
