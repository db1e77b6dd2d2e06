import { describe, expect, test } from 'vitest'
import { cardProblems } from '#lib/card/card-problems.ts'
import { readMarkdown, readMarkdownLine } from '#lib/markdown/read-markdown.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import { markdownFindings, type TextKind } from '#lib/shown/markdown-findings.ts'
import { wordsProblems } from '#lib/shown/words-problems.ts'
import { checkContent } from './check.ts'

/** How a mention is written, and what is offered instead: in texts and posts, and in cards; null where it is right. */
const spellings: [written: string, byUserId: string | null, inCard: string | null][] = [
  ['<at user_id="ou_1">Tom</at>', null, '<at id=ou_1></at>'],
  ["<at user_id='ou_1'></at>", null, '<at id=ou_1></at>'],
  ['<at user_id="all"></at>', null, '<at id=all></at>'],
  ['<at user_id="all">@所有人</at>', null, '<at id=all></at>'],
  ['<at user_id="on_1"></at>', null, '<at id=on_1></at>'],
  ['<at user_id="7a8b9c"></at>', null, '<at id=7a8b9c></at>'],
  ['<at id=ou_1></at>', '<at user_id="ou_1"></at>', null],
  ['<at id="ou_1">Tom</at>', '<at user_id="ou_1"></at>', null],
  ["<at id='ou_1'></at>", '<at user_id="ou_1"></at>', null],
  ['<at id="ou_1"/>', '<at user_id="ou_1"></at>', null],
  ['<at id=all></at>', '<at user_id="all"></at>', null],
  ['<at ids=ou_1,ou_2></at>', '<at user_id="ou_1"></at> <at user_id="ou_2"></at>', null],
  ['<at email=a@b.c></at>', '<at user_id="ou_…"></at>', null],
  ['<at user_id=ou_1></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id=ou_1>Tom</at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id=“ou_1”></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id=\\"ou_1\\"></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id="ou_1"/>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id="ou_1">', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at id=ou_1>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at id="ou_1"</at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id=ou_1</at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['@ou_123456', '<at user_id="ou_123456"></at>', '<at id=ou_123456></at>'],
  ['<at user_id="ou_1" name="Tom"></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at open_id="ou_1"></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at userId="ou_1"></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at>ou_1</at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at all></at>', '<at user_id="all"></at>', '<at id=all></at>'],
  ['<at user_id=""></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at id=></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at user_id="林晓"></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at id=张三></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at user_id="Tom Lee"></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at ids="ou_1, Tom Lee"></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at id="a@b.c"></at>', '<at user_id="ou_…"></at>', '<at email=a@b.c></at>'],
  ['<at email=ou_1></at>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<at user_id="oc_1"></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at id=cli_a1></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<AT id=ou_1></AT>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['&lt;at id=ou_1&gt;&lt;/at&gt; >', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['＜at user_id="ou_1"＞林＜/at＞', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['＜at id=ou_1＞＜/at＞', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['a ＜b＞, 3 ＜at 5', null, null],
  ['<@ou_1>', '<at user_id="ou_1"></at>', '<at id=ou_1></at>'],
  ['<!here> look', '<at user_id="all"></at>', '<at id=all></at>'],
  ['look, @所有人', '<at user_id="all"></at>', '<at id=all></at>'],
  ['@all look', '<at user_id="all"></at>', '<at id=all></at>'],
  ['@_user_1 look', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['@_all look', '<at user_id="all"></at>', '<at id=all></at>'],
  ['<at user_id="@_user_1"></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at id=@_user_1></at>', '<at user_id="ou_…"></at>', '<at id=ou_…></at>'],
  ['<at user_id="@_all"></at>', '<at user_id="all"></at>', '<at id=all></at>'],
  ['a@all.com, @tom, x@y.z, 3 <at 5, <attention>', null, null],
]

const offered = (text: string, kind: TextKind) =>
  markdownFindings(text, kind).found.flatMap(({ finding }) => ('right' in finding ? [finding.right] : []))
const inOne = (right: string | null) => (right === null ? [] : [right])

describe.each(spellings)('%s', (written, byUserId, inCard) => {
  test.each(['text', 'post'] as const)('in a %s', (kind) => {
    expect(offered(written, kind)).toEqual(inOne(byUserId))
  })
  test.each(['lark_md', 'markdown_1', 'markdown_2'] as const)('in %s of a card', (kind) => {
    expect(offered(written, kind)).toEqual(inOne(inCard))
  })
  test('is drawn as a mention only where it is one', () => {
    const isDrawn = (tree: unknown) => JSON.stringify(tree).includes('"type":"at"')
    const isRight = (right: string | null) => right === null && written.startsWith('<at')
    expect(isDrawn(readText(written).nodes)).toBe(isRight(byUserId))
    expect(isDrawn(readMarkdown(written, 'post'))).toBe(isRight(byUserId))
    expect(isDrawn(readMarkdownLine(written, 'lark_md'))).toBe(isRight(inCard))
    expect(isDrawn(readMarkdown(written, 'markdown_1'))).toBe(isRight(inCard))
    expect(isDrawn(readMarkdown(written, 'markdown_2'))).toBe(isRight(inCard))
  })
})

test.each([
  ['<at user_id="ou_1">Tom</at>', ['{"tag": "at", "user_id": "ou_1"}']],
  ['<at ids=ou_1,all></at>', ['{"tag": "at", "user_id": "ou_1"}, {"tag": "at", "user_id": "all"}']],
  ['@_user_1 look', ['{"tag": "at", "user_id": "ou_…"}']],
  ['@所有人', ['{"tag": "at", "user_id": "all"}']],
])('a text of a post has no mentions: for %s it offers %s', (written, expected) => {
  expect(offered(written, 'post_text')).toEqual(expected)
})

test.each([
  ['<at id=ou_1></at>', ['{"tag": "markdown", "content": "<at id=ou_1></at>"}']],
  ['<at user_id="ou_1"></at>', ['{"tag": "markdown", "content": "<at id=ou_1></at>"}']],
  ['@_user_1', ['{"tag": "markdown", "content": "<at id=ou_…></at>"}']],
  ['To @all: release', []],
])('a plain text of a card has no mentions: for %s it offers %s', (written, expected) => {
  expect(offered(written, 'plain')).toEqual(expected)
})

test.each<[string, TextKind, string[]]>([
  ['<at user_id="林晓"></at>', 'post', ['mention refused']],
  ['<at user_id="@_user_1"></at>', 'post', ['read_back_mention refused']],
  ['<at id="林晓"></at>', 'post', ['mention doubtful']],
  ['<at id="林晓"></at>', 'markdown_2', ['mention doubtful 100290']],
  ['<at id=@_user_1></at>', 'lark_md', ['read_back_mention doubtful 100290']],
  ['<at user_id="林晓"></at>', 'markdown_2', ['mention doubtful']],
  ['<at user_id="林晓"></at>', 'text', ['mention doubtful']],
])('%s in %s: %s', (written, kind, expected) => {
  const found = markdownFindings(written, kind).found
  expect(
    found.map(({ finding, severity, sub_code }) => [finding.kind, severity, sub_code].filter(Boolean).join(' ')),
  ).toEqual(expected)
})

test('what a program fills in is nobody’s mistake', () => {
  for (const kind of ['text', 'post', 'markdown_2'] as const)
    expect(offered('<at user_id="{{open_id}}"></at> <at id={{who}}></at>', kind)).toEqual([])
})

const inText = (text: string) =>
  checkContent('text', JSON.stringify({ text }), null, wordsProblems).map(({ kind, severity }) => `${kind} ${severity}`)

test.each([
  ['<b>bold</b> and 2 ** 3', []],
  ['a [link](https://a.b/c)', []],
  ['#1 is done', []],
  ['**bold**', ['no_markdown doubtful']],
  ['![x](img_v3_1)', ['no_markdown doubtful']],
  ['code:\n```\nx\n```', ['no_markdown doubtful']],
  ['# Title', ['no_markdown doubtful']],
  ['<at id=ou_1></at> **look**', ['mention doubtful', 'no_markdown doubtful']],
])('a text message %j: %j', (text, expected) => {
  expect(inText(text)).toEqual(expected)
})

const inPost = (element: object) =>
  checkContent('post', JSON.stringify({ zh_cn: { content: [[element]] } }), null, wordsProblems).map(({ kind }) => kind)

test.each([
  [{ tag: 'at', user_id: 'ou_1' }, []],
  [{ tag: 'at', user_id: 'all' }, []],
  [{ tag: 'at', user_id: '@_user_1' }, ['read_back_mention']],
  [{ tag: 'at', user_id: '@_all' }, ['read_back_mention']],
  [{ tag: 'at', user_id: 'Tom Lee' }, ['mention']],
  [{ tag: 'at', user_id: 'oc_1' }, ['mention']],
  [{ tag: 'at', id: 'ou_1' }, ['missing']],
  [{ tag: 'text', text: '@_user_1 look' }, ['read_back_mention']],
  [{ tag: 'md', text: '<at user_id="ou_1"></at>' }, []],
  [{ tag: 'md', text: '<at id=ou_1></at> look' }, ['mention']],
])('a post with %j: %j', (element, expected) => {
  expect(inPost(element)).toEqual(expected)
})

test('every place of a card that shows words is looked at, in every language', () => {
  const wrong = '<at user_id="ou_1"></at>'
  const plain = { tag: 'plain_text', content: wrong }
  const card = {
    schema: '2.0',
    header: { title: plain, subtitle: { tag: 'lark_md', content: wrong } },
    body: {
      elements: [
        { tag: 'markdown', content: '', i18n_content: { en_us: wrong } },
        { tag: 'div', text: { tag: 'lark_md', content: wrong } },
        { tag: 'button', text: plain },
        {
          tag: 'table',
          columns: [
            { name: 'a', display_name: 'A', data_type: 'lark_md' },
            { name: 'b', display_name: 'B', data_type: 'markdown' },
          ],
          rows: [{ a: wrong, b: wrong }],
        },
      ],
    },
  }
  const text = JSON.stringify(card)
  const found = checkContent('interactive', text, text, cardProblems).filter(({ kind }) => kind === 'mention')
  expect(found).toHaveLength(7)
})
