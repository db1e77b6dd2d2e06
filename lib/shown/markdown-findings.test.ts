// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is left to be filled in is written so
import { describe, expect, test } from 'vitest'
import { markdownFindings, type TextKind } from './markdown-findings.ts'
import { placeholdersIn } from './placeholders.ts'

const kinds = (text: string, kind: TextKind) =>
  markdownFindings(text, kind, {
    isColour: (value) => ['red', 'blue-500', 'default', 'mine'].includes(value) || value.startsWith('rgba('),
    tagColours: ['blue', 'neutral'],
  }).found.map(({ finding, severity }) => (severity === 'refused' ? `${finding.kind}!` : finding.kind))

/** What each kind of text shows as it is typed. */
const typed = (text: string, kind: TextKind) =>
  markdownFindings(text, kind).found.flatMap(({ finding }) =>
    finding.kind === 'markdown_unknown' || finding.kind === 'no_markdown' ? [finding.construct] : [],
  )

describe('Markdown a kind of text does not know', () => {
  test.each<[string, TextKind, string[]]>([
    ['# Title', 'lark_md', ['heading']],
    ['# Title', 'markdown_1', ['heading']],
    ['# Title', 'markdown_2', []],
    ['# Title', 'post', ['heading']],
    ['### Title', 'post', ['heading']],
    ['#### Title', 'post', []],
    ['> said', 'lark_md', ['quote']],
    ['> said', 'markdown_1', ['quote']],
    ['> said', 'post', []],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'lark_md', ['table']],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'markdown_1', ['table']],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'post', []],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'text', ['table']],
    ['`x`', 'markdown_1', ['inline_code']],
    ['`x`', 'post', ['inline_code']],
    ['`x`', 'text', ['inline_code']],
    ['- one', 'lark_md', ['list']],
    ['- one', 'markdown_1', []],
    ['- [ ] one', 'markdown_2', ['task']],
    ['```\n# no heading\n```', 'lark_md', ['code_block']],
    ['```\n# no heading\n```', 'post', []],
    ['**b** and ~~s~~', 'text', ['bold', 'strike']],
    ['**b** and ~~s~~', 'plain', ['bold', 'strike']],
    ['[docs](https://example.com)', 'plain', ['link']],
    ['[docs](https://example.com)', 'text', []],
    ['2 ** 3 # of course - and so on', 'text', []],
    ['#1 > #2, 50% | 60%', 'plain', []],
    ['done :OK:', 'plain', ['emoji']],
    ['done :OK:', 'post_text', ['emoji']],
    ['done :OK:', 'text', ['emoji']],
    ['done :OK:', 'lark_md', []],
    ['a:No:b 10:30:20', 'text', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(typed(text, kind)).toEqual(expected)
  })
})

describe('pictures and links in Markdown', () => {
  test.each<[string, TextKind, string[]]>([
    ['![x](https://example.com/a.png)', 'markdown_1', ['not_a_key!']],
    ['![x](https://example.com/a.png)', 'markdown_2', ['not_a_key!']],
    ['![x](https://example.com/a.png)', 'post', ['not_a_key']],
    ['![x](cover.png)', 'markdown_2', ['not_a_key!']],
    ['![x](./chart)', 'markdown_2', ['not_a_key!']],
    ['![x](data:image/png;base64,AAAA)', 'markdown_2', ['not_a_key!']],
    ['![x](file_v3_1)', 'markdown_2', ['not_a_key']],
    ['![x](img_v3_02ab)', 'markdown_2', []],
    ['![x](img_v3_02ab)', 'post', []],
    ['![x]({{key}})', 'markdown_2', []],
    ['`![x](cover.png)`', 'markdown_2', []],
    ['```\n![x](cover.png)\n```', 'markdown_2', []],
    ['[a](www.example.com)', 'lark_md', ['link_scheme']],
    ['[a](ftp://example.com)', 'markdown_2', ['link_scheme']],
    ['\\[a\\](b)', 'markdown_2', []],
    ['\\[a\\](b)', 'lark_md', ['link_scheme']],
    ['<a href=https://example.com/a?b=c>x</a>', 'lark_md', []],
    ['<a href=/a?b=c>x</a>', 'lark_md', ['link_scheme']],
    ['[a](javascript:alert(1))', 'markdown_2', ['link_scheme']],
    ['[a](/path)', 'post', ['link_scheme']],
    ['[a]()', 'markdown_1', ['link_scheme']],
    ['[a](https://)', 'markdown_1', ['link_scheme']],
    ['[a](mailto:a@b.c) [b](tel://139) [c](lark://x)', 'markdown_2', []],
    ['[a]($url)', 'markdown_1', []],
    ["<a href='example.com'>x</a>", 'lark_md', ['link_scheme']],
    ["<a href='https://example.com'>x</a>", 'markdown_2', []],
    ["<link icon='chat_outlined' url='example.com'>x</link>", 'markdown_2', ['link_scheme']],
    ["<link icon='chat_outlined'>x</link>", 'markdown_1', ['missing']],
    ["<link url='https://example.com'>x</link>", 'markdown_2', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

describe('tags', () => {
  test.each<[string, TextKind, string[]]>([
    ['<at user_id="ou_1">x</at>', 'lark_md', ['mention']],
    ['<at user_id="ou_1">x</at>', 'markdown_1', ['mention']],
    ['<at user_id="ou_1">x</at>', 'post', []],
    ['<at id=ou_1></at>', 'post', ['mention']],
    ['<at id=ou_1></at>', 'text', ['mention']],
    ['<at id=ou_1></at>', 'lark_md', []],
    ['<at id=ou_1></at>', 'plain', ['mention']],
    ['<at id=@_user_2></at>', 'markdown_2', ['read_back_mention']],
    ['<at user_id="@_user_2"></at>', 'text', ['read_back_mention']],
    ['`<at user_id="ou_1">x</at>`', 'markdown_2', []],
    ['<font color="green">x</font>', 'markdown_2', ['not_a_colour']],
    ['<font color="mine">x</font>', 'markdown_1', []],
    ['<font color="red">x</font>', 'post', ['tag_as_typed']],
    ['<font color="red">x</font>', 'text', ['tag_as_typed']],
    ['<text_tag color="pink">x</text_tag>', 'markdown_2', ['not_allowed']],
    ['<text_tag color="blue">x</text_tag>', 'lark_md', []],
    ['<number_tag>100</number_tag>', 'markdown_2', ['out_of_range']],
    ['<number_tag>-1</number_tag>', 'markdown_2', ['out_of_range']],
    ['<number_tag></number_tag>', 'markdown_2', ['out_of_range']],
    ['<number_tag>99</number_tag>', 'markdown_2', []],
    ["<number_tag background_color='green' url='x.com'>9</number_tag>", 'markdown_2', ['not_a_colour', 'link_scheme']],
    ['<number_tag>9</number_tag>', 'markdown_1', ['tag_as_typed']],
    ["<person id='张三'></person>", 'markdown_2', ['not_a_person']],
    ["<person id=''></person>", 'markdown_1', ['not_a_person']],
    ["<person id='ou_1'></person>", 'markdown_2', []],
    ["<person id='ou_1'></person>", 'lark_md', ['tag_as_typed']],
    ["<local_datetime millisecond='today'></local_datetime>", 'markdown_2', ['bad_format']],
    ["<local_datetime millisecond='' format_type='long'></local_datetime>", 'markdown_2', ['not_allowed']],
    ["<local_datetime link='example.com'></local_datetime>", 'markdown_2', ['link_scheme']],
    ["<audio file_key=''></audio>", 'markdown_2', ['missing']],
    ['<b>x</b>', 'text', []],
    ['<b>x</b> <b>y</b>', 'markdown_2', ['tag_as_typed']],
    ['<strong>x</strong>', 'text', ['tag_as_typed']],
    ['<div>x</div>', 'lark_md', ['tag_as_typed']],
    ['a <name> of one’s own, 1 < 2', 'markdown_2', []],
    ['<font color={{colour}}>x</font>', 'markdown_2', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

describe('stars that make nothing bold', () => {
  test.each<[string, TextKind, string[]]>([
    ['**注意：**紧跟文字', 'markdown_2', ['bold_as_typed']],
    ['**注意：** 空一格', 'markdown_2', []],
    ['**注意**：紧跟', 'markdown_2', []],
    ['里**“引号”**', 'markdown_2', ['bold_as_typed']],
    ['**“引号”**', 'markdown_2', []],
    ['a**(b)**c', 'markdown_2', ['bold_as_typed']],
    ['时间**10:42。**完', 'markdown_2', ['bold_as_typed']],
    ['进度**95%**了', 'markdown_2', ['bold_as_typed']],
    ['**注意：**紧跟文字', 'markdown_1', []],
    ['**注意：**紧跟文字', 'lark_md', []],
    ['**注意：**紧跟文字', 'post', []],
    ['** spaces **', 'markdown_1', ['bold_as_typed']],
    ['** spaces **', 'lark_md', ['bold_as_typed']],
    ['**half **open', 'post', ['bold_as_typed']],
    ['2 ** 3 ** 4', 'markdown_2', []],
    ['**kwargs', 'markdown_2', []],
    ['`**a.**b`', 'markdown_2', []],
    ['**a**\n\n**b：**c', 'markdown_2', ['bold_as_typed']],
    ['**${total}**', 'markdown_2', []],
    ['现价~~“旧价”~~作废', 'markdown_2', ['bold_as_typed']],
    ['现价~~（旧价）~~作废', 'lark_md', []],
    ['现价~~旧价~~作废', 'markdown_2', []],
    ['好的~~ 明天见~~', 'markdown_2', []],
    ['好~~！明天见~~', 'markdown_2', []],
    ['很__重要__的', 'markdown_2', ['bold_as_typed']],
    ['很__重要__的', 'lark_md', ['bold_as_typed']],
    ['很 __重要__ 的', 'markdown_2', []],
    ['my__init__file', 'markdown_2', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

test.each<[string, TextKind, string[]]>([
  ['text\n---', 'markdown_2', ['setext']],
  ['text\n\n---', 'markdown_2', []],
  ['- item\n---', 'markdown_2', []],
  ['text\n---', 'markdown_1', []],
  ['text\n--', 'markdown_2', ['setext']],
  ['**text**\n---', 'markdown_2', ['setext']],
  ['> text\n> ---', 'markdown_2', ['setext']],
  ['> text\n---', 'markdown_2', []],
  ['1. item\n---', 'markdown_2', []],
  ['- item\nmore of it\n---', 'markdown_2', []],
  ['a | b\n--|--\n1 | 2\n---', 'markdown_2', []],
  ['```\nx\n```\n---', 'markdown_2', []],
  [':NOPE: done', 'markdown_2', ['emoji_unknown']],
  [':OK: :DONE:', 'lark_md', []],
  ['10:AB:30 http://a:B:c', 'markdown_1', []],
  [':NOPE:', 'post', []],
])('%j as %s: %j', (text, kind, expected) => {
  expect(kinds(text, kind)).toEqual(expected)
})

describe('code is left alone', () => {
  test.each<[string, TextKind, string[]]>([
    ['~~~\n<b>x</b> **“x”**x\n~~~', 'markdown_2', []],
    ['~~~\n<b>x</b>\n~~~\n<b>y</b>', 'markdown_1', ['tag_as_typed']],
    ['````\n```\n<b>x</b>\n```\n````', 'post', []],
    ['```\n<b>x</b>\n```` \n<i>y</i>', 'markdown_2', ['tag_as_typed']],
    ['```x``` <b>y</b>', 'markdown_2', ['tag_as_typed']],
    ['``<b> `x` ``', 'markdown_2', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

describe('what a backslash takes the meaning from, in 2.0 alone', () => {
  test.each<[string, TextKind, string[]]>([
    ['\\[a\\](b)', 'markdown_2', []],
    ['\\[a\\](b)', 'markdown_1', ['link_scheme']],
    ['[a\\\\](b)', 'markdown_2', ['link_scheme']],
    ['\\![a](https://example.com/a.png)', 'markdown_2', []],
    ['\\![a](https://example.com/a.png)', 'markdown_1', ['not_a_key!']],
    ['\\<b>a\\</b>', 'markdown_2', []],
    ['\\<b>a\\</b>', 'lark_md', ['tag_as_typed']],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

describe('a tag is closed in the paragraph it stands in', () => {
  test.each<[string, TextKind, string[]]>([
    ['<font color=red>a', 'lark_md', ['tag_not_taken']],
    ['<font color=red>a<font color=red>', 'markdown_1', ['tag_not_taken']],
    ['<font color=red>a\n\nb</font>', 'markdown_2', ['tag_not_taken']],
    ['<font color=red>a\nb</font>', 'markdown_2', []],
    ['<font color=red>\n- a\n- b\n</font>', 'markdown_2', ['tag_not_taken']],
    ['<font color=red>\n> a\n</font>', 'markdown_2', ['tag_not_taken']],
    ['<font color=red>\n> a\n</font>', 'lark_md', ['markdown_unknown']],
    ['<font color=red>a<font color=blue-500>b</font></font>', 'markdown_2', []],
    ['<text_tag color=blue>a', 'markdown_2', ['tag_not_taken']],
    ['<person id=ou_1> <link url=https://example.com>b', 'markdown_1', ['tag_not_taken']],
    ['<local_datetime millisecond=1700000000000>', 'markdown_2', ['tag_not_taken']],
    ['<a href=https://example.com>a</A>', 'markdown_2', []],
    ['a<br>b<hr>', 'markdown_2', []],
    ['<audio file_key=file_v3_a>', 'markdown_2', []],
    ['`<font color=red>`', 'markdown_2', []],
    ['\\<font color=red>', 'markdown_2', []],
    ['<font color=red>a', 'post', ['tag_as_typed']],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})

test.each<[string, string[]]>([
  ['<person id=ou_1 style=big></person>', ['not_allowed']],
  ['<person id=ou_1 style=capsule></person>', []],
  ['<audio file_key=file_v3_a style=loud fill_color=#fff>', ['not_a_colour', 'not_allowed']],
  ['<audio file_key=file_v3_a fallback_text=listen>', ['missing']],
  ['<audio file_key=file_v3_a fallback_text=listen fallback_url=https://example.com>', []],
])('%j: %j', (text, expected) => {
  expect(kinds(text, 'markdown_2')).toEqual(expected)
})

test.each([
  ['Hello ${name}', ['${name}']],
  ['{{ user }} and {{user}}', ['{{ user }}', '{{user}}']],
  ['${a} ${a} ${b.c}', ['${a}', '${b.c}']],
  ['`${HOME}` is home', []],
  ['```\necho ${HOME}\n```', []],
  ['$5 and {x}', []],
  ['${}', []],
  ['${1}', []],
  ['{{#each}}', []],
  ['${a}${b}${c}${d}${e}${f}', ['${a}', '${b}', '${c}', '${d}', '${e}']],
])('left to be filled in of %j: %j', (text, expected) => {
  expect(placeholdersIn(text)).toEqual(expected)
})

describe('tags that are shown as typed', () => {
  test.each<[string, TextKind, string[]]>([
    ["<font color='red'>x", 'markdown_2', ['tag_not_taken']],
    ["<font color='red'>x\n\ny</font>", 'markdown_2', ['tag_not_taken']],
    ["- <font color='red'>x\n- y</font>", 'markdown_1', ['tag_not_taken']],
    ["<font color='red'>x\ny</font>", 'markdown_2', []],
    ["<font color='red'>x</font>\n\n<font color='red'>y</font>", 'lark_md', []],
    ["<font color='red'>a<font color='red'>x</font>b</font>", 'lark_md', []],
    ["<font color='red'>a<font>", 'lark_md', ['tag_not_taken']],
    ["**<font color='red'>x**</font>", 'markdown_2', ['tag_not_taken']],
    ["**<font color='red'>x</font>**", 'markdown_2', []],
    ["<font color='red'>**x**</font>", 'markdown_2', []],
    ['<font color=\\"red\\">x</font>', 'markdown_2', ['tag_not_taken']],
    ["<text_tag color='blue'>x", 'markdown_2', ['tag_not_taken']],
    ["<link url='https://a.b'>x", 'markdown_1', ['tag_not_taken']],
    ["<person id='ou_1' style='capsule'>", 'markdown_1', []],
    ["`<font color='red'>`", 'markdown_2', []],
    ["<font color='red'>", 'plain', ['tag_as_typed']],
    ['a <a b', 'markdown_2', []],
  ])('%j as %s: %j', (text, kind, expected) => {
    expect(kinds(text, kind)).toEqual(expected)
  })
})
