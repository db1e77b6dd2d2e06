import { describe, expect, test } from 'vitest'
import { listLine } from './list-line.ts'

const plain = (content: string, more: object = {}) => ({ tag: 'plain_text', content, ...more })
const md = (content: string) => ({ tag: 'markdown', content })
const summary = { content: 'Disk full', i18n_content: { zh_cn: '磁盘已满', ja_jp: 'ディスク' } }

describe('the line of a card', () => {
  test.each([
    ['its own', { schema: '2.0', config: { summary } }, 'en_us', 'summary', 'Disk full'],
    ['its own, in the reader’s language', { schema: '2.0', config: { summary } }, 'zh_cn', 'summary', '磁盘已满'],
    [
      'not in a language that takes no effect',
      { schema: '2.0', config: { summary, locales: ['zh_cn'] } },
      'ja_jp',
      'summary',
      'Disk full',
    ],
    [
      'while it streams',
      { schema: '2.0', config: { streaming_mode: true }, header: { title: plain('T') } },
      'en_us',
      'streaming',
      '',
    ],
    [
      'its title',
      { header: { title: plain('T', { i18n: { zh_cn: '标题' } }) }, elements: [md('x')] },
      'zh_cn',
      'card',
      '标题',
    ],
    [
      'the header of a language',
      { header: { title: plain('T') }, i18n_header: { zh_cn: { title: plain('题') } } },
      'zh_cn',
      'card',
      '题',
    ],
    [
      'a title without its tags',
      { header: { title: { tag: 'lark_md', content: '<at id=ou_1></at> [docs](https://a.b) **up**' } } },
      'en_us',
      'card',
      '@ou_1 docs up',
    ],
    [
      'languages that are not restricted in card JSON 1.0',
      { config: { locales: ['en_us'] }, elements: [], i18n_elements: { zh_cn: [md('你好')] } },
      'zh_cn',
      'card',
      '你好',
    ],
    ['its subtitle, where it has no title', { header: { subtitle: plain('S') } }, 'en_us', 'card', 'S'],
    [
      'its words, where it has no header',
      { schema: '2.0', body: { elements: [md('**Disk** full')] } },
      'en_us',
      'card',
      'Disk full',
    ],
    [
      'its words in a language',
      { i18n_elements: { zh_cn: [md('你好')], en_us: [md('hello')] } },
      'en_us',
      'card',
      'hello',
    ],
    ['nothing of a template', { type: 'template', data: { template_id: 'AAq1' } }, 'en_us', 'card', ''],
    ['wrong values', { config: 'x', header: 4, elements: 'y' }, 'en_us', 'card', ''],
  ])('%s', (_, card, language, from, words) => {
    expect(listLine('interactive', JSON.stringify(card), language)).toEqual({ from, words })
  })
})

test('a text without its tags, a post in the reader’s language', () => {
  expect(listLine('text', '{"text":"<b>On</b> it"}', 'en_us')).toEqual({ from: 'text', words: 'On it' })
  const post = {
    zh_cn: { title: '告警', content: [[{ tag: 'text', text: '磁盘' }]] },
    en_us: { title: 'Alert', content: [] },
  }
  expect(listLine('post', JSON.stringify(post), 'zh_cn')).toEqual({ from: 'post', words: '告警 磁盘' })
  expect(listLine('post', JSON.stringify(post), 'ja_jp')).toEqual({ from: 'post', words: 'Alert' })
  expect(listLine('post', JSON.stringify(post.zh_cn), 'ja_jp')).toEqual({ from: 'post', words: '告警 磁盘' })
})

test('comments are no obstacle, broken JSON has no line', () => {
  expect(listLine('interactive', '{/* c */"header":{"title":{"content":"T"}},}', 'en_us')?.words).toBe('T')
  expect(listLine('interactive', '{"header":', 'en_us')).toBeNull()
  expect(listLine('post', '[]', 'en_us')).toBeNull()
})
