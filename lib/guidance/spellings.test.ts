import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from './codes.ts'
import { explainPasted } from './explain-pasted.ts'

const msg = 'The bot can not be outside the group.'
const log_id = '202611231015230A1B2C3D4E5F60718293'
const body = JSON.stringify({ code: 230002, msg, error: { log_id } })

/** Ways one answer comes to be pasted: out of tools, logs and pages, out of a screenshot, or told by somebody. */
const spellings: { [name: string]: string } = {
  'curl -i': `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-Tt-Logid: ${log_id}\r\n\r\n${body}`,
  'curl -v': `> POST /open-apis/im/v1/messages/om_1/reply HTTP/2\n< HTTP/2 400 \n< x-tt-logid: ${log_id}\n<\n* Connection #0 left intact\n${body}%`,
  'an SDK of Python': `[Lark] [2026-11-23 10:15:23,417] [ERROR] areply failed, code: 230002, msg: ${msg}, log_id: ${log_id}`,
  'an SDK of Java': `10:15:23.417 [main] ERROR c.l.Sample - code:230002,msg:${msg},reqId:${log_id}, resp:${body}`,
  'an SDK of Go': `logId: ${log_id}, error response: \n{\n  Code: 230002,\n  Msg: "${msg}",\n  Err: {LogID: "${log_id}"}\n}`,
  'an SDK of Node': `[error]: [\n  AxiosError: Request failed with status code 400 {\n    code: 'ERR_BAD_REQUEST',\n    response: { status: 400, data: { code: 230002, msg: '${msg}', error: [Object] } }\n  }\n]`,
  Postman: `POST https://open.feishu.cn/open-apis/im/v1/messages/:message_id/reply\nStatus: 400 Bad Request  Time: 128 ms  Size: 612 B\nPretty Raw Preview JSON\n1 {\n2     "code": 230002,\n3     "msg": "${msg}"\n4 }`,
  Apifox: `响应 200 OK  128 ms 612 B\nBody Cookie Header 控制台\n1\n2\n{\n    "code": 230002,\n    "msg": "${msg}"\n}\n校验响应 返回数据结构与接口定义不一致`,
  'a log of containers': JSON.stringify({ log: `send failed: ${body}\n`, stream: 'stderr' }),
  'a struct of Go': `&{Code:230002 Msg:${msg} Err:0xc0001a2b40}`,
  'a struct of Rust': `Error { code: 230002, msg: "${msg}", log_id: Some("${log_id}") }`,
  'an array of PHP': `Array\n(\n    [code] => 230002\n    [msg] => ${msg}\n)`,
  'a hash of Ruby': `{"code"=>230002, "msg"=>"${msg}"}`,
  'a dict of Python': `{'code': 230002, 'msg': '${msg}', 'error': {'log_id': '${log_id}'}}`,
  YAML: `response:\n  status: 400\n  body:\n    code: "230002"\n    msg: '${msg}'\n    error:\n      log_id: "${log_id}"\n`,
  XML: `<response><code>230002</code><msg>${msg}</msg></response>`,
  'a page': `<html><body><pre>${body.replaceAll('"', '&quot;')}</pre></body></html>`,
  'a dialog of a page': '<div class="toast"><span>发送失败</span><span>错误码：</span><b>230002</b></div>',
  'a table of Markdown': `| code | msg |\n| --- | --- |\n| 230002 | ${msg} |`,
  'a dialog, line by line': '发送失败\n错误码\n230002\n确定',
  'a screenshot with gaps': `{ " code " : 23 0002 , " msg " : " ${msg} " }`,
  'a screenshot with letters for digits': '{"code":23OOO2,"msg":"The b0t can not be 0utside"}',
  'a screenshot with curly quotes': `{“code”:230002,“msg”:“${msg}”}`,
  'a screenshot with full-width signs': `｛＂code＂：２３０００２，＂msg＂：＂${msg}＂｝`,
  'a screenshot of words over two lines': 'The bot can not be\noutside the group.',
  'full-width digits': '错误码：２３０００２',
  'a colleague’s letter': `你好，刚才回复客户时报错，提示 230002 ${msg}，麻烦看一下是什么原因，谢谢！`,
  'a colleague’s question': '机器人发消息一直失败，后台看到返回码是230002，怎么处理？',
  'a colleague in a hurry': '报错230002了，咋办',
}

describe('one answer, however it is spelled', () => {
  test.each(Object.entries(spellings))('%s', (_, pasted) => {
    expect(explainPasted(pasted).guidance?.code).toBe(230002)
  })
})

/** The kinds of answers Feishu gives, whole: code, what it is explained by, and where it was read. */
const answers: [string, string, number][] = [
  [
    'a chart',
    '{"code":230099,"msg":"Failed to create card content, ext=ErrCode: 200550; ErrPath: ROOT -> body -> elements -> [1](tag: chart); ErrMsg: chart spec is invalid; ErrorValue: - type: Invalid type.\\n; "}',
    200550,
  ],
  [
    'a component of 1.0',
    '{"code":230099,"msg":"Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [3](tag: note); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag note; "}',
    200861,
  ],
  [
    'tables',
    '{"code":230099,"msg":"Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; "}',
    11310,
  ],
  [
    'a variable',
    '{"code":230099,"msg":"Failed to create card content, ext=ErrCode: 200732; ErrMsg: the actual type of the variable is inconsistent with the specified type in the template. Please check the type of the variable; ErrorValue: due, specifiedType: string, actualType: float64; "}',
    200732,
  ],
  [
    'scopes',
    '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message].应用尚未开通所需的应用身份权限：[im:message]","error":{"permission_violations":[{"type":"action_scope_required","subject":"im:message"}]}}',
    99991672,
  ],
  [
    'scopes, as the documentation shows them',
    '{"code":99991672,"msg":"Access denied.","error":{"logid":"20261122101522B1C2D3E4F50617283940","permission_violations":[{"scope":"im:message"}],"subcode":20709003}}',
    99991672,
  ],
  [
    'consent',
    '{"code":99991679,"msg":"Unauthorized. You do not have permission to perform the requested operation on the resource.","error":{"permission_violations":[{"subject":"im:message.send_as_user"}]}}',
    99991679,
  ],
  [
    'an old token',
    '{"code":99991663,"msg":"Invalid access token for authorization. Please make a request with token attached."}',
    99991663,
  ],
  ['no token', '{"code":99991661,"msg":"Missing access token for authorization."}', 99991661],
  [
    'no such token',
    '{"code":99991671,"msg":"Invalid access token for authorization. Token must start with t- or u-."}',
    99991671,
  ],
  [
    'the gateway’s pace',
    'HTTP/1.1 429\nx-ogw-ratelimit-reset: 3\n\n{"code":99991400,"msg":"request trigger frequency limit"}',
    99991400,
  ],
  ['a chat’s pace', '{"code":230020,"msg":"This operation triggers the frequency limit, ext=chat rate limit"}', 230020],
  [
    'content',
    '{"code":230001,"msg":"Your request contains an invalid request parameter, ext=invalid message content, ext=scheme not in scheme whitelist"}',
    230001,
  ],
  [
    'an id',
    '{"code":99992354,"msg":"The request you send is not a valid {open_message_id} or not exists, example value: om_x. Invalid ids: [om_000]"}',
    99992354,
  ],
  [
    'fields',
    '{"code":99992402,"msg":"field validation failed","error":{"field_violations":[{"field":"uuid","description":"the max len is 50"}]}}',
    99992402,
  ],
  [
    'permissions',
    '{"code":230027,"msg":"Lack of necessary permissions, ext=need scope: im:message.group_msg"}',
    230027,
  ],
  ['no such app', '{"code":10014,"msg":"app id not exists"}', 10014],
  [
    'a dump of Node',
    "[error]: [ [ { message: 'Request failed with status code 400', config: [Object] },\n  { code: 230011, msg: 'The message is recalled.', error: [Object] } ] ]",
    230011,
  ],
  [
    'a line of a log',
    '2026-11-22 10:15:15 ERROR reply failed: code=230071, msg=The group to which the message belongs does not support reply in thread., log_id=20261122101515',
    230071,
  ],
]

test.each(answers)('an answer about %s is explained', (_, pasted, code) => {
  expect(explainPasted(pasted).guidance?.code).toBe(code)
})

test('a page of a proxy is none of Feishu’s answers', () => {
  const pasted = 'HTTP/1.1 413 Request Entity Too Large\n\n<html><body><h1>413</h1></body></html>'
  expect(explainPasted(pasted).answer).toMatchObject({ found: 'status', http: 413 })
})

test('cut anywhere, before or behind, something is said of each', () => {
  for (const pasted of [...Object.values(spellings), ...answers.map(([, text]) => text)])
    for (let at = 0; at < pasted.length; at += 11)
      for (const part of [pasted.slice(0, at), pasted.slice(at)])
        expect(['nothing', 'accepted', 'status', 'refusal']).toContain(explainPasted(part).answer.found)
})

test('every code is read out of its answer, and explained or told of other requests', () => {
  for (const { code, parent, msg } of catalogue) {
    // A number that small is a program’s own as well; the list knows it.
    if (parent || code < 1000) continue
    const { answer, guidance, knownOn } = explainPasted(JSON.stringify({ code, msg: msg || 'failed' }))
    expect(answer, String(code)).toMatchObject({ found: 'refusal', refusal: { code } })
    expect(guidance !== null || knownOn.length > 0, String(code)).toBe(true)
  }
})

test('the sample answers of the reference are explained', () => {
  const page = new URL('../../../shared/reference/api.md', import.meta.url)
  if (!existsSync(page)) return console.info('skipped: no ../shared/reference beside this checkout')
  const part = readFileSync(page, 'utf8').match(/^## 10\.3 [\s\S]*?(?=^## 10\.4 )/m)?.[0] ?? ''
  const samples = [...part.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map(([, sample = '']) => sample)
  expect(samples.length).toBeGreaterThan(20)
  for (const sample of samples) expect(explainPasted(sample).guidance, sample).not.toBeNull()
})
