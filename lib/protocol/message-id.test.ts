import { expect, test } from 'vitest'
import { findMessageId } from './message-id.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'
const other = 'om_x100b55ce46ea58a8b3d9ca67cb46957'

test.each([
  ['bare', id],
  ['a current one, of another length', other, other],
  ['quoted', `"${id}",`],
  ['in Chinese quotes', `“${id}”。`],
  ['with spaces and line breaks around', `  \n\t${id}\r\n `],
  ['with zero-width characters', `\u200b${id.slice(0, 9)}\u200b${id.slice(9)}\ufeff`],
  ['broken over two lines by a terminal', `${id.slice(0, 20)}\n  ${id.slice(20)}`],
  ['in a log line', `2026-11-22 10:15:15 INFO received message_id=${id} chat_id=oc_5ad11d72b830411d72b836c20`],
  [
    'in a curl command',
    `curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages/${id}/reply' -H 'Authorization: Bearer t-x'`,
  ],
  ['in a URL', `https://open.feishu.cn/open-apis/im/v1/messages/${id}?user_id_type=open_id`],
  ['escaped in a URL', `https://grafana.example.com/d?q=message_id%3D${id}%26x=1`],
  ['quoted in a URL', `https://logs.example.com/?q=%22${id}%22`],
  ['behind a line break that a log wrote out', String.raw`{"msg":"failed\n${id}\tretry"}`.replaceAll('\\\\', '\\')],
  ['in a log line broken by a terminal', `level=info id=${id.slice(0, 18)}\n${id.slice(18)} done`],
  ['twice the same', `${id} ${id}`],
  [
    'in an event, not its root',
    JSON.stringify({ event: { message: { root_id: other, parent_id: other, message_id: id } } }),
  ],
  ['in an event, root last', JSON.stringify({ event: { message: { message_id: id, root_id: other } } }, null, 2)],
  ['in an event escaped in a log', JSON.stringify(JSON.stringify({ message: { root_id: other, message_id: id } }))],
  ['as an open_message_id of a card callback', `{"open_message_id": "${id}"}`],
  ['as the only ancestor there is', `root_id: ${id}`],
])('finds the message id: %s', (_, pasted, found = id) => {
  expect(findMessageId(pasted)).toEqual({ found: 'one', message_id: found })
})

test('offers a choice where different ids stand', () => {
  expect(findMessageId(`${id}\n${other}\n${id}`)).toEqual({ found: 'several', message_ids: [id, other] })
})

test.each([
  ['omt_d4be107c616a', 'thread'],
  ['oc_5ad11d72b830411d72b836c20', 'chat'],
  ['ou_155184d1e73cbfb8973e5a9e698e74f2', 'user'],
  ['on_cad4860e7af114fb4ff6c5d496d1dd76', 'user'],
  ['cli_9f427eec54ae901b', 'app'],
  ['bm_dc13264520392913993dd051dba21dcf', 'batch'],
  ['img_v3_02ab', 'file'],
  ['https://applink.feishu.cn/client/message/link/open?token=Amx1', 'link'],
])('says what was pasted instead: %s', (pasted, instead) => {
  expect(findMessageId(pasted)).toMatchObject({ found: 'other', instead })
})

test.each(['', ' \n', '\u200b'])('an empty paste is not a mistake', (pasted) => {
  expect(findMessageId(pasted)).toEqual({ found: 'nothing' })
})

test('words without any id are said to be none', () => {
  expect(findMessageId('the message from Lin')).toMatchObject({ found: 'other', instead: null })
  expect(findMessageId('from_om_')).toMatchObject({ found: 'other', instead: null })
})
