import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dialect, dialects } from './dialects.ts'
import { readMarkdown, readMarkdownLine } from './read-markdown.ts'
import type { Block, Inline } from './tree.ts'

/** A tree in few characters: b(...) for bold, `\n` for a break, @id for a mention. */
const line = (nodes: Inline[]): string => nodes.map(one).join('')

function one(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'as_typed':
      return node.text
    case 'break':
      return '\n'
    case 'style':
      return `${node.style}(${line(node.children)})`
    case 'code':
      return `code(${node.text})`
    case 'link':
      return `link(${node.href}|${line(node.children)})`
    case 'at':
      return `at(${node.ids}|${node.name ?? ''})`
    case 'font':
    case 'text_tag':
      return `${node.type}(${node.color}|${line(node.children)})`
    case 'emoji':
      return `emoji(${node.key})`
    case 'image':
      return `img(${node.img_key}|${node.alt})`
    case 'tag':
      return `${node.tag}(${JSON.stringify(node.attributes)}|${line(node.children)})`
  }
}

const outline = (blocks: Block[]): unknown[] => blocks.map(block)

function block(block: Block): unknown {
  switch (block.type) {
    case 'paragraph':
      return line(block.children)
    case 'heading':
      return { [`h${block.depth}`]: line(block.children) }
    case 'list':
      return { [block.ordered ? 'ol' : 'ul']: block.items.map(outline) }
    case 'quote':
      return { quote: outline(block.children) }
    case 'code':
      return { code: block.text, language: block.language }
    case 'rule':
      return '---'
    case 'table':
      return { head: block.head.map(line), rows: block.rows.map((row) => row.map(line)), align: block.align }
  }
}

describe('the md tag of a post', () => {
  test.each<[string, unknown[]]>([
    ['**b** *i* ***bi*** ~u~ ~~s~~', ['bold(b) italic(i) italic(bold(bi)) underline(u) strike(s)']],
    ['**时间：**10:42', ['bold(时间：)10:42']],
    ['** no ** and * no *', ['** no ** and * no *']],
    ['**[not read](https://a.b)**', ['bold([not read](https://a.b))']],
    ['<at user_id="ou_1">Tom</at> <at user_id="all"></at>', ['at(ou_1|Tom) at(all|)']],
    ['[label](https://a.b)', ['link(https://a.b|label)']],
    ['[only label](nowhere)', ['only label']],
    ['1. a\n    1. b\n    2. c\n2. d', [{ ol: [['a', { ol: [['b'], ['c']] }], ['d']] }]],
    ['- a\n    - b\n        - c\n- d', [{ ul: [['a', { ul: [['b', { ul: [['c']] }]] }], ['d']] }]],
    ['```GO\nfunc main() {}\n```', [{ code: 'func main() {}', language: 'GO' }]],
    ['> quoted', [{ quote: ['quoted'] }]],
    ['a\n --- \nb', ['a', '---', 'b']],
    ['a\nb', ['a\nb']],
    ['# heading', ['# heading']],
    ['heading\n===', ['heading\n===']],
    ['| a |\n|---|\n| b |', [{ head: ['a'], rows: [['b']], align: [null] }]],
    ['| a |\n|---|\n| b | beyond |', [{ head: ['a'], rows: [['b']], align: [null] }]],
    ['![alt](img_1)', ['img(img_1|alt)']],
    ['![alt](cover.png)', ['![alt](cover.png)']],
    ['![alt](https://a.b/c.png)', ['![alt](https://a.b/c.png)']],
    ['### heading', ['### heading']],
    ['## **bold** heading', ['## bold(bold) heading']],
    ['#### heading', [{ h4: 'heading' }]],
    ['##### **heading**', [{ h5: 'bold(heading)' }]],
    ['#no heading', ['#no heading']],
    ['| a |\nno table', ['| a |\nno table']],
    ['text\n---', ['text', '---']],
    ['<at id=ou_1></at>', ['<at id=ou_1></at>']],
    ['<at user_id="张三">x</at>', ['<at user_id="张三">x</at>']],
    ['<at user_id="@_user_1"></at>', ['<at user_id="@_user_1"></at>']],
    ['`code`', ['`code`']],
    ['_a_ __b__', ['_a_ __b__']],
    ['\\*a &amp; <div>', ['\\*a &amp; <div>']],
    [":OK: <font color='red'>x</font>", [":OK: <font color='red'>x</font>"]],
  ])('%j', (source, expected) => {
    expect(outline(readMarkdown(source, 'post'))).toEqual(expected)
  })
})

describe('lark_md', () => {
  test.each<[string, string]>([
    ['**b** __b__ *i* ~~s~~', 'bold(b) bold(b) italic(i) strike(s)'],
    ['**负责人：**李雷', 'bold(负责人：)李雷'],
    ['a\nb\n\nc', 'a\nb\n\nc'],
    ['# as typed\n- as typed\n> as typed\n---', '# as typed\n- as typed\n> as typed\n---'],
    ['1. one', '1. one'],
    ['<at id=ou_1>x</at><at ids=a,b></at><at email=x@y.z></at>', 'at(ou_1|x)at(a,b|)at(x@y.z|)'],
    ['<font color=\'red\'>r <font color="blue">b</font></font>', 'font(red|r font(blue|b))'],
    ['<text_tag color=blue>new</text_tag>', 'text_tag(blue|new)'],
    ["<a href='https://a.b'></a>", 'link(https://a.b|https://a.b)'],
    ['<a href=https://a.b/c?d=e/f target=_blank>g</a>', 'link(https://a.b/c?d=e/f|g)'],
    ['<a href=https://a.b/c?d=e/f>', '<a href=https://a.b/c?d=e/f>'],
    ['x~~（y）~~z', 'xstrike(（y）)z'],
    [':OK: :NOPE: 10:30:20', 'emoji(OK) :NOPE: 10:30:20'],
    ['&#42;&#60;at id=1&#62; &sim;', '*<at id=1> ∼'],
    ['<div>x</div> <font color=red>open', '<div>x</div> <font color=red>open'],
    ['a ~ b ~ c', 'a ~ b ~ c'],
    ['![x](img)', '![x](img)'],
    ['<at user_id="ou_1">x</at> look', '<at user_id="ou_1">x</at> look'],
    ['<at id=张三></at>', '<at id=张三></at>'],
    ['<at id=></at>', '<at id=></at>'],
    ['<at id=@_user_1></at>', '<at id=@_user_1></at>'],
    ['<at id="ou_1"/> x', 'at(ou_1|) x'],
    ['<at ids="ou_1, Tom Lee"></at>', '<at ids="ou_1, Tom Lee"></at>'],
    ['<at email=ou_1></at>', '<at email=ou_1></at>'],
    ['<at user_id="ou_1">**x**</at>', '<at user_id="ou_1">bold(x)</at>'],
    ['<at id={{open_id}}></at>', '<at id={{open_id}}></at>'],
    ['<at id=all></at>', 'at(all|)'],
  ])('%j', (source, expected) => {
    expect(line(readMarkdownLine(source, 'lark_md'))).toBe(expected)
  })
})

describe('markdown in card JSON 1.0', () => {
  test.each<[string, unknown[]]>([
    ['- a\n    - b', [{ ul: [['a', { ul: [['b']] }]] }]],
    ['```json\n{}\n```', [{ code: '{}', language: 'json' }]],
    ['a\n\n---\n\nb', ['a', '---', 'b']],
    ['![hover](img_1)', ['img(img_1|hover)']],
    ['[go]($link)', ['link($link|go)']],
    ["<link icon='chat_outlined' url='https://a.b' pc_url='https://pc.b'>go</link>", ['link(https://pc.b|go)']],
    ['<link icon=chat_outlined url=https://a.b/c?d=e>go</link>', ['link(https://a.b/c?d=e|go)']],
    ['# as typed\n> as typed', ['# as typed\n> as typed']],
  ])('%j', (source, expected) => {
    expect(outline(readMarkdown(source, 'markdown_1'))).toEqual(expected)
  })
})

describe('markdown in card JSON 2.0', () => {
  test.each<[string, unknown[]]>([
    ["<person id='ou_1'> came", ['person({"id":"ou_1"}|) came']],
    ['`<link url=https://a.b/c?d=e>`', ['code(<link url=https://a.b/c?d=e>)']],
    ['x~~（y）~~z', ['x~~（y）~~z']],
    ['# one\n###### six', [{ h1: 'one' }, { h6: 'six' }]],
    ['> a\n> b', [{ quote: ['a\nb'] }]],
    ['a line\n===\nand more', ['a line\n===\nand more']],
    ['a line\n=', ['a line\n=']],
    ['a **bold** line\n  ====', ['a bold(bold) line\n====']],
    ['two\nlines\n===', ['two\nlines\n===']],
    ['a line\n===\n\nand more', ['a line\n===', 'and more']],
    ['a line\n===\n- item', ['a line\n===', { ul: [['item']] }]],
    ['> a\n> ===', [{ quote: ['a\n==='] }]],
    ['- a\n  ===', [{ ul: [['a\n===']] }]],
    ['a line\n---', [{ h2: 'a line' }]],
    ['# a\n===', [{ h1: 'a' }, '===']],
    ['<at user_id="ou_1">Lin</at>', ['<at user_id="ou_1">Lin</at>']],
    ['a<br>b\n<hr>\nc', ['a\nb', '---', 'c']],
    ['`code` _i_ __b__ ***bi***', ['code(code) italic(i) bold(b) italic(bold(bi))']],
    [
      '| a | b |\n|---|:-:|\n| **1** | <text_tag color="red">x</text_tag> |',
      [{ head: ['a', 'b'], rows: [['bold(1)', 'text_tag(red|x)']], align: [null, 'center'] }],
    ],
    ['<number_tag background_color="red">3</number_tag>', ['number_tag({"background_color":"red"}|3)']],
    ['`<text_tag>`', ['code(<text_tag>)']],
    ['<raw>*x*</raw>', ['*x*']],
    ['<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['<audio file_key=f_1>', ['audio({"file_key":"f_1"}|)']],
  ])('%j', (source, expected) => {
    expect(outline(readMarkdown(source, 'markdown_2'))).toEqual(expected)
  })
})

test('no source makes a dialect fail', () => {
  const pieces = fc.constantFrom(
    '**',
    '*',
    '~',
    '~~',
    '_',
    '`',
    '```',
    '\n',
    '\n\n',
    '    ',
    '- ',
    '1. ',
    '> ',
    '# ',
    '|',
    '|---|',
    '<at id=',
    '<at id=x>',
    '</at>',
    "<font color='red'>",
    '</font>',
    '<text_tag>',
    '[',
    '](',
    ')',
    '![',
    ':OK:',
    '&#42;',
    '<hr>',
    '字',
    '😀',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }),
      fc.constantFrom(...(Object.keys(dialects) as Dialect[])),
      (parts, dialect) => {
        const source = parts.join('')
        expect(Array.isArray(readMarkdown(source, dialect))).toBe(true)
        expect(Array.isArray(readMarkdownLine(source, dialect))).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a line without marks, or with bold words alone, is read without the parser as with it', () => {
  const unit = fc.constantFrom(...'ab1 .,-+=#>|:!()\'"/*_~`<[]&;\\@%中，\u3000\t\u2028')
  const bold = fc.constantFrom('**', '**', 'a', 'b1', ' ', '中', '，', '：', '.', '/', '!', '-', '(', '5', '"', ' x ')
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: bold, maxLength: 12 })),
      fc.constantFrom(...(Object.keys(dialects) as Dialect[])),
      (source, dialect) => {
        // A line that ends is the same line, and goes to the parser.
        expect(readMarkdown(source, dialect)).toEqual(readMarkdown(`${source}\n`, dialect))
        expect(readMarkdownLine(source, dialect)).toEqual(readMarkdownLine(`${source}\n`, dialect))
      },
    ),
    { numRuns: 2000 },
  )
}, 30_000)

describe('a tangle nobody means is shown as typed, and not read for seconds', () => {
  test.each([
    ['quotes in quotes', '> '.repeat(3000)],
    ['quotes in lists', '> - '.repeat(3000)],
    ['lists in lists', '- '.repeat(3000)],
    ['numbers in numbers', '1. '.repeat(3000)],
    ['stars that never pair', '_a*'.repeat(3000)],
    ['tildes', '~~a'.repeat(3000)],
    ['brackets', '['.repeat(3000)],
    ['pictures', '!['.repeat(3000)],
    ['backticks', '`a``b'.repeat(3000)],
    ['lines without end', '- a\n'.repeat(3000)],
    ['comments', '<!--'.repeat(3000)],
    ['declarations', '<?'.repeat(3000)],
    ['addresses that never end', '[a](<b'.repeat(3000)],
    ['stars after a code block', `\`\`\`\na\n\`\`\`\n${'_a*'.repeat(3000)}`],
    ['stars behind a longer fence', `\`\`\`\n\`\`\`\`\n${'_a*'.repeat(3000)}\n\`\`\``],
  ])('%s', (_, source) => {
    expect(readMarkdown(source, 'markdown_2')).toEqual([
      { type: 'paragraph', children: [{ type: 'as_typed', text: source }] },
    ])
    expect(readMarkdownLine(source, 'lark_md')).toEqual([{ type: 'as_typed', text: source }])
  })

  test.each([
    ['a list of 200 bold words', '- **a**: *b*\n'.repeat(200), 'list'],
    ['many paragraphs', '**a** _b_ [c](https://d.e)\n\n'.repeat(500), 'paragraph'],
    ['a long program', `\`\`\`c\n${'int *a_b = c_d[0];\n'.repeat(800)}\`\`\``, 'code'],
    ['a table', `| a | b |\n|---|---|\n${'| **1** | \\`2\\` |\n'.repeat(200)}`, 'table'],
  ])('not %s', (_, source, type) => {
    expect(readMarkdown(source, 'markdown_2')[0]?.type).toBe(type)
  })
})
