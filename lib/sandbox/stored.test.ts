import { expect, test } from 'vitest'
import { stored } from './stored.ts'

const lin = 'ou_2ee00f80b38b635d07da6d82703450e1'
const chen = 'ou_e76cebeb33bd4157f188bc0f751ce000'

test.each([
  [
    'text',
    { text: `<at user_id="${lin}">Lin</at> hi <at user_id="${chen}"></at> <at user_id="${lin}"></at>` },
    { text: '@_user_1 hi @_user_2 @_user_1' },
  ],
  ['text', { text: '<at user_id="all"></at> hi' }, { text: '@_all hi' }],
  [
    'text',
    { text: '<b>bold <i>both</i></b> [l](https://example.com)' },
    { text: 'bold both [l](https://example.com)' },
  ],
  ['text', { text: '<b>open <i>crossed</b></i>' }, { text: '<b>open <i>crossed</b></i>' }],
  [
    'post',
    { en_us: { title: 'en', content: [] }, zh_cn: { title: '标题', content: [[{ tag: 'at', user_id: lin }]] } },
    { title: '标题', content: [[{ tag: 'at', user_id: '@_user_1', user_name: '林晓' }]] },
  ],
  [
    'post',
    { en_us: { content: [[{ tag: 'md', text: '**a** [b](https://example.com)\n---\n```js\n1\n```' }]] } },
    {
      title: '',
      content: [
        [
          { tag: 'text', text: 'a', style: ['bold'] },
          { tag: 'text', text: ' ', style: [] },
          { tag: 'a', text: 'b', href: 'https://example.com', style: [] },
        ],
        [{ tag: 'hr' }],
        [{ tag: 'code_block', language: 'js', text: '1' }],
      ],
    },
  ],
  [
    'post',
    { en_us: { content: [[{ tag: 'md', text: '***a*** **b *c* d** ~~e~f~~ ~g~\n```\n\n```\n```ts\nopen' }]] } },
    {
      title: '',
      content: [
        [
          { tag: 'text', text: 'a', style: ['bold', 'italic'] },
          { tag: 'text', text: ' ', style: [] },
          { tag: 'text', text: 'b *c* d', style: ['bold'] },
          { tag: 'text', text: ' ', style: [] },
          { tag: 'text', text: 'e~f', style: ['lineThrough'] },
          { tag: 'text', text: ' ', style: [] },
          { tag: 'text', text: 'g', style: ['underline'] },
        ],
        [{ tag: 'code_block', language: 'PLAIN_TEXT', text: '' }],
        [{ tag: 'text', text: '```ts', style: [] }],
        [{ tag: 'text', text: 'open', style: [] }],
      ],
    },
  ],
  [
    'text',
    { text: `<at user_id="${lin}">never closed <at user_id="${chen}">a <b>b</b></at>` },
    { text: `<at user_id="${lin}">never closed @_user_1` },
  ],
  [
    'interactive',
    {
      schema: '2.0',
      header: { title: { tag: 'plain_text', content: 'T' } },
      body: { elements: [{ tag: 'markdown', content: 'x' }, { tag: 'hr' }, { tag: 'img', img_key: 'img_1' }] },
    },
    { title: 'T', elements: [[{ tag: 'text', text: 'x' }], [{ tag: 'hr' }], [{ tag: 'img', image_key: 'img_1' }]] },
  ],
  ['image', { image_key: 'img_1' }, { image_key: 'img_1' }],
])('%s %j is read back as %j', (msg_type, sent, back) => {
  expect(JSON.parse(stored(msg_type, JSON.stringify(sent)).content)).toEqual(back)
})

test('everybody mentioned is listed once, with name and open_id', () => {
  const { mentions } = stored(
    'text',
    JSON.stringify({ text: `<at user_id="${lin}">x</at><at user_id="ou_other">Wu</at>` }),
  )
  expect(mentions).toMatchObject([
    { key: '@_user_1', id: lin, id_type: 'open_id', name: '林晓' },
    { key: '@_user_2', id: 'ou_other', name: 'Wu' },
  ])
})
