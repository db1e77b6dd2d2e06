import { describe, expect, test } from 'vitest'
import { lineInParts, listLine } from './list-line.ts'

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
      'a line of its own, which card JSON 1.0 does not know',
      { config: { summary: { content: 'S' }, streaming_mode: true }, header: { title: plain('T') } },
      'en_us',
      'card',
      'T',
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

describe('says what the bubble says', () => {
  const post = (...elements: object[]) => JSON.stringify({ zh_cn: { title: '', content: [elements] } })
  test.each([
    ['text', '{"text":"<at id=ou_1></at> look"}', '<at id=ou_1></at> look'],
    ['text', '{"text":"<at user_id=\\"ou_1\\">Lin</at> look"}', '@Lin look'],
    ['text', '{"text":"<at user_id=\\"ou_1\\"/> look"}', '<at user_id="ou_1"/> look'],
    ['text', '{"text":"<b>open"}', '<b>open'],
    ['text', '{"text":"**bold** [docs](https://a.b)"}', '**bold** docs'],
    ['text', '{"text":"[docs](nowhere) <i>x</i>"}', '[docs](nowhere) <i>x</i>'],
    ['post', post({ tag: 'md', text: '#### T\n\n| a | b |\n|---|---|\n| 1 | 2 |' }), 'T a b 1 2'],
    ['post', post({ tag: 'md', text: '# T\n**b** `c`' }), '# T b `c`'],
    ['post', post({ tag: 'md', text: '<at id=ou_1></at>' }), '<at id=ou_1></at>'],
    ['post', post({ tag: 'at', user_id: 'ou_1', user_name: 'Lin' }, { tag: 'text', text: ' **hi**' }), '@Lin **hi**'],
    ['post', post({ tag: 'at', user_id: '@_user_1', user_name: '' }, { tag: 'text', text: ' hi' }), '@_user_1 hi'],
    ['post', post({ tag: 'emotion', emoji_type: 'DONE' }), '✅'],
    ['post', post({ tag: 'emotion', emoji_type: 'LGTM' }), '[LGTM]'],
    ['text', '{"text":"<at user_id=ou_1></at> look"}', '<at user_id=ou_1></at> look'],
    ['text', '{"text":"@_user_1 look"}', '@_user_1 look'],
    ['text', '{"text":"<at user_id=\\"oc_1\\"></at>"}', '<at user_id="oc_1"></at>'],
    ['post', post({ tag: 'md', text: '<at user_id=ou_1></at> look' }), '<at user_id=ou_1></at> look'],
    ['post', post({ tag: 'md', text: '~~old~~ ~new~ *soft* [docs](https://a.b)' }), 'old new soft docs'],
    ['post', post({ tag: 'text', text: 'bold', style: ['bold', 'lineThrough'] }), 'bold'],
    ['interactive', JSON.stringify({ header: { title: plain('**Up**') } }), '**Up**'],
    ['interactive', JSON.stringify({ elements: [{ tag: 'div', text: plain('a <b>') }] }), 'a <b>'],
    ['interactive', JSON.stringify({ elements: [md('# as typed')] }), '# as typed'],
    ['interactive', JSON.stringify({ schema: '2.0', body: { elements: [md('# Head\n`x`')] } }), 'Head x'],
    ['interactive', JSON.stringify({ elements: [md('<at user_id="ou_1">x</at>')] }), '<at user_id="ou_1">x</at>'],
    ['interactive', JSON.stringify({ elements: [md("<person id='ou_1'></person> on call")] }), 'ou_1 on call'],
  ])('%s %s: %s', (msg_type, content, words) => {
    expect(listLine(msg_type, content, 'zh_cn')?.words.trim()).toBe(words)
  })

  test('people stay people, for their names to be looked up', () => {
    const content = JSON.stringify({ text: 'hi <at user_id="ou_1">Lin</at> <at user_id="all"></at>!' })
    expect(lineInParts('text', content, 'en_us')?.parts).toEqual([
      'hi ',
      { id: 'ou_1', name: 'Lin', at: true },
      ' ',
      { id: 'all', name: null, at: true },
      '!',
    ])
  })

  test('a long text is cut as ever', () => {
    const words = listLine('text', JSON.stringify({ text: 'word '.repeat(500) }), 'en_us')?.words ?? ''
    expect(words.length).toBeLessThan(305)
    expect(words.endsWith('…')).toBe(true)
  })
})
