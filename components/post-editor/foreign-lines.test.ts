import { expect, test } from 'vitest'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { lineText } from '#lib/post/lines.ts'
import { listText } from '#lib/post/list.ts'
import { type ForeignLine, linesOfHtml, linesOfMarkdown, saysMore } from './foreign-lines.ts'

/** A list as its text. */
const said = (line: ForeignLine) => (line.kind === 'list' ? listText(line.items) : JSON.parse(lineText(line)))

const read = (source: string) => {
  const { lines, lost } = linesOfMarkdown(readMarkdown(source, 'markdown_2'))
  return { lines: lines.map(said), lost }
}

const text = (text: string, ...style: string[]) => ({ tag: 'text', text, ...(style.length > 0 && { style }) })

test.each<[string, (string | object[])[], string[]]>([
  ['**a** b', [[text('a', 'bold'), text(' b')]], []],
  ['# Title\n\nwords', [[text('Title', 'bold')], [text('words')]], ['headings']],
  ['- a\n- b\n  1. c', ['- a\n- b\n    1. c'], []],
  ['* **a** <at id=ou_1></at>\n* [b](https://a.b)', ['- **a** <at user_id="ou_1"></at>\n- [b](https://a.b)'], []],
  ['2. a\n3. b', ['1. a\n2. b'], ['numbers']],
  ['- a\n\n  b\n- c', ['- a b\n- c'], ['breaks']],
  ['- a :OK:', ['- a 👌'], ['emoji']],
  [
    '1. a\n   ```\n   x\n   ```\n   b\n2. c',
    ['1. a', [{ tag: 'code_block', text: 'x' }], [text('b')], '1. c'],
    ['numbers'],
  ],
  ['- \n- a', ['- \n- a'], []],
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

type Made = { nodeType: number; nodeName: string; nodeValue?: string; childNodes: Made[] }

const wordsIn = (nodes: Made[]): string => nodes.map((node) => node.nodeValue ?? wordsIn(node.childNodes)).join('')

/** As much of an element as is read. `style`: that alone, or all its attributes. */
function el(tag: string, style: string | { [name: string]: string }, ...inside: (Made | string)[]): Made {
  const childNodes = inside.map((node) =>
    typeof node === 'string' ? { nodeType: 3, nodeName: '#text', nodeValue: node, childNodes: [] } : node,
  )
  const children = childNodes.filter(({ nodeType }) => nodeType === 1)
  const attributes: { [name: string]: string } = typeof style === 'string' ? { style } : style
  const getAttribute = (name: string) => attributes[name] ?? null
  const read = { tagName: tag, children, getAttribute, firstElementChild: children[0] ?? null }
  return {
    nodeType: 1,
    nodeName: tag,
    childNodes,
    ...read,
    get textContent() {
      return wordsIn(childNodes)
    },
  } as Made
}

const readHtml = (...inside: (Made | string)[]) => {
  const { lines, lost } = linesOfHtml(el('BODY', '', ...inside) as unknown as Element)
  return { lines: lines.map(said), lost }
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

const li = (...inside: (Made | string)[]) => el('LI', '', ...inside)
const ul = (...inside: Made[]) => el('UL', '', ...inside)
const ol = (start: string, ...inside: Made[]) => el('OL', { start }, ...inside)
/** A line of a list as Word writes it. */
const word = (level: number, mark: string, ...inside: (Made | string)[]) =>
  el('P', `mso-list:l0 level${level} lfo1`, el('SPAN', 'mso-list:Ignore', mark, el('SPAN', '', '\u00a0 ')), ...inside)

test.each<[string, Made[], (string | object[])[], string[]]>([
  ['a list within a list', [ul(li('a', ul(li('b'))), li(el('P', '', 'c')))], ['- a\n    - b\n- c'], []],
  ['a list beside its line', [ul(li('a'), ul(li('b')))], ['- a\n    - b'], []],
  ['numbers', [ol('1', li('a', ol('1', li('b'), li('c'))), li('d'))], ['1. a\n    1. b\n    2. c\n2. d'], []],
  ['numbers from another', [ol('4', li('a'))], ['1. a'], ['numbers']],
  ['letters', [el('OL', { type: 'a' }, li('a'))], ['1. a'], ['numbers']],
  [
    'letters within it',
    [ol('1', li('a', el('OL', { style: 'list-style-type: lower-alpha' }, li('b'))))],
    ['1. a\n    1. b'],
    [],
  ],
  ['numbers that begin again', [ol('1', li('a')), ol('1', li('b'))], ['1. a', '1. b'], []],
  ['numbers that go on', [ol('1', li('a')), ol('2', li('b'))], ['1. a\n2. b'], []],
  ['one behind the other', [ul(li('a')), ol('1', li('b'))], ['- a\n1. b'], []],
  ['words around it', [el('P', '', 'x'), ul(li('a')), el('P', '', 'y')], [[text('x')], '- a', [text('y')]], []],
  ['looks', [ul(li('a ', el('B', '', 'b'), el('A', { href: 'https://a.b' }, 'c')))], ['- a **b**[c](https://a.b)'], []],
  ['two lines in one', [ul(li('a', el('BR', ''), 'b'))], ['- a b'], ['breaks']],
  ['a line of nothing', [ul(li(), li('a'))], ['- \n- a'], []],
  ['a line without a mark', [ul(li('a'), el('LI', 'list-style: none', ul(li('b'))))], ['- a\n    - b'], []],
  ['words behind a list within', [ul(li('a', ul(li('b')), 'c'))], ['- a\n    - b', [text('c')]], []],
  [
    'a list for each line',
    [ul(el('LI', { 'aria-level': '1' }, 'a')), ul(el('LI', { 'aria-level': '2' }, 'b'))],
    ['- a\n    - b'],
    [],
  ],
  [
    'in a table',
    [el('TABLE', '', el('TR', '', el('TD', '', ul(li('a'), li('b')))))],
    [[text('a b')]],
    ['tables', 'cells'],
  ],
  ['of Word', [word(1, '·', 'a'), word(2, 'o', 'b'), word(1, '·', 'c')], ['- a\n    - b\n- c'], []],
  ['of Word with numbers', [word(1, '1.', 'a'), word(2, 'a)', 'b'), word(1, '2.', 'c')], ['1. a\n    1. b\n2. c'], []],
  ['of Word, counted otherwise', [word(1, '一、', 'a'), word(1, '二、', 'b')], ['1. a\n2. b'], ['numbers']],
  [
    'of Word, in a heading',
    [el('H1', '', el('SPAN', 'mso-list:Ignore', '1.'), 'a')],
    [[text('1. '), text('a', 'bold')]],
    ['headings'],
  ],
])('a list of HTML: %s', (_, html, lines, lost) => expect(readHtml(...html)).toEqual({ lines, lost }))

test.each<[string, boolean]>([
  ['plain words, 2*3 and a_b', false],
  ['two\nlines', false],
  ['**bold**', true],
  ['- a list', true],
])('%j was written as Markdown: %s', (source, more) => expect(saysMore(readMarkdown(source, 'markdown_2'))).toBe(more))
