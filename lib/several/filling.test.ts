import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import { type Block, type Inline, wordsOf } from '#lib/markdown/tree.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { fillingOf } from './filling.ts'

const text = (text: string) => JSON.stringify({ text })
const post = (...line: object[]) => JSON.stringify({ zh_cn: { title: '{{name}}', content: [line] } })
const md = (text: string) => JSON.stringify({ zh_cn: { content: [[{ tag: 'md', text }]] } })
const card = (content: string, schema = '2.0') =>
  JSON.stringify({ schema, body: { elements: [{ tag: 'markdown', content }] } })
const oldCard = (content: string) => JSON.stringify({ elements: [{ tag: 'div', text: { tag: 'lark_md', content } }] })

const fill = (msg_type: MsgType, content: string, cells: { [name: string]: string }) =>
  fillingOf(msg_type, content).fill((name) => cells[name] ?? '')
const filled = (...given: Parameters<typeof fill>) => {
  const result = fill(...given)
  if (result.status !== 'filled') throw new Error(`${result.variable}: ${result.why}`)
  return JSON.parse(result.content)
}

describe('the variables of a content', () => {
  test.each<[string, MsgType, string, string[]]>([
    ['in order, each once', 'text', text('{{b}} {{a}} {{ b }} {{B}}'), ['B', 'a']],
    ['in any language', 'text', text('您好，{{姓名}}：{{ order no. }}'), ['姓名', 'order no.']],
    ['none in what is no name', 'text', text('{{}} {{ }} {a} {{a\nb}} {{{x}}}'), ['x']],
    ['none in keys', 'interactive', '{"{{a}}":"{{b}}"}', ['b']],
    ['none where there is no JSON', 'interactive', '{"a":"{{b}}"', []],
    ['none in what holds none', 'post', post({ tag: 'hr' }).replace('{{name}}', ''), []],
  ])('%s', (_, type, content, variables) => expect(fillingOf(type, content).variables).toEqual(variables))
})

test('all but the strings with variables stays token for token', () => {
  const content =
    '{"n":12345678901234567890, "a":"\\u4e2d","header":{"title":{"tag":"plain_text","content":"{{x}}"}},"a":1e2}'
  expect(fill('interactive', content, { x: 'a"b\\' })).toEqual({
    status: 'filled',
    content: content.replace('{{x}}', 'a\\"b\\\\'),
  })
})

describe('a cell is characters in its place', () => {
  test.each<[string, MsgType, string, string, unknown]>([
    ['a quotation mark in a text', 'text', text('a {{x}}'), 'say "hi"', { text: 'a say "hi"' }],
    [
      'everyone in a text',
      'text',
      text('{{x}}'),
      '<at user_id="all"></at>',
      { text: '<\u200bat user_id="all"><\u200b/at>' },
    ],
    ['a link in a text', 'text', text('{{x}}'), '[a](https://b.cn)', { text: '[a]\u200b(https://b.cn)' }],
    ['a figure in a text', 'text', text('{{x}} < 5'), 'a < 3', { text: 'a < 3 < 5' }],
    ['a person to mention', 'text', text('<at user_id="{{x}}"></at>'), 'ou_1', { text: '<at user_id="ou_1"></at>' }],
    [
      'the target of a link',
      'text',
      text('[a](https://b.cn/?q={{x}})'),
      'a b&c)',
      { text: '[a](https://b.cn/?q=a%20b%26c%29)' },
    ],
    ['a whole target', 'text', text('[a]({{x}})'), 'https://b.cn/?q=1&r=2', { text: '[a](https://b.cn/?q=1&r=2)' }],
  ])('%s', (_, type, content, cell, wanted) => expect(filled(type, content, { x: cell })).toEqual(wanted))

  test('in a post, by the element it stands in', () => {
    const content = post(
      { tag: 'text', text: '{{x}}' },
      { tag: 'text', text: '{{x}}', un_escape: true },
      { tag: 'a', text: '{{x}}', href: 'https://b.cn/{{x}}' },
      { tag: 'at', user_id: '{{id}}' },
    )
    const cells = { x: '<b> & "c"', name: '**n**', id: 'ou_1' }
    expect(filled('post', content, cells)).toEqual({
      zh_cn: {
        title: '**n**',
        content: [
          [
            { tag: 'text', text: '<b> & "c"' },
            { tag: 'text', text: '<b> &amp; "c"', un_escape: true },
            { tag: 'a', text: '<b> & "c"', href: 'https://b.cn/%3Cb%3E%20%26%20%22c%22' },
            { tag: 'at', user_id: 'ou_1' },
          ],
        ],
      },
    })
  })

  test('in a card, by what reads it', () => {
    const content = JSON.stringify({
      schema: '2.0',
      header: { title: { tag: 'plain_text', content: '{{x}}' } },
      body: {
        elements: [
          { tag: 'markdown', content: '# {{x}}', i18n_content: { en_us: '{{x}}' } },
          {
            tag: 'table',
            columns: [{ name: 'a', data_type: 'lark_md' }, { name: 'b' }],
            rows: [{ a: '{{x}}', b: '{{x}}' }],
          },
          { tag: 'button', behaviors: [{ type: 'open_url', default_url: '', pc_url: 'https://b.cn/{{x}}' }] },
        ],
      },
    })
    const { header, body } = filled('interactive', content, { x: '*1*' })
    expect(header.title.content).toBe('*1*')
    expect(body.elements[0]).toMatchObject({ content: '# &#42;1&#42;', i18n_content: { en_us: '&#42;1&#42;' } })
    expect(body.elements[1].rows).toEqual([{ a: '&#42;1&#42;', b: '*1*' }])
    expect(body.elements[2].behaviors[0].pc_url).toBe('https://b.cn/%2A1%2A')
  })

  test.each<[string, string, string]>([
    ['a date and a time', '2026-11-28 10:42', '2026-11-28 10:42'],
    ['a figure', '-3.5', '&#45;3.5'],
    ['the beginning of a list', '1. one', '1&#46; one'],
    ['an emoji', ':OK:', '&#58;OK&#58;'],
    ['two lines', 'a\nb', 'a<br>b'],
    ['a number before what makes a list of it', '12', '&#49;2'],
  ])('in Markdown of a card, %s', (_, cell, wanted) =>
    expect(filled('interactive', card('{{x}}'), { x: cell }).body.elements[0].content).toBe(wanted),
  )
})

describe('a cell that cannot be characters there is refused', () => {
  test.each<[string, MsgType, string, string, string]>([
    ['breaking out of an id', 'text', text('<at user_id="{{x}}"></at>'), 'ou_1"></at><at user_id="all', 'id'],
    ['a blank in a whole target', 'text', text('[a]({{x}})'), 'https://b.cn/ c', 'address'],
    ['a bracket in the words of a link', 'text', text('[{{x}}](https://b.cn)'), 'a]b', 'markup'],
    ['the end of code', 'interactive', card('```\n{{x}}\n```'), '```', 'code'],
    ['bold in Markdown of a post', 'post', md('{{x}}'), '**a**', 'markup'],
    [
      'a tag for a template',
      'interactive',
      '{"type":"template","data":{"template_id":"A","template_variable":{"a":"{{x}}"}}}',
      '<at id=all></at>',
      'markup',
    ],
  ])('%s', (_, type, content, cell, why) =>
    expect(fill(type, content, { x: cell })).toEqual({ status: 'unfit', variable: 'x', why }),
  )
})

const nasty = fc.oneof(
  fc.constantFrom(
    '<at user_id="all"></at>',
    "<at user_id='all'>x</at>",
    '<at id=all></at>',
    '<at ids=all/>',
    '<b>x</b>',
    '</b>',
    '[a](https://b.cn)',
    '](https://b.cn)',
    '(https://b.cn)',
    '"',
    "'",
    '\\',
    '**x**',
    '*',
    '~~x~~',
    '_x_',
    '`x`',
    '```',
    '# x',
    '- x',
    '1. x',
    '> x',
    '| a | b |',
    '---',
    '===',
    ':OK:',
    '&lt;at id=all&gt;',
    '&amp;',
    '<br>',
    '![a](img_1)',
    '{{b}}',
    'https://b.cn',
    '<https://b.cn>',
    '<!--',
    '\u200b',
    '$&',
    '<',
    '>',
    ']',
    '[',
    '姓名',
    '10:42',
    '3 < 5',
    'a\nb',
    'a\n\n  b ',
    '<font color=red>x</font>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const cell = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join('').trim())
const around = fc.constantFrom(
  '',
  'x ',
  '您好，',
  '**b** ',
  '<b>x</b>',
  '<at user_id="ou_1"></at>',
  '[l](https://c.cn)',
  '\n',
  '. ',
  '- ',
)
const template = fc
  .array(
    fc.tuple(around, fc.constantFrom('{{a}}', '{{b}}', '', '<b>{{a}}</b>', '[l](https://c.cn/?{{b}})', '**{{a}}**')),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat().join(''))
  .filter((written) => written.includes('{{'))

/** What stands there for whoever reads it, without what nobody sees; a mention of everyone says so. */
const seen = (nodes: Inline[]) => wordsOf(nodes).replaceAll('\u200b', '')
/** No Markdown keeps the blanks at the ends of a line. */
const inLines = (text: string) => text.replace(/\s*[\n\r]\s*/g, '\n').trim()
const inBlocks = (blocks: Block[]): string =>
  blocks
    .map((one) =>
      'items' in one
        ? one.items.map(inBlocks).join('\n')
        : one.type === 'quote'
          ? inBlocks(one.children)
          : 'children' in one
            ? seen(one.children)
            : 'text' in one
              ? one.text
              : JSON.stringify(one),
    )
    .join('\n')

test.each<[string, MsgType, (template: string) => string, (content: string) => string]>([
  ['a text', 'text', text, (content) => seen(readText(JSON.parse(content).text).nodes)],
  [
    'Markdown of a post',
    'post',
    md,
    (content) => inBlocks(readMarkdown(JSON.parse(content).zh_cn.content[0][0].text, 'post')),
  ],
  [
    'a card',
    'interactive',
    (t) => card(t),
    (content) => inBlocks(readMarkdown(JSON.parse(content).body.elements[0].content, 'markdown_2')),
  ],
  [
    'an old card',
    'interactive',
    oldCard,
    (content) => inBlocks(readMarkdown(JSON.parse(content).elements[0].text.content, 'lark_md')),
  ],
])('whatever stands in a cell, nobody is called by it, and %s reads as its characters', (_, type, contentOf, read) => {
  fc.assert(
    fc.property(template, cell, cell, (written, a, b) => {
      const result = fill(type, contentOf(written), { a, b })
      if (result.status === 'unfit') return
      const plain = read(contentOf(written.replaceAll('{{a}}', 'qa1qa').replaceAll('{{b}}', 'qb1qb')))
      const wanted = plain.replaceAll('qa1qa', () => a).replaceAll('qb1qb', () => b)
      expect(inLines(read(result.content))).toBe(inLines(wanted.replaceAll('\u200b', '')))
    }),
    { numRuns: 300 },
  )
})

test('a text, a text of a post and a card take whatever stands in a cell', () => {
  const plainly = fc.constantFrom('', 'x ', '您好，', '**b** ', '\n')
  fc.assert(
    fc.property(plainly, cell, (before, a) => {
      for (const [type, content] of [
        ['text', text(`${before}{{a}}`)],
        ['post', post({ tag: 'text', text: `${before}{{a}}` })],
        ['interactive', card(`${before}{{a}} !`)],
        ['interactive', oldCard(`${before}{{a}} !`)],
      ] as const)
        expect(fill(type, content, { a, name: a }), content).toMatchObject({ status: 'filled' })
    }),
    { numRuns: 300 },
  )
})
