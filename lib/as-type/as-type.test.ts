import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentProblems } from '#lib/card/content-problems.ts'
import { checkContent } from '#lib/protocol/check.ts'
import type { WordedType } from '#lib/protocol/messages.ts'
import { asOtherTypes } from './as-type.ts'

const as = (from: WordedType, content: unknown, to: WordedType, language = 'en_us') => {
  const found = asOtherTypes(from, JSON.stringify(content), language).find(({ msg_type }) => msg_type === to)
  return {
    said: JSON.parse(found?.content ?? 'null'),
    lost: Object.fromEntries((found?.losses ?? []).map(({ what, n }) => [what, n])),
  }
}

const text = {
  text: 'Hi <at user_id="ou_1">Lin</at>, <b>db-3</b> is *back*\nsee [the board](https://example.com/b) and 2 < 3',
}

describe('a text', () => {
  test('as a post: a line for each, words as letters', () => {
    const { said, lost } = as('text', text, 'post')
    expect(lost).toEqual({})
    expect(said.en_us.content).toEqual([
      [
        { tag: 'text', text: 'Hi ' },
        { tag: 'at', user_id: 'ou_1', user_name: 'Lin' },
        { tag: 'text', text: ', ' },
        { tag: 'text', text: 'db-3', style: ['bold'] },
        { tag: 'text', text: ' is *back*' },
      ],
      [
        { tag: 'text', text: 'see ' },
        { tag: 'a', text: 'the board', href: 'https://example.com/b' },
        { tag: 'text', text: ' and 2 < 3' },
      ],
    ])
  })

  test('as a card: in its spelling of mentions, and no sign becomes a style', () => {
    const { said, lost } = as('text', text, 'interactive')
    expect(lost).toEqual({})
    expect(said.schema).toBe('2.0')
    expect(said.body.elements).toEqual([
      {
        tag: 'markdown',
        content:
          'Hi <at id=ou_1></at>, **db-3** is &#42;back&#42;\nsee [the board](https://example.com/b) and 2 &#60; 3',
      },
    ])
  })
})

const post = {
  zh_cn: { title: '标题', content: [[{ tag: 'text', text: '你好' }]] },
  en_us: {
    title: 'Stock',
    content: [
      [
        { tag: 'text', text: 'Low: ', style: ['bold', 'underline'] },
        { tag: 'at', user_id: 'ou_2', user_name: 'Wu' },
        { tag: 'emotion', emoji_type: 'OK' },
      ],
      [{ tag: 'img', image_key: 'img_v3_1' }],
      [{ tag: 'hr' }],
      [{ tag: 'code_block', language: 'GO', text: 'a := 1\nb := 2' }],
      [{ tag: 'md', text: '- one\n- **two**' }],
      [{ tag: 'media', file_key: 'file_1', image_key: 'img_2' }],
    ],
  },
}

describe('a post', () => {
  test('as a text says its title first, and counts what a text cannot say', () => {
    const { said, lost } = as('post', post, 'text')
    expect(said.text).toBe(
      'Stock\n<u><b>Low: </b></u><at user_id="ou_2">Wu</at>[OK]\n———\na := 1\nb := 2\n• one\n• <b>two</b>',
    )
    expect(lost).toEqual({ languages: 1, videos: 1, title: 1, emoji: 1, pictures: 1, rules: 1, code: 1, lists: 1 })
  })

  test('as a card keeps title, picture, rule, code and list', () => {
    const { said, lost } = as('post', post, 'interactive')
    expect(said.header.title.content).toBe('Stock')
    expect(said.body.elements).toEqual([
      { tag: 'markdown', content: '**Low: **<at id=ou_2></at>:OK:' },
      { tag: 'img', img_key: 'img_v3_1', alt: { tag: 'plain_text', content: '' } },
      { tag: 'hr' },
      { tag: 'markdown', content: '```go\na := 1\nb := 2\n```\n- one\n- **two**' },
    ])
    expect(lost).toEqual({ languages: 1, videos: 1, styles: 1 })
  })

  test('in the language asked for', () => {
    expect(as('post', post, 'text', 'zh_cn').said.text).toBe('标题\n你好')
    expect(as('post', post, 'text', 'ja_jp').said.text).toContain('Stock')
  })
})

const card = {
  schema: '2.0',
  header: { title: { tag: 'plain_text', content: 'Night shift' }, template: 'red' },
  body: {
    elements: [
      { tag: 'markdown', content: "# Now\n<at id=ou_3></at> <font color='red'>late</font>" },
      {
        tag: 'column_set',
        columns: [
          { tag: 'column', elements: [{ tag: 'div', text: { tag: 'plain_text', content: 'left' } }] },
          { tag: 'column', elements: [{ tag: 'button', text: { tag: 'plain_text', content: 'Press' } }] },
        ],
      },
      {
        tag: 'table',
        columns: [{ name: 'a', display_name: 'Name', data_type: 'options' }, { name: 'b' }],
        rows: [
          { a: 'x|y', b: 3 },
          { a: [{ text: 'tag', color: 'blue' }], b: null },
        ],
      },
      { tag: 'chart', chart_spec: { type: 'bar' } },
    ],
  },
}

describe('a card', () => {
  test('as a post keeps words, tables and headings in its Markdown', () => {
    const { said, lost } = as('interactive', card, 'post')
    expect(said.en_us.title).toBe('Night shift')
    expect(said.en_us.content).toEqual([
      [{ tag: 'md', text: '# Now' }],
      [
        { tag: 'at', user_id: 'ou_3' },
        { tag: 'text', text: ' ' },
        { tag: 'text', text: 'late' },
      ],
      [{ tag: 'text', text: 'left' }],
      [{ tag: 'md', text: '| Name | b |\n| --- | --- |\n| x&#124;y | 3 |\n| tag |  |' }],
    ])
    expect(lost).toEqual({ colours: 2, controls: 1, layout: 1, charts: 1 })
  })

  test('as a text is its words', () => {
    expect(as('interactive', card, 'text').said.text).toBe(
      'Night shift\n<b>Now</b>\n<at user_id="ou_3"></at> late\nleft\nName | b\nx|y | 3\ntag | ',
    )
  })

  test('kept at Feishu can be read as nothing', () => {
    expect(asOtherTypes('interactive', '{"type":"template","data":{"template_id":"AAq"}}', 'en_us')).toEqual([])
    expect(asOtherTypes('interactive', '{"broken', 'en_us')).toEqual([])
  })
})

const corpus = new URL('../../../shared/corpus/', import.meta.url)
describe.skipIf(!existsSync(corpus))('of the corpus (skipped where ../shared is not)', () => {
  const kinds: [string, WordedType][] = [
    ['text', 'text'],
    ['post', 'post'],
    ['card1', 'interactive'],
    ['card2', 'interactive'],
  ]
  test.each(kinds.filter(([folder]) => existsSync(new URL(folder, corpus))))(
    'nothing of %s becomes a message Feishu would refuse for its form',
    (folder, type) => {
      const faults = readdirSync(new URL(folder, corpus)).flatMap((name) => {
        const content = readFileSync(new URL(`${folder}/${name}`, corpus), 'utf8')
        const before = refusedIn(type, content)
        return asOtherTypes(type, content, 'zh_cn').flatMap((one) => {
          const now = refusedIn(one.msg_type, one.content).filter(
            ({ kind }) => !before.some((was) => was.kind === kind),
          )
          return now.length > 0 ? [`${name} as ${one.msg_type}: ${JSON.stringify(now[0])}`] : []
        })
      })
      expect(faults).toEqual([])
    },
  )
})

const refusedIn = (msg_type: WordedType, content: string) =>
  checkContent(msg_type, content, content, contentProblems).filter(({ severity }) => severity === 'refused')
