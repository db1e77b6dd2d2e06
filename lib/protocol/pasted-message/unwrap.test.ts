import { describe, expect, test } from 'vitest'
import { minifyJson } from '#lib/json/json.ts'
import { unwrapCard, type Wrapping } from './unwrap.ts'

/** Nothing a parser would round, reorder or respell may change. */
const card = `{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"It's \\u4e2d\\n\\"x\\" $HOME \`y\`","id":12345678901234567890,"n":1.50}]}}`
const string = JSON.stringify(card)
const request = `{"receive_id":"oc_1","msg_type":"interactive","content":${string},"uuid":"u"}`
const single = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const double = (text: string) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`
const ansi = (text: string) => `$'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const url = 'https://open.feishu.cn/open-apis/im/v1/messages/om_1/reply'

describe('a card is found in', () => {
  test.each<[string, string, Wrapping[]]>([
    ['a request', request, ['request']],
    ['a request whose content is an object', `{"msg_type":"interactive","content":${card}}`, ['request']],
    ['curl, single quotes', `curl -X POST '${url}' -H 'a: b' -d ${single(request)}`, ['curl', 'request']],
    ['curl, double quotes', `$ curl "${url}" --data-raw ${double(request)}`, ['curl', 'request']],
    [
      'curl, as a browser copies it',
      `curl '${url}' \\\n  --data-raw ${ansi(request)} \\\n  --compressed`,
      ['curl', 'request'],
    ],
    ['curl --data=', `curl --data=${single(request)} ${url}`, ['curl', 'request']],
    ['a webhook body', `{"msg_type":"interactive","card":${card}}`, ['webhook']],
    ['curl to a webhook', `curl -d ${single(`{"msg_type":"interactive","card":${card}}`)} ${url}`, ['curl', 'webhook']],
    ['a card key', `{"card":${card}}`, ['card_key']],
    ['a card key holding a string', `{"card":${string}}`, ['card_key']],
    ['a string', string, ['escaped']],
    ['a string in a string', JSON.stringify(string), ['escaped']],
    ['a string that lost its quotes', string.slice(1, -1), ['escaped']],
    ['twice escaped without quotes', JSON.stringify(string.slice(1, -1)).slice(1, -1), ['escaped']],
    ['a CardKit export', `{"name":"Weekly","dsl":${card},"variables":[]}`, ['cardkit']],
    ['a CardKit export with a string', `{"name":"Weekly","dsl":${string}}`, ['cardkit']],
    ['a call that creates a card', `{"type":"card_json","data":${string}}`, ['cardkit']],
    [
      'a call that updates a card',
      `{"card":{"type":"card_json","data":${string}},"uuid":"u","sequence":1}`,
      ['cardkit'],
    ],
    ['the answer to a callback', `{"toast":{"type":"info"},"card":{"type":"raw","data":${card}}}`, ['callback']],
    ['an update by token', `{"token":"c-1","card":${card}}`, ['card_key']],
    [
      'a message event',
      `{"schema":"2.0","header":{"event_type":"im.message.receive_v1"},"event":{"message":{"message_type":"interactive","content":${string}}}}`,
      ['event'],
    ],
    [
      'the answer of a read',
      `{"code":0,"msg":"success","data":{"items":[{"msg_type":"interactive","body":{"content":${string}}}]}}`,
      ['message'],
    ],
    ['one message', `{"message_id":"om_1","body":{"content":${string}}}`, ['message']],
    ['a card as it was sent', `{"user_dsl":${string}}`, ['message']],
    ['lines and comments', `// from the log\n{\n  "card": ${card}, // this\n}`, ['card_key']],
  ])('%s', (_, text, found_in) => {
    const unwrapped = unwrapCard(text)
    expect(unwrapped?.found_in).toEqual(found_in)
    expect(minifyJson(unwrapped?.card ?? '')).toBe(card)
  })
})

test('a template is where unwrapping ends', () => {
  const template = '{"type":"template","data":{"template_id":"AAq1"}}'
  expect(minifyJson(unwrapCard(`{"msg_type":"interactive","card":${template}}`)?.card ?? '')).toBe(template)
  expect(unwrapCard(template)).toBeNull()
})

test.each([
  ['a card', card],
  ['a card 1.0', '{"elements":[]}'],
  ['a card with only a header', '{"header":{"title":{"tag":"plain_text","content":"x"}}}'],
  ['nothing', ''],
  ['words', 'hello'],
  ['a text message', '{"msg_type":"text","content":"{\\"text\\":\\"hi\\"}"}'],
  ['a post', '{"msg_type":"post","content":"{\\"zh_cn\\":{\\"content\\":[]}}"}'],
  ['an element', '{"tag":"markdown","content":"{}"}'],
  ['curl without a body', 'curl https://open.feishu.cn'],
  ['broken JSON', '{"card":{"elements":[}'],
  ['a list', '[1]'],
  [
    'a card as it is read back, in its message',
    '{"items":[{"msg_type":"interactive","body":{"content":"{\\"elements\\":[[{\\"tag\\":\\"hr\\"}]]}"}}]}',
  ],
  ['an entity', '{"type":"card","data":{"card_id":"7"}}'],
])('%s is left alone', (_, text) => expect(unwrapCard(text)).toBeNull())
