import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

test.each([
  ['text', { text: 'On it.\n\nToday' }, 'On it. Today'],
  ['text', { text: '<at user_id="ou_1">Lin</at> <b>done</b>' }, '@Lin done'],
  [
    'post',
    { zh_cn: { title: '周报', content: [[{ tag: 'text', text: '完成' }], [{ tag: 'md', text: '**好**' }]] } },
    '周报 完成 **好**',
  ],
  ['post', { title: 'Report', content: [[{ tag: 'text', text: 'as read back' }]] }, 'Report as read back'],
  [
    'interactive',
    {
      header: { title: { tag: 'plain_text', content: 'Alert' } },
      elements: [{ tag: 'div', text: { tag: 'lark_md', content: 'disk full' } }],
    },
    'Alert disk full',
  ],
  ['interactive', { schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'hello' }] } }, 'hello'],
  ['interactive', { type: 'template', data: { template_id: 'AAq' } }, 'AAq'],
  ['file', { file_key: 'file_1', file_name: 'plan.pdf' }, 'plan.pdf'],
  ['image', { image_key: 'img_1' }, ''],
])('%s %j reads %s', (msg_type, content, words) => {
  expect(summaryOf(msg_type, JSON.stringify(content))).toBe(words)
})

test('of what is no JSON it is the beginning', () => {
  expect(summaryOf('interactive', '{"a":')).toBe('{"a":')
  expect(summaryOf('text', 'just words')).toBe('just words')
  expect(summaryOf('post', 'null')).toBe('')
})

test('it stays short and whole', () => {
  const line = summaryOf('text', JSON.stringify({ text: '👍'.repeat(5000) }))
  expect(Array.from(line)).toHaveLength(301)
  expect(line).toMatch(/^(👍)+…$/u)
})
