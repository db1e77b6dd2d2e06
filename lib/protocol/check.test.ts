import { describe, expect, test } from 'vitest'
import { cardProblems } from '#lib/card/card-problems.ts'
import { checkContent } from './check.ts'
import type { MsgType } from './messages.ts'

const check = (msg_type: MsgType, content: unknown) =>
  checkContent(msg_type, JSON.stringify(content), null, cardProblems).map(({ kind, path, severity }) => [
    kind,
    path.join('.'),
    severity,
  ])

const post = (...elements: object[]) => ({ zh_cn: { title: 'x', content: [elements] } })

describe('takes what Feishu documents', () => {
  test.each<[MsgType, unknown]>([
    ['text', { text: '<at user_id="all"></at> hi' }],
    [
      'post',
      post(
        { tag: 'text', text: 'a', style: ['bold', 'unheard-of'] },
        { tag: 'a', text: 'b', href: 'https://example.com' },
        { tag: 'at', user_id: 'all' },
        { tag: 'emotion', emoji_type: 'OK' },
      ),
    ],
    ['post', post({ tag: 'img', image_key: 'img_v3_1' })],
    ['post', post({ tag: 'media', file_key: 'file_v3_1', image_key: 'img_v3_1' })],
    ['post', post({ tag: 'hr' })],
    ['post', post({ tag: 'code_block', language: 'go', text: 'x' })],
    ['post', { en_us: { content: [[{ tag: 'md', text: '**x**' }]] }, ja_jp: { title: '', content: [] } }],
    ['interactive', {}],
    ['interactive', { elements: [{ tag: 'note', elements: [] }, { tag: 'hr' }] }],
    ['interactive', { schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'x' }] } }],
    ['interactive', { type: 'template', data: { template_id: 'AAq1', template_variable: { n: 1 } } }],
    ['interactive', { type: 'card', data: { card_id: '7371713483664506900' } }],
    [
      'interactive',
      {
        schema: '2.0',
        body: {
          elements: [
            {
              tag: 'chart',
              chart_spec: {
                type: 'pie',
                data: { values: [{ x: 1 }] },
                valueField: 'x',
                categoryField: 'x',
                axes: [{ tag: 'action' }],
              },
            },
          ],
        },
      },
    ],
  ])('%s %j', (msg_type, content) => expect(check(msg_type, content)).toEqual([]))
})

describe('names what Feishu would refuse, and where', () => {
  test.each<[MsgType, unknown, [string, string, string][]]>([
    ['text', { text: '' }, [['missing', 'text', 'refused']]],
    ['text', { txt: 'x' }, [['missing', 'text', 'refused']]],
    ['text', { text: 7 }, [['wrong_type', 'text', 'refused']]],
    ['text', [], [['wrong_type', '', 'refused']]],
    ['post', { title: 'x', content: [] }, [['no_locale', '', 'refused']]],
    ['post', { post: post({ tag: 'hr' }) }, [['wrapper', '', 'refused']]],
    ['post', post({ tag: 'a', text: 'b' }), [['missing', 'zh_cn.content.0.0.href', 'refused']]],
    ['post', post({ tag: 'a', text: 'b', href: 'ftp://x' }), [['link_scheme', 'zh_cn.content.0.0.href', 'refused']]],
    ['post', post({ tag: 'at' }), [['missing', 'zh_cn.content.0.0.user_id', 'refused']]],
    ['post', post({ tag: 'marquee' }), [['unknown_tag', 'zh_cn.content.0.0.tag', 'refused']]],
    ['post', post({ tag: { toString: 1 } }), [['unknown_tag', 'zh_cn.content.0.0.tag', 'refused']]],
    ['post', post({ text: 'x' }), [['missing', 'zh_cn.content.0.0.tag', 'refused']]],
    [
      'post',
      post({ tag: 'text', text: 'x' }, { tag: 'img', image_key: 'k' }),
      [['not_alone', 'zh_cn.content.0.1', 'refused']],
    ],
    ['post', { zh_cn: { title: 'x' } }, [['missing', 'zh_cn.content', 'refused']]],
    ['interactive', { card: { elements: [] } }, [['wrapper', 'card', 'refused']]],
    ['interactive', { schema: '3.0' }, [['not_allowed', 'schema', 'refused']]],
    ['interactive', { elements: {} }, [['wrong_type', 'elements', 'refused']]],
    ['interactive', { schema: '2.0', elements: [] }, [['elements_at_root', 'elements', 'refused']]],
    [
      'interactive',
      {
        schema: '2.0',
        body: { elements: [{ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'note' }] }] }] },
      },
      [['removed_in_2', 'body.elements.0.columns.0.elements.0', 'refused']],
    ],
    ['interactive', { type: 'template', data: {} }, [['missing', 'data.template_id', 'refused']]],
    [
      'interactive',
      { type: 'card', data: { card_id: 7371713483664506900 } },
      [['wrong_type', 'data.card_id', 'refused']],
    ],
  ])('%s %j', (msg_type, content, problems) => expect(check(msg_type, content)).toEqual(problems))
})

test('points at the place in what the operator typed', () => {
  const source = '{\n  // the card\n  "schema": "2.0",\n  "elements": []\n}'
  const [problem] = checkContent('interactive', source, source, cardProblems)
  expect(source.slice(problem?.at?.from, problem?.at?.to)).toBe('"elements": []')
})

test('points at every syntax error', () => {
  const problems = checkContent('interactive', '{"a":}', '{"a":}', cardProblems)
  expect(problems[0]).toMatchObject({ kind: 'json_syntax', severity: 'refused', at: { from: 5 } })
})

test('a key named __proto__ is a key like any other', () => {
  expect(checkContent('text', '{"text":"x","__proto__":{"text":1}}', null, null)).toEqual([])
})
