import { expect, test } from 'vitest'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { lineText } from '#lib/post/lines.ts'
import { linesOfMarkdown, saysMore } from './foreign-lines.ts'

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

test.each<[string, boolean]>([
  ['plain words, 2*3 and a_b', false],
  ['two\nlines', false],
  ['**bold**', true],
  ['- a list', true],
])('%j was written as Markdown: %s', (source, more) => expect(saysMore(readMarkdown(source, 'markdown_2'))).toBe(more))
