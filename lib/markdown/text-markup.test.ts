import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './text-markup.ts'
import { wordsOf } from './tree.ts'

const text = (text: string) => ({ type: 'text', text })
const bold = (...children: unknown[]) => ({ type: 'style', style: 'bold', children })
const italic = (...children: unknown[]) => ({ type: 'style', style: 'italic', children })

test.each([
  ['plain words', [text('plain words')]],
  ['first\nsecond', [text('first'), { type: 'break' }, text('second')]],
  ['<b>bold<i>, both</i></b>', [bold(text('bold'), italic(text(', both')))]],
  [
    '<u>a</u><s>b</s>',
    [
      { type: 'style', style: 'underline', children: [text('a')] },
      { type: 'style', style: 'strike', children: [text('b')] },
    ],
  ],
  ['<at user_id="ou_1">Tom</at> hi', [{ type: 'at', ids: ['ou_1'], name: 'Tom' }, text(' hi')]],
  ['<at user_id="张三">Tom</at>', [text('<at user_id="张三">Tom</at>')]],
  ['<at user_id=""></at>', [text('<at user_id=""></at>')]],
  ['<at user_id="@_user_1"></at>', [text('<at user_id="@_user_1"></at>')]],
  ['<at user_id="all"></at>', [{ type: 'at', ids: ['all'], name: null }]],
  ['<b><at user_id="ou_1"></at></b>', [bold({ type: 'at', ids: ['ou_1'], name: null })]],
  [
    'see [the page](https://example.com/a_(b))',
    [text('see '), { type: 'link', href: 'https://example.com/a_(b)', children: [text('the page')] }],
  ],
  [
    'at https://example.com/x。后文',
    [
      text('at '),
      { type: 'link', href: 'https://example.com/x', children: [text('https://example.com/x')] },
      text('。后文'),
    ],
  ],
  ['a < b and <div>', [text('a < b and <div>')]],
  ["<at user_id = 'ou_1' >Tom</at>", [{ type: 'at', ids: ['ou_1'], name: 'Tom' }]],
  [
    '<at user_id="ou_1">never closed <at user_id="ou_2">',
    [text('<at user_id="ou_1">never closed <at user_id="ou_2">')],
  ],
  ['[[a](https://a.example)', [text('['), { type: 'link', href: 'https://a.example', children: [text('a')] }]],
  ['http:/ hhttps:// [a](b c) <bb>', [text('http:/ hhttps:// [a](b c) <bb>')]],
  ['', []],
])('%j is read', (source, nodes) => {
  expect(readText(source)).toEqual({ nodes, as_typed: null })
})

test.each([
  ['<b>no end', { why: 'tags', tag: '<b>' }],
  ['no start</i>', { why: 'tags', tag: '</i>' }],
  ['<b>crossed<i></b></i>', { why: 'tags', tag: '</b>' }],
  ['<b>bold</b> and [x](nowhere)', { why: 'link', href: 'nowhere' }],
  ['<b>bold</b> and [x](javascript:alert)', { why: 'link', href: 'javascript:alert' }],
])('%j goes out as typed', (source, as_typed) => {
  expect(readText(source)).toEqual({ nodes: [text(source)], as_typed })
})

test('mentions count even where the rest goes out as typed', () => {
  expect(readText('<b><at user_id="ou_1">Tom</at>').nodes).toEqual([
    text('<b>'),
    { type: 'at', ids: ['ou_1'], name: 'Tom' },
  ])
})

test('no text makes it fail, and none loses its words', () => {
  const pieces = fc.constantFrom(
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '[a](https://x.y)',
    '[a](b)',
    '\n',
    '<at user_id="',
    '">',
    '字',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      const source = parts.join('')
      const { nodes, as_typed } = readText(source)
      if (as_typed && !source.includes('<at')) expect(wordsOf(nodes)).toBe(source)
    }),
  )
})
