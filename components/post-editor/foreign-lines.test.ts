import { expect, test } from 'vitest'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { lineText } from '#lib/post/lines.ts'
import { linesOfHtml, linesOfMarkdown, saysMore } from './foreign-lines.ts'

const read = (source: string) => {
  const { lines, lost } = linesOfMarkdown(readMarkdown(source, 'markdown_2'))
  return { lines: lines.map((line) => JSON.parse(lineText(line))), lost }
}

const text = (text: string, ...style: string[]) => ({ tag: 'text', text, ...(style.length > 0 && { style }) })

test.each<[string, object[][], string[]]>([
  ['**a** b', [[text('a', 'bold'), text(' b')]], []],
  ['# Title\n\nwords', [[text('Title', 'bold')], [text('words')]], ['headings']],
  ['- a\n- b\n  1. c', [[text('• a')], [text('• b')], [text('    1. c')]], ['lists']],
  ['> said', [[text('said')]], ['quotes']],
  ['```sql\nSELECT 1\n```', [[{ tag: 'code_block', text: 'SELECT 1', language: 'sql' }]], []],
  ['a\n\n---\n\nb', [[text('a')], [{ tag: 'hr' }], [text('b')]], []],
  ['[x](https://a.b) [y](mailto:z)', [[{ tag: 'a', text: 'x', href: 'https://a.b' }, text(' y')]], ['links']],
  ['| a | b |\n| - | - |\n| 1 | 2 |', [[text('a | b')], [text('1 | 2')]], ['tables']],
  ['a\n\nb', [[text('a')], [], [text('b')]], []],
  ['<at id=ou_1></at> :OK:', [[{ tag: 'at', user_id: 'ou_1' }, text(' '), { tag: 'emotion', emoji_type: 'OK' }]], []],
  ['![](img_v3_own)', [[{ tag: 'img', image_key: 'img_v3_own' }]], []],
  ['![](https://a.b/c.png) x', [[text(' x')]], ['images']],
])('%j is read', (source, lines, lost) => expect(read(source)).toEqual({ lines, lost }))

type Made = { nodeType: number; nodeName: string; childNodes: Made[] }

/** As much of an element as is read. */
function el(tag: string, style: string, ...inside: (Made | string)[]): Made {
  const childNodes = inside.map((node) =>
    typeof node === 'string' ? { nodeType: 3, nodeName: '#text', nodeValue: node, childNodes: [] } : node,
  )
  const children = childNodes.filter(({ nodeType }) => nodeType === 1)
  const getAttribute = (name: string) => (name === 'style' ? style : null)
  return Object.assign({ nodeType: 1, nodeName: tag, childNodes }, { tagName: tag, children, getAttribute })
}

const readHtml = (...inside: (Made | string)[]) => {
  const { lines, lost } = linesOfHtml(el('BODY', '', ...inside) as unknown as Element)
  return { lines: lines.map((line) => JSON.parse(lineText(line))), lost }
}

const deep = (n: number, ...inside: (Made | string)[]): Made =>
  el('SPAN', '', ...(n === 0 ? inside : [deep(n - 1, ...inside)]))

test.each<[string, Made, object[][]]>([
  ['breaks of the source are blanks', el('DIV', '', 'a\n  b'), [[text('a b')]]],
  [
    'but where they are shown',
    el('DIV', 'white-space: pre-wrap', 'a\n  b\n\nc\n'),
    [[text('a')], [text('  b')], [], [text('c')]],
  ],
  [
    'within an element too',
    el('DIV', 'white-space:pre-wrap', el('B', '', 'a\nb')),
    [[text('a', 'bold')], [text('b', 'bold')]],
  ],
  ['as Chrome spells it', el('SPAN', 'white-space-collapse: preserve', 'a\nb'), [[text('a')], [text('b')]]],
  ['breaks alone', el('P', 'white-space: pre-line', 'a\n  b   c'), [[text('a')], [text('b c')]]],
  [
    'no more where that ends',
    el('DIV', 'white-space: pre-wrap', el('SPAN', 'white-space: normal', 'a\nb')),
    [[text('a b')]],
  ],
  ['in a cell a line is none', el('TD', 'white-space: pre-wrap', 'a\nb'), [[text('a b')]]],
  [
    'layout is none',
    el('DIV', 'white-space: pre-wrap', '\n', el('P', '', 'a'), '\n', el('P', '', 'b'), '\n'),
    [[text('a')], [text('b')]],
  ],
  ['however deep', deep(300, 'a ', el('STYLE', '', 'p {}'), el('B', '', 'b')), [[text('a b')]]],
  ['deeper than one can go', deep(3000, 'a'), [[text('a')]]],
])('of HTML %s', (_, html, lines) => expect(readHtml(html)).toEqual({ lines, lost: [] }))

test.each<[string, boolean]>([
  ['plain words, 2*3 and a_b', false],
  ['two\nlines', false],
  ['**bold**', true],
  ['- a list', true],
])('%j was written as Markdown: %s', (source, more) => expect(saysMore(readMarkdown(source, 'markdown_2'))).toBe(more))
