// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is left to be filled in is written so
import { expect, test } from 'vitest'
import { checkContent } from '#lib/protocol/check.ts'
import { wordsProblems } from './words-problems.ts'

const rowsOf = (msg_type: 'text' | 'post', content: unknown) => {
  const json = JSON.stringify(content)
  return checkContent(msg_type, json, json, wordsProblems).map(
    ({ kind, severity, path }) => `${kind} ${severity} ${path.join('.')}`,
  )
}

test.each([
  ['<b>open', ['text_as_typed doubtful text']],
  ['<b>x</i>', ['text_as_typed doubtful text']],
  ['<b><i>x</b></i>', ['text_as_typed doubtful text']],
  ['</u>', ['text_as_typed doubtful text']],
  ['[docs](www.example.com)', ['text_as_typed doubtful text']],
  ['[docs]()', ['text_as_typed doubtful text']],
  ['[docs](javascript:x)', ['text_as_typed doubtful text']],
  ['[docs](https://)', ['text_as_typed doubtful text']],
  ['<b>[docs](https://example.com)</b>', []],
  ['![x](img_v3_1)', ['no_markdown doubtful text']],
  ['<at user_id=""></at> hi', ['mention doubtful text']],
  ['<at user_id="张三"></at>', ['mention doubtful text']],
  ['<at user_id=ou_1></at>', ['mention doubtful text']],
  ['Hi ${name}', ['placeholder doubtful text']],
  ['<b>10:42</b> all is well, `uptime` too', ['no_markdown doubtful text']],
])('a text %j: %j', (text, expected) => {
  expect(rowsOf('text', { text })).toEqual(expected)
})

const at = 'zh_cn.content.0.0'
test.each([
  [{ tag: 'img', image_key: 'https://example.com/a.png' }, [`not_a_key refused ${at}.image_key`]],
  [{ tag: 'img', image_key: 'cover.png' }, [`not_a_key refused ${at}.image_key`]],
  [{ tag: 'img', image_key: 'file_v3_1' }, [`not_a_key doubtful ${at}.image_key`]],
  [{ tag: 'img', image_key: 'img_v3_1' }, []],
  [{ tag: 'media', file_key: 'file_v3_1', image_key: 'cover.jpg' }, [`not_a_key refused ${at}.image_key`]],
  [{ tag: 'at', user_id: '@_user_1' }, [`read_back_mention doubtful ${at}.user_id`]],
  [{ tag: 'at', user_id: '张三' }, [`mention doubtful ${at}.user_id`]],
  [{ tag: 'emotion', emoji_type: 'NOPE' }, [`emoji_unknown doubtful ${at}.emoji_type`]],
  [{ tag: 'emotion', emoji_type: 'DONE' }, []],
  [
    { tag: 'text', text: '**bold** <at user_id="ou_1"></at>' },
    [`mention doubtful ${at}.text`, `markdown_unknown doubtful ${at}.text`],
  ],
  [{ tag: 'text', text: 'Hi {{name}}' }, [`placeholder doubtful ${at}.text`]],
  [{ tag: 'text', text: 'x', style: ['bold', 'lineThrough'] }, []],
  [{ tag: 'a', text: 'x', href: 'https://a.b', style: ['bold', 'strong'] }, [`not_allowed doubtful ${at}.style.1`]],
  [{ tag: 'a', text: 'x', href: 'example.com' }, [`link_scheme doubtful ${at}.href`]],
  [{ tag: 'md', text: '# Title' }, [`markdown_unknown doubtful ${at}.text`]],
  [{ tag: 'md', text: '#### Title\n\n| a |\n|---|\n| 1 |\n\n![x](img_v3_1)' }, []],
  [{ tag: 'md', text: '<font color="red">x</font>' }, [`tag_as_typed doubtful ${at}.text`]],
  [{ tag: 'md', text: '![x](https://example.com/a.png)' }, [`not_a_key doubtful ${at}.text`]],
])('a post with %j: %j', (element, expected) => {
  expect(rowsOf('post', { zh_cn: { content: [[element]] } })).toEqual(expected)
})

test('every language of a post is looked through, its title too', () => {
  const content = {
    zh_cn: { title: '**标题**', content: [] },
    en_us: { title: '', content: [[{ tag: 'at', user_id: '@_user_1' }]] },
  }
  expect(rowsOf('post', content)).toEqual([
    'markdown_unknown doubtful zh_cn.title',
    'read_back_mention doubtful en_us.content.0.0.user_id',
  ])
})
