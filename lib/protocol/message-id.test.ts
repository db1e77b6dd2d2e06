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
  ['in an event printed by Python, its ancestors none', `{'message': {'message_id': '${id}', 'root_id': None}}`],
  ...[
    `EventMessage(messageId=${id}, rootId=${other}, parentId=${other})`,
    `{MessageId:${id} RootId:${other} ParentId:}`,
    `{"openMessageId":"${id}","rootId":"${other}"}`,
    `msg_id: ${id}, quoted: ${other}`,
    `{"message_id"=>"${id}", "root_id"=>"${other}"}`,
    `{:root_id=>"${other}", :message_id=>"${id}"}`,
    `["root_id"]=>\n string(35) "${other}"\n ["message_id"]=>\n string(35) "${id}"`,
    `[root_id] => ${other}\n[message_id] => ${id}`,
    `message_id: Some("${id}"), root_id: Some("${other}")`,
    `消息ID：${id}，父消息ID：${other}，根消息：${other}`,
    `父消息：${other}，当前：${id}`,
    `“parent_id”：“${other}”，“message_id”：“${id}”`,
  ].map((printed): [string, string] => [`beside its ancestors: ${printed.replaceAll(/om_\w+/g, 'om_…')}`, printed]),
  ['before a reaction', `${id}:reaction:THUMBSUP:350dd4ec-46af-41c9-affc-a68cd11a5e49`],
  ['before an emoji', `${id}👍`],
  ['in the name of a picture', `/Users/lin/media/${id}_img_v3_02vm_853cf72f-e091-4de5-b52e-b08fd9bccb6g.jpg`],
  ['in the name of a file of its own kind', `C:\\media\\${other}-file_v3_00ab.pdf`, other],
  ['of no known form in the name of a picture', 'media/om_sandbox_1_img_v3_02vm_85.jpg', 'om_sandbox_1'],
  ['before an extension', `/tmp/${id}.json`],
  ['behind another word in a name', `~/feishu_${id}_thumb.png`],
  ['before words without a gap', `${id}Reply`],
  ['before Chinese without a gap', `消息${id}发送失败`],
  ['in a path of an address', `https://example.com/m/${id}/reactions?page_size=5`],
  ['behind an escape of a log', String.raw`{"q":"id\u003d${id}\u0026x=1"}`.replaceAll('\\\\', '\\')],
  ['cut once and whole once', `id=${id.slice(0, 12)}... full ${id}`],
  ['cut as the message and whole as its own address', `message_id=${id.slice(0, 12)} url=/messages/${id}/reply`],
  ['escaped twice in a URL', `https://sso.example.com/?next=https%253A%252F%252Fx%252F${id}%252Freply`],
  ['in full width', id.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))],
  ['in capitals, a current one', `ID: ${other.toUpperCase()}`, other],
  ['with the backslash of Markdown', id.replace('_', '\\_')],
  ['with the entity of a page', `<td>${id.replace('_', '&#95;')}</td>`],
  ['widened by an input method', 'ｏｍ＿dc13264520392913993dd051dba21dcf'],
  ['in capitals', id.toUpperCase()],
  ['with its beginning in capitals', id.replace('om_', 'OM_')],
  ['with a hyphen, as in a file name', `reply-${id.replace('_', '-')}.json`],
  ['with its beginning twice', `om_${id}`],
  ['behind a word that ends like one', `copied_from_${id}`],
  ['as the only ancestor there is', `root_id: ${id}`],
])('finds the message id: %s', (_, pasted, found = id) => {
  expect(findMessageId(pasted)).toEqual({ found: 'one', message_id: found })
})

test('offers a choice where different ids stand', () => {
  expect(findMessageId(`${id}\n${other}\n${id}`)).toEqual({ found: 'several', message_ids: [id, other] })
})

test.each([
  ['shorter than its form', other.slice(0, 15), other.slice(0, 15), other.slice(0, 15)],
  [
    'shorter than its form, in a log',
    `chat=oc_ac2c5a1c msg_id=${other.slice(0, 15)} type=post`,
    other.slice(0, 15),
    other.slice(0, 15),
  ],
  ['its hex digits cut', `"message_id":"${id.slice(0, 30)}"`, id.slice(0, 30), id.slice(0, 30)],
  ['an ellipsis for its end', `reply to ${id.slice(0, 10)}…`, id.slice(0, 10), null],
  ['three dots for its end', `${other.slice(0, 9)}... failed`, other.slice(0, 9), null],
  ['dots inside', `${id.slice(0, 9)}...${id.slice(-4)}`, id.slice(0, 9), null],
  ['stars for its end', `${id.slice(0, 9)}****`, id.slice(0, 9), null],
  [
    'cut beside the whole id of its parent',
    `message_id=${id.slice(0, 12)} parent_id=${other}`,
    id.slice(0, 12),
    id.slice(0, 12),
  ],
])('a cut id is called cut: %s', (_, pasted, what, message_id) => {
  expect(findMessageId(pasted)).toEqual({ found: 'cut', what, message_id })
})

test.each([
  ['ids', `${id} `],
  ['the beginning of ids', 'om_'],
  ['one long id', 'a'],
  ['backslashes', '\\'],
  ['blanks', ' '],
  ['colons and quotes', ': "'],
  ['hex digits broken over lines', 'om_aaaaaa \n'],
])('reads a long paste to its end: %s', (_, part) => {
  expect(findMessageId(`om_a${part.repeat(500_000 / part.length)}`)).toHaveProperty('found')
})

test('the case of an id that is not in hex digits is left alone', () => {
  expect(findMessageId('om_AbCdEfGhIjKl')).toEqual({ found: 'one', message_id: 'om_AbCdEfGhIjKl' })
  expect(findMessageId('random-dc13264520392913993dd051dba21dcf')).toMatchObject({ found: 'other', instead: null })
})

test('a room is no message', () => {
  expect(findMessageId(`r${id}`)).toMatchObject({ found: 'other' })
})

test.each([
  ['omt_d4be107c616a', 'thread'],
  ['oc_5ad11d72b830411d72b836c20', 'chat'],
  ['ou_155184d1e73cbfb8973e5a9e698e74f2', 'user'],
  ['on_cad4860e7af114fb4ff6c5d496d1dd76', 'user'],
  ['cli_9f427eec54ae901b', 'app'],
  ['bm_dc13264520392913993dd051dba21dcf', 'batch'],
  ['bm-dc13264520392913993dd051dba21dcf', 'batch'],
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
