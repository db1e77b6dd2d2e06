import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mayHoldMessage } from './pasted-message/may-hold.ts'
import { isCut, isNews, pastedMessage } from './pasted-message.ts'

/** What is inside, with what would be sent of it, written down by hand. */
const inside = {
  text: { content: { text: 'build 42 is out' }, sent: { text: 'build 42 is out' } },
  post: {
    content: { zh_cn: { title: '发布', content: [[{ tag: 'text', text: 'hi' }]] } },
    sent: { zh_cn: { title: '发布', content: [[{ tag: 'text', text: 'hi' }]] } },
  },
  interactive: {
    content: { schema: '2.0', body: { elements: [{ tag: 'markdown', content: '已上线 “v2”' }] } },
    sent: { schema: '2.0', body: { elements: [{ tag: 'markdown', content: '已上线 “v2”' }] } },
  },
} as const
type Type = keyof typeof inside
const types = Object.keys(inside) as Type[]

const python = (value: unknown): string => {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value as object)
      .map(([key, item]) => `${python(key)}: ${python(item)}`)
      .join(', ')}}`
  return String(value)
}

const wrappers: { [name: string]: (type: Type, content: object) => unknown } = {
  'a request with its content as a string': (msg_type, content) => ({
    receive_id: 'oc_a',
    msg_type,
    content: JSON.stringify(content),
    uuid: 'u-1',
  }),
  'a request with its content as an object': (msg_type, content) => ({ msg_type, content }),
  'a content escaped twice': (msg_type, content) => ({ msg_type, content: JSON.stringify(JSON.stringify(content)) }),
  'a webhook body': (msg_type, content) =>
    msg_type === 'interactive'
      ? { msg_type, card: content }
      : { msg_type, content: msg_type === 'post' ? { post: content } : content },
  'an event': (message_type, content) => ({
    schema: '2.0',
    header: { event_type: 'im.message.receive_v1' },
    event: { sender: { sender_type: 'user' }, message: { message_type, content: JSON.stringify(content) } },
  }),
  'a message that was read': (msg_type, content) => ({
    code: 0,
    data: { items: [{ message_id: 'om_1', msg_type, deleted: false, body: { content: JSON.stringify(content) } }] },
  }),
}
const layouts: { [name: string]: (value: unknown) => string } = {
  'on one line': (value) => JSON.stringify(value),
  'on lines': (value) => JSON.stringify(value, null, 2),
  'in a log': (value) => `2026-11-26 10:00:01,007 INFO sender.py:88 body=${JSON.stringify(value)} took 35ms`,
  'in a Chinese log': (value) => `【发送】请求体：${JSON.stringify(value)}，耗时 35 毫秒`,
  'as a Python dict': python,
  'as a Python dict in a log': (value) => `INFO it's sent: ${python(value)}`,
  'in a fence': (value) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``,
}

describe.each(types)('%s', (type) => {
  describe.each(Object.entries(wrappers))('in %s', (_, wrap) => {
    test.each(Object.entries(layouts))('%s', async (_, lay) => {
      const found = await pastedMessage(lay(wrap(type, inside[type].content)))
      expect(found).toMatchObject({ status: 'message', msg_type: type })
      if (found?.status !== 'message') return
      expect(JSON.parse(found.content)).toEqual(inside[type].sent)
      for (const editor of types)
        if (editor !== type) expect(isNews(found, editor), `in the editor of ${editor}`).toBe(true)
    })
  })
})

const entity = { type: 'card', data: { card_id: '7371713483664506900' } }
const template = { type: 'template', data: { template_id: 'AAqk1', template_variable: { n: 1 } } }

test.each<[string, string, string, unknown]>([
  ['the id of a card', '{"card_id":"7371713483664506900"}', 'interactive', entity],
  ['the id of a template', '{"template_id":"AAqk1","template_variable":{"n":1}}', 'interactive', template],
  [
    'the same in a request',
    JSON.stringify({ msg_type: 'interactive', content: '{"card_id":"7371713483664506900"}' }),
    'interactive',
    entity,
  ],
  ['a template with its wrapper', JSON.stringify(template), 'interactive', template],
  ['a bare content of a text', '{"text":"hi"}', 'text', { text: 'hi' }],
  ['a text that is no JSON', '{"msg_type":"text","content":"hi there"}', 'text', { text: 'hi there' }],
  ['quotes nobody escaped', '{"msg_type":"text","content":"{"text":"hi"}"}', 'text', { text: 'hi' }],
  [
    'a post without a language',
    '{"title":"T","content":[[{"tag":"text","text":"a"}]]}',
    'post',
    { zh_cn: { title: 'T', content: [[{ tag: 'text', text: 'a' }]] } },
  ],
  ['a comma too many', '{"msg_type":"text","content":{"text":"hi",},}', 'text', { text: 'hi' }],
  ['a comma too many behind a key', '{"file_key":"file_v3_1",}', 'file', { file_key: 'file_v3_1' }],
  [
    'what is written so and meant so',
    "{'msg_type': 'text', 'content': {'text': 'a &lt; b'}}",
    'text',
    { text: 'a &lt; b' },
  ],
  ['a hash of Ruby', String.raw`{"msg_type"=>"text", "content"=>"{\"text\":\"hi\"}"}`, 'text', { text: 'hi' }],
  ['symbols of Ruby', 'body: {:msg_type=>"text", :content=>{:text=>"hi"}}', 'text', { text: 'hi' }],
  ['an object of C#', String.raw`new { msg_type = "text", content = "{\"text\":\"hi\"}" }`, 'text', { text: 'hi' }],
  ['a dict of Python 2', "{u'msg_type': u'text', u'content': {u'text': u'hi'}}", 'text', { text: 'hi' }],
  ['marks of an input method', '｛"msg_type"："text"，"content"：｛"text"："在，看"｝｝', 'text', { text: '在，看' }],
  ['quotes of print', '{“msg_type”：“text”，“content”：{“text”：“在，看”}}', 'text', { text: '在，看' }],
  ['a text alone in quotes of print', '{“text”：“在，看”}', 'text', { text: '在，看' }],
  [
    'the lines of a post alone',
    '[[{"tag":"text","text":"a"}],[{"tag":"a","text":"b","href":"https://x.example"}]]',
    'post',
    {
      zh_cn: { content: [[{ tag: 'text', text: 'a' }], [{ tag: 'a', text: 'b', href: 'https://x.example' }]] },
    },
  ],
  [
    'a struct of Go without names for JSON',
    '{"ReceiveId":"oc_1","MsgType":"text","Content":"{\\"text\\":\\"hi\\"}"}',
    'text',
    { text: 'hi' },
  ],
  [
    'the body of a webhook that shares a chat',
    '{"msg_type":"share_chat","content":{"share_chat_id":"oc_1"}}',
    'share_chat',
    { chat_id: 'oc_1' },
  ],
  [
    'a string that Java puts together',
    'String body = "{\\"msg_type\\":\\"text\\"," +\n    "\\"content\\":{\\"text\\":\\"hi\\"}}";',
    'text',
    { text: 'hi' },
  ],
  ['numbers of an editor', '1 {\n2   "msg_type": "text",\n3   "content": {"text": "hi"}\n4 }', 'text', { text: 'hi' }],
  [
    'numbers of an editor and a bar',
    '  9 | {\n 10 |   "msg_type": "text",\n 11 |   "content": {"text": "hi"}\n 12 | }',
    'text',
    { text: 'hi' },
  ],
  ['additions of a diff', '+{\n+  "msg_type": "text",\n+  "content": {"text": "hi"}\n+}', 'text', { text: 'hi' }],
  ['an escape that is none', '{"msg_type":"text","content":{"text":"path=\\D:"}}', 'text', { text: 'path=\\D:' }],
])('%s', async (_, text, msg_type, sent) => {
  const found = await pastedMessage(text)
  expect(found).toMatchObject({ status: 'message', msg_type })
  if (found?.status === 'message') expect(JSON.parse(found.content)).toEqual(sent)
})

test('integers of 64 bits keep their digits', async () => {
  const found = await pastedMessage(
    '{"msg_type":"interactive","card":{"elements":[{"tag":"hr","n":12345678901234567890}]}}',
  )
  expect(found?.status === 'message' && found.content).toContain('12345678901234567890')
})

test.each([
  ['image', { msg_type: 'image', content: '{"image_key":"img_v3_1"}' }],
  ['image', { image_key: 'img_v3_1' }],
  ['file', { msg_type: 'file', content: { file_key: 'file_v3_1' } }],
  ['audio', { msg_type: 'audio', content: '{"file_key":"file_v3_1"}' }],
  ['media', { file_key: 'file_v3_1', image_key: 'img_v3_1' }],
  ['sticker', { message: { message_type: 'sticker', content: '{"file_key":"file_v3_1"}' } }],
  ['share_chat', { msg_type: 'share_chat', content: '{"chat_id":"oc_1"}' }],
  ['share_user', { user_id: 'ou_7d8a6e6df7621556ce0d21922b676706' }],
])('%s is taken over with its keys alone', async (msg_type, value) => {
  const found = await pastedMessage(JSON.stringify(value))
  expect(found).toMatchObject({ status: 'message', msg_type, content: expect.stringMatching(/^\{"\w+_(key|id)":"/) })
})

test.each([
  ['alone', (card: object) => card],
  [
    'in a message',
    (card: object) => ({ items: [{ msg_type: 'interactive', body: { content: JSON.stringify(card) } }] }),
  ],
  [
    'in an event',
    (card: object) => ({ event: { message: { message_type: 'interactive', content: JSON.stringify(card) } } }),
  ],
])('a card as it is read back is named as one, %s', async (_, wrap) => {
  const card = {
    title: null,
    elements: [
      [
        { tag: 'img', image_key: 'img_v3_1' },
        { tag: 'text', text: '请升级' },
      ],
    ],
  }
  expect(await pastedMessage(JSON.stringify(wrap(card)))).toMatchObject({ status: 'read_back_card' })
})

test('so is one in the inner form, which holds what it says under `property`', async () => {
  const card = {
    schema: 2,
    body: { tag: 'body', property: { elements: [{ tag: 'markdown', property: { content: 'x' } }] } },
  }
  const read = {
    items: [{ msg_type: 'interactive', body: { content: JSON.stringify({ json_card: JSON.stringify(card) }) } }],
  }
  expect(await pastedMessage(JSON.stringify(card))).toMatchObject({ status: 'read_back_card' })
  expect(await pastedMessage(JSON.stringify(read))).toMatchObject({ status: 'read_back_card' })
})

test('a comment of Python does not make the inside of a card the card', async () => {
  const found = await pastedMessage('{\n  # title\n  "schema": "2.0",\n  "body": {"elements": [{"tag": "hr"}]}\n}')
  expect(found).toMatchObject({ status: 'message', msg_type: 'interactive' })
  expect(found?.status === 'message' && JSON.parse(found.content)).toHaveProperty('schema', '2.0')
})

test.each([
  'The deploy of {service} is done',
  '{"a":1}',
  '{"status":"ok","content":"hello"}',
  '{"content": 5}',
  'function send(msg) { return { content: msg } }',
  '{{user_id}} please look at the card',
  'user_id=ou_7d8a6e6df7621556ce0d21922b676706 {',
  '{"card": "credit"}',
  'Could you ask {"user_id":"ou_7d8a6e6df7621556ce0d21922b676706"} about it?',
  '转给群 {"chat_id":"oc_5ad11d72b830411d72b836c20"} 的同事',
  'INFO {"level":"info","text":"queue is empty","user_id":"ou_1"}',
  '{"level":"warn","fields":{"text":"slow"},"content":"plain"}',
])('%s is no message', async (text) => {
  expect(await pastedMessage(text)).toBeNull()
})

const body = JSON.stringify({ msg_type: 'text', content: JSON.stringify({ text: 'hi' }) })
test.each<[string, string, object]>([
  [
    'a log line in JSON, with words around the message',
    JSON.stringify({ log: `INFO body: ${body}\n` }),
    { text: 'hi' },
  ],
  [
    'what Node prints of a request',
    `config: {\n  url: '/x',\n  data: '${body.replaceAll('\\', '\\\\')}'\n}`,
    { text: 'hi' },
  ],
  ['bytes of Python', `requests.post(url, data=b'${body.replaceAll('\\', '\\\\')}')`, { text: 'hi' }],
  ['entities of a page', body.replaceAll('"', '&quot;'), { text: 'hi' }],
  ['a quotation', JSON.stringify(JSON.parse(body), null, 2).replace(/^/gm, '> '), { text: 'hi' }],
  ['a log line that is JSON, message in a string', JSON.stringify({ level: 'info', body }), { text: 'hi' }],
  ['the same, as an object', `{"level":"info","req":{"url":"/x","body":${body}}}`, { text: 'hi' }],
  ['the same, two strings deep', JSON.stringify({ log: JSON.stringify({ event: 'send', body }) }), { text: 'hi' }],
  ['the same, in a list', `{"records":[{"n":1},{"n":2,"payload":${body}}]}`, { text: 'hi' }],
  [
    'a read-back list without its code',
    `{"data":{"items":[{"msg_type":"text","body":{"content":"{\\"text\\":\\"hi\\"}"}}]}}`,
    { text: 'hi' },
  ],
  ['empty objects before it', `${'{} '.repeat(20)}${body}`, { text: 'hi' }],
  [
    'the call of a Python program',
    `requests.post(url, json={"msg_type": "text", "content": json.dumps({"text": "hi"})})`,
    { text: 'hi' },
  ],
  [
    'the same with other arguments',
    `body = {"msg_type": "text", "content": json.dumps({"text": "hi"}, ensure_ascii=False)}`,
    { text: 'hi' },
  ],
  [
    'the call of a browser program',
    `fetch(url, { body: {"msg_type":"text","content": JSON.stringify({"text":"hi"})} })`,
    { text: 'hi' },
  ],
  [
    'a call inside a call',
    `data=json.dumps({"msg_type": "text", "content": json.dumps({"text": "hi"})})`,
    { text: 'hi' },
  ],
  [
    'a call inside a call, with other arguments',
    `requests.post(url, data=json.dumps({"msg_type": "text", "content": json.dumps({"text": "hi"}, ensure_ascii=False)}, indent=2))`,
    { text: 'hi' },
  ],
  ['keys without quotes', `send({msg_type: "text", content: JSON.stringify({text: "hi"})})`, { text: 'hi' }],
  ['a form', `msg_type=text&content=${encodeURIComponent('{"text":"hi"}')}`, { text: 'hi' }],
])('%s', async (_, text, sent) => {
  const found = await pastedMessage(text)
  expect(found).toMatchObject({ status: 'message', msg_type: 'text' })
  if (found?.status === 'message') expect(JSON.parse(found.content)).toEqual(sent)
})

test('the id of a card that was printed as a number keeps its digits', async () => {
  const found = await pastedMessage('{"card_id":7371713483664506901}')
  expect(found?.status === 'message' && JSON.parse(found.content)).toEqual({
    type: 'card',
    data: { card_id: '7371713483664506901' },
  })
})

test.each([
  ['in its text', '{"msg_type":"text","content":"{\\"text\\":\\"the queue behi'],
  ['after its content', '{"msg_type":"text","content":"{\\"text\\":\\"hi\\"}","uuid":"u-'],
  ['in its card', '{"msg_type":"interactive","content":{"elements":[{"tag":"hr"},{"tag":"mark'],
  ['in its content only', '{"msg_type":"text","content":"{\\"text\\":\\"the queue behi"}'],
])('a request that breaks off %s is called cut', async (_, text) => {
  const found = await pastedMessage(text)
  expect(found?.status).toBe('message')
  expect(found && isCut(found)).toBe(true)
})

test('what is there of a text that breaks off is offered as its words', async () => {
  const found = await pastedMessage('{"msg_type":"text","content":"{\\"text\\":\\"the queue behi')
  expect(found?.status === 'message' && JSON.parse(found.content)).toEqual({ text: 'the queue behi' })
})

test('one with another fault is not called cut', async () => {
  const found = await pastedMessage('{"msg_type":"text","content":{"text":"hi",}}')
  expect(found?.status).toBe('message')
  expect(found && isCut(found)).toBe(false)
})

const readText = (text: string, more: object = {}) => ({
  message_id: 'om_1',
  msg_type: 'text',
  body: { content: JSON.stringify({ text }) },
  ...more,
})
test.each([
  ['alone', body, 0],
  [
    'of three that were read',
    JSON.stringify({ code: 0, data: { items: [readText('a'), readText('b'), readText('c')] } }),
    2,
  ],
  ['of two lines', `${body}\n${body}`, 1],
  ['of two with a word between', `${body} and ${body}`, 1],
  ['of two lines of a log', `INFO body=${body}\nINFO body=${body}`, 1],
])('the first message %s is taken, and the others are counted', async (_, text, others) => {
  expect(await pastedMessage(text)).toMatchObject({ status: 'message', others })
})

test.each([
  ['in the answer of a read', { code: 0, data: { items: [readText('This message was recalled', { deleted: true })] } }],
  ['by itself', { ...readText('This message was recalled', { deleted: true }) }],
  [
    'whose content is no JSON',
    { message_id: 'om_1', msg_type: 'text', deleted: true, body: { content: 'This message was recalled' } },
  ],
])('a recalled message %s is offered to nobody', async (_, value) => {
  expect(await pastedMessage(JSON.stringify(value))).toMatchObject({ status: 'recalled' })
})

test.each([
  ['merge_forward', 'Merged and Forwarded Message'],
  ['location', '{"name":"HQ","longitude":"116.3","latitude":"39.9"}'],
  ['share_calendar_event', '{"summary":"Weekly","start_time":"1","end_time":"2"}'],
  ['hongbao', '{"text":"[红包]"}'],
  ['todo', '{"task_id":"1","summary":{"title":"","content":[[{"tag":"text","text":"a"}]]}}'],
  ['vote', '{"topic":"Lunch","options":["a"]}'],
  ['video_chat', '{"topic":"Sync","start_time":"1"}'],
])('%s is named as what no app can send', async (msg_type, content) => {
  const read = { code: 0, data: { items: [{ message_id: 'om_1', msg_type, body: { content } }] } }
  expect(await pastedMessage(JSON.stringify(read))).toMatchObject({ status: 'only_read', msg_type })
  const event = { schema: '2.0', header: {}, event: { message: { message_type: msg_type, content } } }
  expect(await pastedMessage(JSON.stringify(event))).toMatchObject({ status: 'only_read', msg_type })
})

test('an editor is not told what it holds already', async () => {
  const of = async (text: string) => (await pastedMessage(text)) ?? { status: 'read_back_card' as const, found_in: [] }
  expect(isNews(await of('{"zh_cn":{"content":[[{"tag":"hr"}]]}}'), 'post')).toBe(false)
  expect(isNews(await of('{"elements":[]}'), 'interactive')).toBe(false)
  expect(isNews(await of('{"elements":[],}}'), 'interactive')).toBe(false)
  expect(isNews(await of("{'elements': []}"), 'interactive')).toBe(true)
  expect(isNews(await of('{"text":"hi"}'), 'text')).toBe(true)
  expect(isNews(await of('{"zh_cn":{"content":[[{"tag":"hr"}]]}}'), 'text')).toBe(true)
})

test('most of what is typed costs no reader', () => {
  expect(mayHoldMessage('Hello, the release is out')).toBe(false)
  expect(mayHoldMessage('{}')).toBe(false)
  expect(mayHoldMessage(`{"content":"${'x'.repeat(500_000)}"}`)).toBe(false)
})

const cases = new URL('../../../shared/cases/', import.meta.url)
describe.skipIf(!existsSync(cases))('samples beside the checkout (skipped where they are absent)', () => {
  test.each<[string, object]>([
    ['01-9499-request.json', { status: 'message', msg_type: 'text' }],
    ['17-read-back-card.json', { status: 'read_back_card' }],
    ['19a-bad-escape.txt', { status: 'message', msg_type: 'interactive' }],
    ['23d-event-dict.txt', { status: 'message', msg_type: 'text' }],
    ['extra/card-python-dict.txt', { status: 'message', msg_type: 'interactive' }],
    ['extra/post-read-back.json', { status: 'message', msg_type: 'post' }],
    ['extra/post-webhook-body.json', { status: 'message', msg_type: 'post' }],
    ['extra/text-request.json', { status: 'message', msg_type: 'text' }],
    ['extra/unescaped-quotes.json', { status: 'message', msg_type: 'text' }],
  ])('%s', async (file, expected) => {
    expect(await pastedMessage(readFileSync(new URL(file, cases), 'utf8'))).toMatchObject(expected)
  })
})
