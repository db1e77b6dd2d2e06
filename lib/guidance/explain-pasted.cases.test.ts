import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { catalogue, guidanceFor, meaningsOf } from './codes.ts'
import { explainPasted } from './explain-pasted.ts'

type Expected = Partial<Pick<PastedRefusal, 'code' | 'msg' | 'log_id' | 'http' | 'endpoint'>> & {
  ids?: string[]
  sub_code?: number
}

const refusalIn = (pasted: string): PastedRefusal | null => {
  const { answer } = explainPasted(pasted)
  return answer.found === 'refusal' ? answer.refusal : null
}

function told(pasted: string, expected: Expected): void {
  const refusal = refusalIn(pasted)
  const { ids, sub_code, ...plain } = expected
  expect(refusal, pasted).toMatchObject(plain)
  if (ids) expect(refusal?.ids, pasted).toEqual(expect.arrayContaining(ids))
  if (sub_code) expect(refusal?.card?.sub_code, pasted).toBe(sub_code)
}

// What is put in is known here, so that what is read can be held against it, and not against the reader itself.
const facts = [
  { code: 230002, msg: 'The bot can not be outside the group.' },
  { code: 230011, msg: 'The message is recalled.' },
  { code: 99992402, msg: 'field validation failed' },
  { code: 99991672, msg: 'Access denied. One of the following scopes is required: [im:message]' },
  { code: 230101, msg: 'Sending messages to users is temporarily unavailable.' },
]
const log_id = '202611231015230A1B2C3D4E5F60718293'

/** As Go prints a number it read without a type. */
const goFloat = (code: number) => code.toExponential().replace(/e\+(\d)$/, 'e+0$1')

type Fact = (typeof facts)[number]
/** Ways programs spell an answer, in English and in Chinese. */
const wrappers: { [name: string]: (fact: Fact) => string } = {
  'the body itself': ({ code, msg }) => JSON.stringify({ code, msg, error: { log_id } }),
  'errcode and errmsg': ({ code, msg }) => JSON.stringify({ errcode: code, errmsg: msg, log_id }),
  'errCode in words': ({ code, msg }) => `errCode: ${code}, errMsg: ${msg}, log_id: ${log_id}`,
  'error_code in words': ({ code, msg }) => `error_code=${code} error_msg=${msg} log_id=${log_id}`,
  'api_code of an exception': ({ code, msg }) => `FeishuAPIError api_code=${code} msg=${msg} log_id=${log_id}`,
  brackets: ({ code, msg }) => `[Feishu] Send failed: [${code}] ${msg}\nlog_id: ${log_id}`,
  'an error with its number': ({ code, msg }) => `FeishuAPIError(${code}): ${msg}\nlog_id=${log_id}`,
  'code in parentheses': ({ code, msg }) => `feishu: request failed (code ${code}): ${msg}\nlog_id=${log_id}`,
  'a Python dict': ({ code, msg }) => `{'code': ${code}, 'msg': '${msg}', 'error': {'log_id': '${log_id}'}}`,
  'bytes of Python': ({ code, msg }) =>
    `response content: b'{"code":${code},"msg":"${msg}","error":{"log_id":"${log_id}"}}'`,
  'toString of Java': ({ code, msg }) => `response:{code=${code}, msg='${msg}', error={log_id=${log_id}}}`,
  'a struct of Go': ({ code, msg }) => `lark: code: ${code}, msg: ${msg}, log_id: ${log_id}`,
  'an object printed by Node': ({ code, msg }) =>
    `{\n  code: ${code},\n  msg: '${msg}',\n  error: { log_id: '${log_id}' }\n}`,
  'JSON in a string': ({ code, msg }) =>
    JSON.stringify({ level: 'error', detail: JSON.stringify({ code, msg, error: { log_id } }) }),
  'JSON in a string in a string': ({ code, msg }) =>
    JSON.stringify(JSON.stringify({ detail: JSON.stringify({ code, msg, error: { log_id } }) })),
  axios: ({ code, msg }) =>
    `AxiosError: Request failed with status code 400\n  response: {\n    status: 400,\n    data: { code: ${code}, msg: '${msg}', error: { log_id: '${log_id}' } }\n  }`,
  'Chinese labels': ({ code, msg }) => `飞书发送失败，错误码：${code}，错误信息：${msg}\nlog_id：${log_id}`,
  'Chinese labels, the reason': ({ code, msg }) => `飞书返回 错误代码：${code} 错误原因：${msg} log_id=${log_id}`,
  'a dump of PHP': ({ code, msg }) =>
    `array(3) {\n  ["code"]=>\n  int(${code})\n  ["msg"]=>\n  string(${msg.length}) "${msg}"\n  ["log_id"]=>\n  string(34) "${log_id}"\n}`,
  'an array printed by PHP': ({ code, msg }) =>
    `Array\n(\n    [code] => ${code}\n    [msg] => ${msg}\n    [log_id] => ${log_id}\n)`,
  'a hash of Ruby': ({ code, msg }) => `{"code"=>${code}, "msg"=>"${msg}", "error"=>{"log_id"=>"${log_id}"}}`,
  'symbols of Ruby': ({ code, msg }) => `{:code=>${code}, :msg=>"${msg}", :log_id=>"${log_id}"}`,
  'a dict of Python 2': ({ code, msg }) => `{u'code': ${code}, u'msg': u'${msg}', u'log_id': u'${log_id}'}`,
  'arguments of a Python exception': ({ code, msg }) => `FeishuError: (${code}, '${msg}')\nlog_id=${log_id}`,
  'a struct of Rust': ({ code, msg }) =>
    `ApiError { code: Some(${code}), msg: Some("${msg}"), log_id: Some("${log_id}") }`,
  'an exception of C#': ({ code, msg }) =>
    `FeishuException: ${msg} (Code: ${code}, LogId: ${log_id})\n   at Bot.Send() in C:\\src\\Bot.cs:line 88`,
  'an error of Go in a log of JSON': ({ code, msg }) =>
    JSON.stringify({ level: 'error', msg: 'send failed', error: `msg:${msg},code:${code}`, log_id }),
  'an error of Go in fields': ({ code, msg }) =>
    `level=ERROR msg="send failed" code=${code} err="${msg}" log_id=${log_id}`,
  'names in capitals': ({ code, msg }) => JSON.stringify({ Code: code, Msg: msg, LogId: log_id }),
  'names with a word before them': ({ code, msg }) => JSON.stringify({ biz_code: code, biz_msg: msg, log_id }),
  'curly quotes': ({ code, msg }) => `{“code”：${code}，“msg”：“${msg}”，“log_id”：“${log_id}”}`,
  'what curl -i prints': ({ code, msg }) =>
    `HTTP/2 400\r\ncontent-type: application/json\r\nx-tt-logid: ${log_id}\r\n\r\n{"code":${code},"msg":"${msg}"}`,
  'the words first, in Chinese': ({ code, msg }) => `飞书发送失败：${msg}（错误码 ${code}）\nlog_id：${log_id}`,
  'a failure, in Chinese': ({ code, msg }) => `飞书推送失败 ${code} ${msg}\nlog_id：${log_id}`,
  'a failure, in English': ({ code, msg }) => `Exception: reply failed: ${code} ${msg}\nlog_id=${log_id}`,
  'a body without its beginning': ({ code, msg }) => `de":${code},"msg":"${msg}","error":{"log_id":"${log_id}"}}`,
  'binaries of Erlang': ({ code, msg }) =>
    `#{<<"code">> => ${code},<<"msg">> => <<"${msg}">>,<<"log_id">> => <<"${log_id}">>}`,
  'a table of Markdown': ({ code, msg }) =>
    `\n| code | msg | log_id |\n| --- | --- | --- |\n| ${code} | ${msg} | ${log_id} |`,
  'fields and values in Markdown': ({ code, msg }) =>
    `| 字段 | 值 |\n|:---|:---|\n| code | ${code} |\n| msg | ${msg} |\n| log_id | ${log_id} |`,
  'emphasis of Markdown': ({ code, msg }) => `**code**: \`${code}\`\n**msg**: ${msg}\n**log_id**: \`${log_id}\``,
  'the export of a spreadsheet': ({ code, msg }) =>
    `time,code,msg,log_id\n2026-11-23T10:15:23Z,${code},"${msg}",${log_id}`,
  'the table of a page': ({ code, msg }) =>
    `<table><tr><th>code</th><td>${code}</td></tr><tr><th>msg</th><td>${msg}</td></tr><tr><td>log_id</td><td>${log_id}</td></tr></table>`,
  'the message on the next line': ({ code, msg }) => `feishu code: ${code}\nmsg: ${msg}\nlog_id: ${log_id}`,
  'the code and its words': ({ code, msg }) => `${code} ${msg}\nlog_id=${log_id}`,
  'a map printed by Go': ({ code, msg }) =>
    `map[code:${code < 2 ** 21 ? code : goFloat(code)} error:map[log_id:${log_id}] msg:${msg}]`,
  'a struct of Go with its error': ({ code, msg }) =>
    `&{LogID:${log_id} CodeError:{Code:${code} Msg:${msg} Err:<nil>} Data:<nil>}`,
  'a number with a fraction': ({ code, msg }) => `{"code": ${code}.0, "msg": "${msg}", "log_id": "${log_id}"}`,
  'rows of Markdown below a head of their own': ({ code, msg }) =>
    `| field | value |\n| --- | --- |\n| code | \`${code}\` |\n| msg | ${msg} |\n| log_id | ${log_id} |`,
  'a table of Markdown with a head': ({ code, msg }) =>
    `| code | msg | log_id |\n|:--|:--|:--|\n| ${code} | ${msg} | ${log_id} |`,
  'a table of a page': ({ code, msg }) =>
    `<table><tr><th>code</th><td>${code}</td></tr><tr><th>msg</th><td>${msg}</td></tr><tr><th>log_id</th><td>${log_id}</td></tr></table>`,
  'an address': ({ code, msg }) =>
    `https://x.example/failed?code=${code}&msg=${encodeURIComponent(msg)}&log_id=${log_id}`,
  'a status that holds the code': ({ code, msg }) => JSON.stringify({ status: code, message: msg, log_id }),
  'a name of a C header': ({ code, msg }) => `err_no=${code} err_msg=${msg} log_id=${log_id}`,
  'the words alone': ({ msg }) => `feishu[default] reply failed: Error: ${msg}`,
}
const layouts: { [name: string]: (text: string) => string } = {
  plain: (text) => text,
  'in a log of English': (text) => `2026-11-23 10:15:23,417 | ERROR | app/bot.py:1508 | pid=40231 | ${text}`,
  'in a log of Chinese': (text) => `11月23日 10:15:23 主机A bot[8443]: 【错误】第 3 次重试失败：${text}`,
  'after other lines': (text) => `listening on port 30080\nsent 20480 bytes in 10003 ms\n\n${text}`,
  'with colours': (text) => `\u001b[31m${text}\u001b[0m`,
}

describe.each(Object.entries(wrappers))('%s', (wrapper, wrap) => {
  test.each(Object.entries(layouts))('%s', (layout, lay) => {
    for (const fact of facts) {
      // Only whole lines begin with a code, or are rows.
      const lines = ['the code and its words', 'a table of Markdown with a head']
      if (lines.includes(wrapper) && layout.startsWith('in a log')) continue
      if (wrapper === 'the words alone' && fact.msg.length < 24) continue
      const pasted = lay(wrap(fact))
      const words = wrapper === 'the words alone'
      told(pasted, { code: fact.code, ...(words ? {} : { msg: fact.msg, log_id }) })
      expect(explainPasted(pasted).guidance?.code, pasted).toBe(fact.code)
    }
  })
})

test.each<[string, string, Expected]>([
  ['a lone name and number', 'FeishuAPIError api_code=300301', { code: 300301 }],
  ['a sub error', 'errCode 230099, sub-error 11310: cardid is invalid', { code: 230099, sub_code: 11310 }],
  [
    'a number in an error',
    "Request Error: 10003, 'post' field required",
    { code: 10003, msg: "'post' field required" },
  ],
  ['an error and its number', 'Error 230002', { code: 230002 }],
  ['between brackets of Chinese, as the name of an error', '【230002】机器人不在群里', { code: 230002 }],
  ['a code that is told with a colon', '错误代码为：230006', { code: 230006 }],
  ['a code in round brackets of Chinese', '回复失败（230006）', { code: 230006 }],
  ['a number with its sign', '#230002', { code: 230002 }],
  ['a number with its letter', 'E230002', { code: 230002 }],
  ['the number in a name', 'raise FeishuError230002', { code: 230002 }],
  ['the number in a constant', 'ERR_230002', { code: 230002 }],
  ['a number with a hash', '#230002 报错，怎么处理', { code: 230002 }],
  ['a number in groups of three', 'code: 230,002 Bot out of the chat', { code: 230002 }],
  ['a number read with gaps', '"code"：230 002，"msg"："Bot out of the chat"', { code: 230002 }],
  ['a name read as digits', '{ "c0de" : 230002 , "msg" : "Bot out" }', { code: 230002, msg: 'Bot out' }],
  ['a large number as Go prints it', 'map[code:9.9991663e+07 msg:Invalid access token]', { code: 99991663 }],
  [
    'base64',
    Buffer.from('{"code":230002,"msg":"Bot out of the chat"}').toString('base64'),
    { code: 230002, msg: 'Bot out of the chat' },
  ],
  ['a long connection', '[Lark] connect failed, err: code: 1000040350, msg: too many', { code: 1000040350 }],
  ['a long connection, by its short code', 'lark ws: connect failed, code: 514, msg: wrong', { code: 514 }],
  ['a number that is told', '机器人回复时一直报 230002 这个错，怎么办？', { code: 230002 }],
  ['a number that is told, in English', 'Since today we keep getting 230002 from Feishu', { code: 230002 }],
  ['what it means, in English', 'what does 230027 mean?', { code: 230027 }],
  ['what it means, in Chinese', '230027是什么意思', { code: 230027 }],
  ['beside the name', 'lark response: 230027', { code: 230027 }],
  ['from whom it came', 'got back a 99991663 from lark', { code: 99991663 }],
  ['between brackets of Chinese', '【230002】机器人不在群里', { code: 230002, msg: '机器人不在群里' }],
  ['a value that is returned', '返回值：230002', { code: 230002 }],
  ['several, one after the other', '230001, 230002、230013', { code: 230001 }],
  ['a code that a screenshot took apart', '{"code" : 23 0002 , "msg": "x"}', { code: 230002 }],
  ['a code with commas', '错误码 230,002', { code: 230002 }],
  ['a msg that is none', 'code=230110 msg=None', { code: 230110, msg: '' }],
  [
    'the bytes of letters',
    `b'{"code":99991672,"msg":"Access denied. \\xe5\\xba\\x94\\xe7\\x94\\xa8"}'`,
    { code: 99991672, msg: 'Access denied. 应用' },
  ],
  [
    'what a Java program calls the log id',
    'code:230001,msg:invalid request param,reqId:202611201000000011223344556677889900',
    { code: 230001, msg: 'invalid request param', log_id: '202611201000000011223344556677889900' },
  ],
  [
    'a page of a gateway and a code',
    '<head><title>504 Gateway Time-out</title></head> code: 230002',
    { code: 230002, http: 504 },
  ],
  ['a status that is none', '返回状态码 230002', { code: 230002 }],
  [
    'a small number in the words of a large one',
    'msg:ErrMsg: ElementID a-b: Code 1002: elementID format error.,code:300301',
    { code: 300301, msg: 'ElementID a-b: Code 1002: elementID format error.' },
  ],
  [
    'a reason behind words alone',
    'reply error: Your request contains an invalid request parameter, ext=content is not a string in json format',
    {
      code: 230001,
      msg: 'Your request contains an invalid request parameter, ext=content is not a string in json format',
    },
  ],
  [
    'a value of a card in an error of Go',
    'msg:ErrMsg: card contains invalid image keys; ErrorValue: image key a.png,code:200570',
    { code: 200570, msg: 'ErrMsg: card contains invalid image keys; ErrorValue: image key a.png' },
  ],
  ['words cut off', 'Feishu send failed: Sending messages to users is temporarily unav...', { code: 230101 }],
  ['words of a card, alone', 'reply failed: card contains invalid image keys', { code: 200570 }],
  ['a few words beside the name', 'feishu webhook failed: Key Words Not Found', { code: 19024, endpoint: 'webhook' }],
  [
    'a scope that holds the name of a label',
    '[99991672] Access denied. One of the following scopes is required: [im:message:send_as_bot]',
    {
      code: 99991672,
      msg: 'Access denied. One of the following scopes is required: [im:message:send_as_bot]',
    },
  ],
  [
    'fields with the name of the place in front',
    'status=failed | feishu_code=230027 | feishu_msg=Lack of necessary permissions, ext=need scope: im:message:send',
    { code: 230027, msg: 'Lack of necessary permissions, ext=need scope: im:message:send' },
  ],
  [
    'a label and quotes without a sign between',
    'feishu api error: code 230002, message "The bot can not be outside the group."',
    { code: 230002, msg: 'The bot can not be outside the group.' },
  ],
  [
    'a label and curly quotes without a sign between',
    '飞书返回 code 230002, msg “The bot can not be outside the group.”',
    { code: 230002, msg: 'The bot can not be outside the group.' },
  ],
  [
    'a status and a body',
    'HTTP 400\n{"code": 99992402, "msg": "field validation failed"}',
    { code: 99992402, http: 400 },
  ],
  [
    'a status in words',
    'unexpected status code: 400, response content: {"code":230001,"msg":"x"}',
    { code: 230001, http: 400 },
  ],
  [
    'a status of .NET',
    'does not indicate success: 400 (Bad Request).\n{"code":230002,"msg":"x"}',
    { code: 230002, http: 400 },
  ],
  [
    'a status of aiohttp',
    "ClientResponseError: 400, message='Bad Request'\n{'code': 230002}",
    { code: 230002, http: 400 },
  ],
  ['a status in Chinese', '飞书接口状态码：400，错误码：230002', { code: 230002, http: 400 }],
  [
    'what requests says',
    '400 Client Error: Bad Request for url: https://open.feishu.cn/open-apis/im/v1/messages {"code":230001,"msg":"x"}',
    { code: 230001, http: 400 },
  ],
  [
    'ids it names',
    'code=230002 msg=no chat oc_a1b2c3 for om_d4e5f6',
    { code: 230002, ids: ['oc_a1b2c3', 'om_d4e5f6'] },
  ],
  ['a webhook bot', '{"StatusCode":19024,"StatusMessage":"Key Words Not Found"}', { code: 19024, endpoint: 'webhook' }],
  [
    'a webhook bot, in a dict',
    "{'code': 19024, 'data': {}, 'msg': 'Key Words Not Found'}",
    { code: 19024, endpoint: 'webhook' },
  ],
  [
    'a webhook bot, in Chinese',
    '飞书机器人消息发送失败，错误码：10002，错误原因：text is nil',
    { code: 10002, msg: 'text is nil', endpoint: 'webhook' },
  ],
  [
    'the token call',
    'request Auth#GetTenantAccessToken failed: code: 10003, msg: invalid param',
    { code: 10003, endpoint: 'auth' },
  ],
  [
    'a call that sends',
    'POST /open-apis/im/v1/messages?receive_id_type=thread_id\n{"code": 99992402, "msg": "field validation failed"}',
    { code: 99992402, endpoint: 'create' },
  ],
  [
    'a read',
    'GET https://open.feishu.cn/open-apis/im/v1/messages/om_1 {"code":230110,"msg":"The message has been deleted."}',
    { code: 230110, endpoint: 'get' },
  ],
  [
    'words under a label, indented',
    'code: 300301\nErrMsg: ElementID a-b: elementID format error.\n        Only letters are allowed.',
    { code: 300301, msg: 'ElementID a-b: elementID format error. Only letters are allowed.' },
  ],
])('%s', (_, pasted, expected) => told(pasted, expected))

test.each([
  [
    'whose call it was decides',
    'POST /open-apis/im/v1/messages?receive_id_type=thread_id {"code":99992402,"msg":"field validation failed"}',
    'thread',
  ],
  ['a card that is not there', 'ErrCode: 11310; ErrMsg: cardid is invalid; ', 'card_id'],
  ['a template', 'ErrCode: 11310; ErrMsg: template is not visible to app; ', 'template'],
  ['tables', 'ErrCode: 11310; ErrMsg: card table number over limit; ', 'too many tables'],
  ['elements', 'ErrCode: 11310; ErrMsg: element exceeds the limit; ', 'too many elements'],
  ['a lock', 'ErrCode: 11310; ErrMsg: card action is lock; ', 'locked'],
  ['a form', "ErrCode: 11310; ErrMsg: form's name is required and can not be empty string; ", 'form'],
  ['a limit nobody knows', 'ErrCode: 11310; ErrMsg: something else; ', 'one of several limits'],
  ['a token pasted from elsewhere', "{'code': 99991668, 'msg': 'Invalid access token for authorization.'}", 'user'],
])('%s', (_, pasted, word) => {
  expect(explainPasted(pasted).guidance?.means.en).toContain(word)
})

test('of a call that is known, no other call’s meaning is given', () => {
  const { answer, guidance } = explainPasted('POST /open-apis/bot/v2/hook/x {"code":230002,"msg":"x"}')
  expect(answer).toMatchObject({ refusal: { endpoint: 'webhook', certain: true } })
  expect(guidance).toBeNull()
})

test('fields that did not pass are read where the answer is told in words', () => {
  const pasted =
    "code: 99992402, msg: field validation failed, error: {'field_violations': [{'field': 'uuid', 'description': 'the max len is 50'}]}"
  expect(refusalIn(pasted)?.fields).toEqual([{ field: 'uuid', value: undefined, description: 'the max len is 50' }])
})

test('nobody who pasted something is told to restart this console', () => {
  for (const code of [99991661, 99991663, 99991664, 99991668, 99991671, 99991677]) {
    const steps = explainPasted(JSON.stringify({ code, msg: 'Invalid access token' })).guidance?.steps ?? []
    expect(steps.length, String(code)).toBeGreaterThan(0)
    expect(JSON.stringify(steps)).not.toMatch(/restart|重启|FEISHU_APP/)
    expect(JSON.stringify(steps)).toContain('Bearer')
  }
})

test('no step points at what the answer lacks', () => {
  for (const { code, parent, endpoints, msg } of catalogue) {
    const held = parent
      ? guidanceFor({ code: parent, sub_code: code, endpoint: endpoints[0], msg, facts: {} })
      : guidanceFor({ code, endpoint: endpoints[0], msg, facts: {} })
    expect(held?.steps.length, String(code)).toBeGreaterThan(0)
    const said = JSON.stringify(held?.steps)
    expect(said, String(code)).not.toMatch(/field_violations|troubleshooter|排查链接/)
    for (const [number] of said.matchAll(/(?<!\d)(?:2[0-9]{5}|9999\d{4})(?!\d)/g))
      expect(
        meaningsOf(Number(number)).length + meaningsOf(Number(number), { parent: 230099 }).length,
        `${code} names ${number}`,
      ).toBeGreaterThan(0)
  }
})

/** Lines no error of Feishu's stands in, though numbers do. */
const ordinary = (n: number): string[] => [
  `2026-11-23 10:15:${n % 60},${100 + n} INFO  [worker-${n}] started with pid ${20000 + n} on port ${30000 + n}`,
  `GET /api/items/${230000 + n} 200 ${n * 37} bytes in ${n} ms`,
  `process exited with code ${n % 256}; exit code: ${100000 + n}`,
  `HTTP/1.1 ${[200, 201, 301, 404, 500][n % 5]} OK, content-length: ${230001 + n}`,
  `connect ECONNREFUSED 127.0.0.1:${10000 + n} { errno: -111, code: 'ECONNREFUSED', syscall: 'connect' }`,
  `{"level":30,"time":1763802${100000 + n},"pid":${n},"msg":"request completed","responseTime":${n}}`,
  `{"code":0,"status":${200 + n},"message":"ok","request":${n}}`,
  `WebSocket closed: code=1006 reason= wasClean=false (${n})`,
  `order ${99990000 + n} shipped, zip code: ${10000 + n}, tracking 1Z${n}`,
  `Error: listen EADDRINUSE: address already in use :::${3000 + n}`,
  `sms verification code: ${100000 + n} sent to +86 138${String(n).padStart(8, '0')}`,
  `[${n}] tasks done, ${n * 10003} rows, checksum 0x${(n * 99991663).toString(16)}`,
  `at Object.<anonymous> (/app/src/index.js:${n}:${10014 + n})`,
  `2026/11/23 10:15:23 [error] ${n}#0: *${230002 + n} upstream timed out (110: Connection timed out)`,
  `took 230002 µs for batch ${n}; heap 99991 KB of 230020 KB`,
  `array(2) { ["id"]=> int(${230001 + n}) ["total"]=> int(19024) }`,
  `we got ${230001 + n} rows with 230002 of them new`,
  `feishu: 230002 messages synced in ${n} ms`,
  `| id | total |\n|---|---|\n| ${n} | 230002 |`,
]

test('380 pieces of ordinary logs name no error code', () => {
  const lines = Array.from({ length: 20 }, (_, n) => ordinary(n + 1)).flat()
  expect(lines).toHaveLength(380)
  for (const line of lines) expect(refusalIn(line), line).toBeNull()
  expect(refusalIn(lines.join('\n'))).toBeNull()
})

test('whatever is pasted, something is said of it', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      'code=',
      'msg:',
      '230002',
      '{',
      '}',
      '"',
      '\\"',
      '错误码：',
      '\n',
      'ErrCode: ',
      '[',
      ']',
      'Error ',
      ' t-abc123def456ghi ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { answer } = explainPasted(pieces.join(''))
      expect(['nothing', 'accepted', 'status', 'refusal']).toContain(answer.found)
      expect(JSON.stringify(answer)).not.toContain('t-abc123def456ghi')
    }),
    { numRuns: 500 },
  )
})

test('a number known from other calls only is not explained by them where the call is told', () => {
  const pasted = 'GET /open-apis/contact/v3/users/ou_1 {"code":19024,"msg":"Key Words Not Found"}'
  const told = explainPasted(pasted.replace('19024', '230002').replace('Key Words Not Found', 'x'))
  expect(told).toMatchObject({ guidance: null, answer: { refusal: { endpoint: 'contact' } } })
  expect(told.knownOn).toContain('reply')
})

test('a sub code by itself is explained as one, though other calls know its number', () => {
  expect(explainPasted('11310').guidance).toMatchObject({ parent: 230099, code: 11310 })
})

/** Pastes of other people's, beside the checkout where there are any. */
const cases = new URL('../../../shared/cases/', import.meta.url)
const samples: [string, Expected][] = [
  ['01-9499-answer.txt', { code: 9499, msg: 'Bad Request' }],
  ['02a-bytes-repr.txt', { code: 230001, http: 400 }],
  ['03-field-validation.txt', { code: 99992402, msg: 'field validation failed' }],
  ['04-thread-id.txt', { code: 99992402, http: 400, endpoint: 'create' }],
  ['05a-230101-log.txt', { code: 230101 }],
  ['05b-230101-words-only.txt', { code: 230101 }],
  ['08-99991668.txt', { code: 99991668 }],
  ['09a-10014-lark.txt', { code: 10014 }],
  ['09b-10003-java.txt', { code: 10003, msg: 'invalid param', endpoint: 'auth' }],
  ['09c-10003-go.txt', { code: 10003, msg: 'invalid param', endpoint: 'auth' }],
  ['10a-19024-python.txt', { code: 19024, endpoint: 'webhook' }],
  ['10b-10002-text-nil.txt', { code: 10002, msg: 'text is nil', endpoint: 'webhook' }],
  ['13a-200570-log.txt', { code: 200570 }],
  ['15a-300301-log.txt', { code: 300301 }],
  ['15b-300301-words.txt', { code: 300301, msg: expect.stringContaining('footer-sep') as unknown as string }],
  ['19c-9499.txt', { code: 9499, msg: 'Bad Request' }],
]
test('pastes of other people', () => {
  if (!existsSync(cases)) return console.info('skipped: no ../shared/cases beside this checkout')
  for (const [file, expected] of samples) {
    const pasted = readFileSync(new URL(file, cases), 'utf8')
    told(pasted, expected)
    expect(explainPasted(pasted).guidance, file).not.toBeNull()
  }
  const spellings = readFileSync(new URL('extra/spellings.txt', cases), 'utf8').trim().split('\n')
  for (const line of spellings) expect(refusalIn(line), line).not.toBeNull()
})
