import { expect, test } from 'vitest'
import { tagsIn } from './tags-in.ts'

test.each<[text: string, tags: string[]]>([
  ['', []],
  ['no tags', []],
  ["a <font color='red'>b</font> c", ["<font color='red'>", '</font>']],
  ['<at id=ou_1></at>, look', ['<at id=ou_1>', '</at>']],
  ['one<br>two<br/>three <hr />', ['<br>', '<br/>', '<hr />']],
  ['<text_tag color="blue">new</text_tag>', ['<text_tag color="blue">', '</text_tag>']],
  ["<font color='red'><at id=all></at></font>", ["<font color='red'>", '<at id=all>', '</at>', '</font>']],
  // No tags of Feishu's, and none at all.
  ['<b>bold</b> <script>', []],
  ['1 < 2 and 3 > 2, <at', []],
  ['<font\ncolor=red', []],
  ['<font color="\n">', []],
])('%j', (text, tags) => {
  expect(tagsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(tags)
})
