import { expect, test } from 'vitest'
import { minifyJson } from '#lib/json/json.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { weighElements } from './weigh.ts'

test('each element weighs what the request grows by, without what it holds', () => {
  const source = `{"elements": [
    {"tag": "markdown", "content": "中文 \\"quoted\\"" /* not sent */},
    {"tag": "column_set", "columns": [{"tag": "column", "elements": [{"tag": "hr"}]}]}
  ]}`
  expect(weighElements(source).map(({ tag, bytes }) => [tag, bytes])).toEqual([
    ['markdown', 60],
    ['column_set', 39],
    ['column', 36],
    ['hr', 16],
  ])
  const bytes = (content: string) =>
    utf8Bytes(encodeReply({ content, msg_type: 'interactive', reply_in_thread: false, uuid: 'u' }))
  const without = '{"elements": [{"tag": "markdown", "content": "中文 \\"quoted\\""}]}'
  // Its comma is the one byte no element has.
  expect(bytes(minifyJson(source) ?? '') - bytes(minifyJson(without) ?? '')).toBe(39 + 36 + 16 + 1)
})
