import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

const md = (text: string) => ({ tag: 'markdown', content: text })
const plain = (text: string) => ({ tag: 'plain_text', content: text })

test.each([
  ['a text', 'text', { text: 'On it.' }, 'On it.'],
  ['lines become one', 'text', { text: ' 第一行\n\n第二行\t完 ' }, '第一行 第二行 完'],
  ['styles go', 'text', { text: '<b>Disk</b> <i><u>full</u></i> 1 < 2' }, 'Disk full 1 < 2'],
  ['what only looks like a tag stays', 'text', { text: 'replace <host> here' }, 'replace <host> here'],
  ['a mention keeps its name', 'text', { text: '<at user_id="ou_1">Lin</at> look' }, '@Lin look'],
  ['a mention without a name keeps its id', 'text', { text: '<at user_id="all"></at> look' }, '@all look'],
  ['a mention in single quotes, with spaces', 'text', { text: "<at id = 'ou_1' >Lin</at>" }, '@Lin'],
  ['a mention without quotes', 'text', { text: '<at user_id=ou_1></at>' }, '@ou_1'],
  ['a mention of nobody', 'text', { text: '<at id=""></at>, <at id= >x</at>' }, '@, @x'],
  ['a link keeps its label', 'text', { text: 'See [the page](https://a.example/x) now' }, 'See the page now'],
  [
    'the header of a card’s first language',
    'interactive',
    { i18n_header: { zh_cn: { title: plain('告警') } }, i18n_elements: { zh_cn: [md('磁盘已满')] } },
    '告警 磁盘已满',
  ],
  ['a NUL goes', 'text', { text: 'a\0b' }, 'a b'],
  ['a text that is no text', 'text', { text: { a: 1 } }, ''],
  [
    'a post’s first language',
    'post',
    {
      zh_cn: {
        title: '告警',
        content: [
          [
            { tag: 'text', text: 'db-3 ' },
            { tag: 'at', user_id: 'ou_1', user_name: 'Lin' },
          ],
          [{ tag: 'img', image_key: 'img_1' }],
          [{ tag: 'a', text: '详情', href: 'https://a.example' }],
        ],
      },
      en_us: { title: 'Alert', content: [] },
    },
    '告警 db-3 @Lin 详情',
  ],
  ['a post in Markdown', 'post', { en_us: { content: [[{ tag: 'md', text: '**Disk** full' }]] } }, '**Disk** full'],
  ['a post as read back', 'post', { title: 'T', content: [[{ tag: 'text', text: 'x' }]] }, 'T x'],
  [
    'a card 1.0: title, then texts',
    'interactive',
    {
      elements: [
        { tag: 'div', text: { tag: 'lark_md', content: 'db-3 is **full**' }, fields: [{ text: plain('F') }] },
        { tag: 'action', actions: [{ tag: 'button', text: plain('Clean'), value: { tag: 'text', text: 'no' } }] },
      ],
      header: { title: plain('Disk') },
    },
    'Disk db-3 is **full** F Clean',
  ],
  [
    'a card 2.0, columns and all',
    'interactive',
    {
      schema: '2.0',
      body: {
        elements: [
          { tag: 'column_set', columns: [{ tag: 'column', elements: [md('left')] }] },
          md('<font color="red">right</font>'),
        ],
      },
      header: { title: plain('标题'), subtitle: plain('副标题') },
    },
    '标题 副标题 left right',
  ],
  ['a card in languages', 'interactive', { i18n_elements: { zh_cn: [md('你好')], en_us: [md('hello')] } }, '你好'],
  ['a card as read back', 'interactive', { title: 'Disk', elements: [[{ tag: 'text', text: 'full' }]] }, 'Disk full'],
  ['a template', 'interactive', { type: 'template', data: { template_id: 'AAq1' } }, 'AAq1'],
  ['a card entity', 'interactive', { type: 'card', data: { card_id: '7355' } }, '7355'],
  ['a file', 'file', { file_key: 'file_1', file_name: 'plan.pdf' }, 'plan.pdf'],
  ['an image', 'image', { image_key: 'img_1' }, ''],
  ['null', 'post', null, ''],
  ['a list', 'interactive', [1], ''],
])('the words of a message: %s', (_, msg_type, content, expected) => {
  expect(summaryOf(msg_type, JSON.stringify(content))).toBe(expected)
})

test('of a content that is not JSON it is the beginning', () => {
  expect(summaryOf('interactive', '{"header": \n oops')).toBe('{"header": oops')
  expect(summaryOf('text', 'just words')).toBe('just words')
  expect(summaryOf('text', '')).toBe('')
})

test('a long text is cut between characters', () => {
  const family = '👩‍👩‍👧'
  expect(summaryOf('text', JSON.stringify({ text: family.repeat(301) }))).toBe(`${family.repeat(300)}…`)
  expect(summaryOf('text', JSON.stringify({ text: family.repeat(300) }))).toBe(family.repeat(300))
})

// Patterns that backtrack would take minutes for these: the test's own time limit is the check.
test.each([
  ['very long text', 'text', { text: '<at '.repeat(40_000) }],
  ['text of brackets', 'text', { text: '[a]('.repeat(40_000) }],
  ['very long card', 'interactive', { elements: Array.from({ length: 5000 }, () => md('words')) }],
])('even a %s has a short summary at once', (_, msg_type, content) => {
  expect(summaryOf(msg_type, JSON.stringify(content)).length).toBeLessThan(310)
})

test('a card nested without end has a summary all the same', () => {
  expect(summaryOf('interactive', `{"elements":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBe('')
})
