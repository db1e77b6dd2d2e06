import { expect, test } from 'vitest'
import { wordsProblems } from '#lib/shown/words-problems.ts'
import { checkContent } from './check.ts'
import { wrongMentions } from './wrong-mentions.ts'

const kinds = (text: string, spelling: 'text' | 'card') => wrongMentions(text, spelling).map(({ kind }) => kind)

test.each([
  ['<at user_id="ou_1">Tom</at>', []],
  ["<at user_id='ou_1'></at>", []],
  ['<at user_id="all"></at>', []],
  ['<at user_id="7a8b9c"></at> and <at user_id="on_1"></at>', []],
  ['<at user_id="{{open_id}}"></at>', []],
  ['a <b>b</b> @Tom <attention>', []],
  ['<at id=ou_1></at>', ['mention']],
  ['<at id="ou_1"/> look', ['mention']],
  ['<at user_id="ou_1"/> look', ['mention']],
  ['<at user_id="林晓"></at>', ['mention']],
  ['<at user_id="Tom Lee"></at>', ['mention']],
  ['<at user_id=""></at>', ['mention']],
  ['<at></at>', ['mention']],
  ['<at email="a@b.c"></at>', ['mention']],
  ['<at user_id="@_user_1"></at>', ['read_back_mention']],
  ['<at user_id="ou_1"></at><at id=ou_2></at>', ['mention']],
])('in a text %s: %j', (text, expected) => {
  expect(kinds(text, 'text')).toEqual(expected)
})

test.each([
  ['<at id=ou_1></at>', []],
  ['<at id="ou_1">Tom</at>', []],
  ['<at id="ou_1"/>', []],
  ['<at ids=ou_1,ou_2></at>', []],
  ['<at id=all></at>', []],
  ['<at email=a@b.c></at>', []],
  ['<at id={{open_id}}></at>', []],
  ['<at user_id="ou_1">Tom</at>', ['mention']],
  ['<at id="林晓"></at>', ['mention']],
  ['<at ids="ou_1, Tom Lee"></at>', ['mention']],
  ['<at email=ou_1></at>', ['mention']],
  ['<at id=@_user_1></at>', ['read_back_mention']],
])('in a card %s: %j', (text, expected) => {
  expect(kinds(text, 'card')).toEqual(expected)
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
  [{ tag: 'md', text: '<at user_id="ou_1"></at>' }, []],
  [{ tag: 'md', text: '<at id=ou_1></at> look' }, ['mention']],
])('a post with %j: %j', (element, expected) => {
  expect(inPost(element)).toEqual(expected)
})
