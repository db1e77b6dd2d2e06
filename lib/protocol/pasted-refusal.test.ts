import { describe, expect, test } from 'vitest'
import { type PastedRefusal, readPastedRefusal } from './pasted-refusal.ts'

/** Log ids are time and then hex; these are made up. */
const logId = (n: number) => `202611231015${String(n).padStart(2, '0')}0A1B2C3D4E5F60718293`
const help = (n: number, code: number, host = 'open.feishu.cn') =>
  `排查建议查看（Troubleshooting suggestions）： https://${host}/search?from=openapi&log_id=${logId(n)}&code=${code}&method_id=6921911482032898068`
const body = (code: number, msg: string, error?: object) => JSON.stringify({ code, msg, ...(error && { error }) })
const card = (rest: string) => `Failed to create card content, ext=${rest}`
const scopeLink =
  'https://open.feishu.cn/app/cli_0f1e2d3c4b5a6978/auth?q=im:message,im:message:send_as_bot&op_from=openapi&token_type=tenant'

const table: [string, string, Partial<PastedRefusal> & { code: number }][] = [
  [
    'a body with details',
    body(230002, 'The bot can not be outside the group.', { log_id: logId(1), troubleshooter: help(1, 230002) }),
    {
      code: 230002,
      msg: 'The bot can not be outside the group.',
      log_id: logId(1),
      troubleshooter: `https://open.feishu.cn/search?from=openapi&log_id=${logId(1)}&code=230002&method_id=6921911482032898068`,
    },
  ],
  ['a plain body', body(230011, 'The message is recalled.'), { code: 230011, log_id: undefined, scopes: [] }],
  [
    'a chart that is wrong',
    body(
      230099,
      card(
        'ErrCode: 200550; ErrPath: ROOT -> elements -> [1](tag: chart); ErrMsg: chart spec is invalid; ErrorValue: - type: Invalid type. Expected: string, given: null\n; ',
      ),
      { log_id: logId(2) },
    ),
    {
      code: 230099,
      log_id: logId(2),
      card: {
        sub_code: 200550,
        err_path: 'ROOT -> elements -> [1](tag: chart)',
        err_msg: 'chart spec is invalid',
        error_value: '- type: Invalid type. Expected: string, given: null',
      },
    },
  ],
  [
    'a tag that 2.0 no longer has',
    body(
      230099,
      card(
        'ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [3](tag: note); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag note; ',
      ),
      { log_id: logId(3) },
    ),
    { code: 230099, card: expect.objectContaining({ sub_code: 200861, error_value: 'unsupported tag note' }) },
  ],
  [
    'too many tables',
    body(230099, card('ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ')),
    { code: 230099, card: expect.objectContaining({ sub_code: 11310, err_msg: 'card table number over limit' }) },
  ],
  [
    'a template variable of the wrong type',
    body(
      230099,
      card(
        'ErrCode: 200732; ErrMsg: the actual type of the variable is inconsistent; ErrorValue: due, specifiedType: string, actualType: float64; ',
      ),
    ),
    {
      code: 230099,
      card: expect.objectContaining({
        sub_code: 200732,
        error_value: 'due, specifiedType: string, actualType: float64',
      }),
    },
  ],
  [
    'a missing scope, on Feishu',
    body(
      99991672,
      `Access denied. One of the following scopes is required: [im:message, im:message:send_as_bot].应用尚未开通所需的应用身份权限：[im:message, im:message:send_as_bot]，点击链接申请并开通任一权限即可：${scopeLink}`,
      {
        log_id: logId(4),
        permission_violations: [
          { type: 'action_scope_required', subject: 'im:message' },
          { type: 'action_scope_required', subject: 'im:message:send_as_bot' },
        ],
        helps: [{ url: scopeLink, description: 'Learn more' }],
      },
    ),
    { code: 99991672, scopes: ['im:message', 'im:message:send_as_bot'], scope_page: scopeLink, log_id: logId(4) },
  ],
  [
    'a stale token',
    body(99991663, 'Invalid access token for authorization. Please make a request with token attached.', {
      log_id: logId(5),
    }),
    { code: 99991663, log_id: logId(5) },
  ],
  ['no token', body(99991661, 'Missing access token for authorization.', { log_id: logId(6) }), { code: 99991661 }],
  ['a token that is none', body(99991671, 'Token must start with t- or u-.', { log_id: logId(7) }), { code: 99991671 }],
  ['the gateway', body(99991400, 'request trigger frequency limit'), { code: 99991400, log_id: undefined }],
  ['a busy chat', body(230020, 'This operation triggers the frequency limit, ext=chat rate limit'), { code: 230020 }],
  ['an HTTP status in words', 'Feishu 400 Bad Request: 230001', { code: 230001, http: 400, msg: '' }],
  [
    'an HTTP status in words, and Feishu’s own after it',
    'lark error 400 Bad Request - 230002 Bot/User can NOT be out of the chat.',
    { code: 230002, http: 400, msg: 'Bot/User can NOT be out of the chat.' },
  ],
  [
    'an encoded form',
    `code%3D230011%26msg%3DThe+message+is+recalled.%26log_id%3D${logId(8)}`,
    { code: 230011, msg: 'The message is recalled.', log_id: logId(8) },
  ],
  [
    'an encoded body',
    `error=${encodeURIComponent(JSON.stringify({ code: 230011, msg: 'The message is recalled.' }))}`,
    { code: 230011, msg: 'The message is recalled.' },
  ],
  ['a broken encoding', 'code%3D230011%ff', { code: 230011 }],
  [
    'fields between strokes',
    '230099 / Failed to create card content / ErrCode 11310 / element exceeds the limit',
    { code: 230099, card: expect.objectContaining({ sub_code: 11310, err_msg: 'element exceeds the limit' }) },
  ],
  [
    'two reasons chained',
    body(
      230001,
      'Your request contains an invalid request parameter, ext=invalid message content, ext=scheme not in scheme whitelist',
    ),
    { code: 230001, msg: expect.stringContaining('scheme whitelist') },
  ],
  [
    'a wrong message id',
    body(
      99992354,
      'The request you send is not a valid {open_message_id} or not exists, example value: om_x. Invalid ids: [om_000]',
      { log_id: logId(8) },
    ),
    { code: 99992354, log_id: logId(8), scopes: [] },
  ],
  [
    'fields that are wrong',
    body(99992402, 'field validation failed', {
      field_violations: [
        { field: 'msg_type', description: 'msg_type is required' },
        { field: 'uuid', value: '...', description: 'the max len is 50' },
      ],
    }),
    {
      code: 99992402,
      fields: [
        { field: 'msg_type', value: undefined, description: 'msg_type is required' },
        { field: 'uuid', value: '...', description: 'the max len is 50' },
      ],
    },
  ],
  [
    'a scope in words',
    body(230027, 'Lack of necessary permissions, ext=need scope: im:message.group_msg'),
    { code: 230027, scopes: ['im:message.group_msg'] },
  ],
  [
    'the same, other words',
    body(230027, 'Lack of necessary permissions, ext=requires im:message.send_as_user scope.'),
    { code: 230027, scopes: ['im:message.send_as_user'] },
  ],
  ['the token call', body(10014, 'app id not exists'), { code: 10014, endpoint: 'auth' }],
  [
    'Lark, in English only',
    body(99991672, 'Access denied. One of the following scopes is required: [im:resource]', {
      log_id: logId(9),
      troubleshooter: `Troubleshooting suggestions: https://open.larksuite.com/search?from=openapi&log_id=${logId(9)}&code=99991672`,
      permission_violations: [{ type: 'action_scope_required', subject: 'im:resource' }],
    }),
    {
      code: 99991672,
      scopes: ['im:resource'],
      troubleshooter: expect.stringContaining('https://open.larksuite.com/search'),
    },
  ],
  [
    'the console dump of the Node SDK',
    `[error]: [ [ { message: 'Request failed with status code 400', config: [Object], request: [Object], response: [Object] },
  { code: 230011, msg: 'The message is recalled.', error: [Object], log_id: '${logId(10)}' } ] ]`,
    { code: 230011, msg: 'The message is recalled.', log_id: logId(10), http: 400 },
  ],
  [
    'the same dump with the fields of error beside the code',
    `{ code: 99991672, msg: 'Access denied.', log_id: '${logId(11)}', troubleshooter: '${help(11, 99991672)}',
  permission_violations: [ { type: 'action_scope_required', subject: 'im:message' } ] }`,
    { code: 99991672, log_id: logId(11), scopes: ['im:message'] },
  ],
  [
    'a dump of PHP, lists and all',
    `array(2) {\n  ["code"]=>\n  int(99991672)\n  ["error"]=>\n  array(1) {\n    ["permission_violations"]=>\n    array(1) {
      [0]=>\n      array(2) {\n        ["type"]=>\n        string(21) "action_scope_required"\n        ["subject"]=>\n        string(10) "im:message"\n      }\n    }\n  }\n}`,
    { code: 99991672, scopes: ['im:message'] },
  ],
  [
    'one line of a log',
    `2026-11-23 10:15:15 ERROR reply failed: code=230071, msg=The group to which the message belongs does not support reply in thread., log_id=${logId(12)}`,
    {
      code: 230071,
      msg: 'The group to which the message belongs does not support reply in thread.',
      log_id: logId(12),
    },
  ],
  [
    'a line with colons',
    'ERROR code: 99991400, msg: request trigger frequency limit',
    { code: 99991400, msg: 'request trigger frequency limit' },
  ],
  [
    'a line in brackets',
    'feishu api error (code=230099 msg=Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key img_x)',
    { code: 230099, card: expect.objectContaining({ sub_code: 200570, error_value: 'image key img_x' }) },
  ],
  ['a status before a body', `http 400: ${body(99991663, 'Invalid access token')}`, { code: 99991663, http: 400 }],
  [
    'a token call in words',
    'failed to get tenant_access_token, code: 10014, msg: app id not exists',
    { code: 10014, msg: 'app id not exists', endpoint: 'auth' },
  ],
  ['a Chinese line', '回复失败，错误码：230002，请检查', { code: 230002 }],
  [
    'OAuth, where error is a word',
    '{"code":20004,"error":"invalid_grant","error_description":"The code was used."}',
    { code: 20004, msg: 'The code was used.' },
  ],
  [
    'a user who has not agreed',
    body(
      99991679,
      'Unauthorized. required one of these privileges: [im:message.send_as_user].应用未获取所需的用户授权：[im:message.send_as_user]',
      {
        permission_violations: [{ type: 'action_privilege_required', subject: 'im:message.send_as_user' }],
      },
    ),
    { code: 99991679, scopes: ['im:message.send_as_user'] },
  ],
  [
    'the spelling of the documentation',
    body(99991672, 'Access denied. One of the following scopes is required: [im:message]', {
      logid: logId(13),
      permission_violations: [{ scope: 'im:message', url: 'https://open.feishu.cn/app/cli_0f1e2d3c4b5a6978/auth' }],
      subcode: 20709003,
    }),
    { code: 99991672, log_id: logId(13), scopes: ['im:message'], card: undefined },
  ],
  [
    'a body inside a string of JSON',
    JSON.stringify({ level: 'error', body: body(230002, 'x', { log_id: logId(14) }) }),
    { code: 230002, log_id: logId(14) },
  ],
  [
    'a body inside a wrapper with a status for a code',
    JSON.stringify({ code: 400, message: 'upstream', data: JSON.parse(body(230013, 'x')) }),
    { code: 230013 },
  ],
  [
    'a body whose quotes were escaped',
    body(230025, 'The length of the message content reaches its limit.').replaceAll('"', '\\"'),
    { code: 230025 },
  ],
  ['a body that was cut off', body(230002, 'The bot can not be outside the group.').slice(0, 45), { code: 230002 }],
  [
    'a Python dict',
    "{'code': 230006, 'msg': 'Bot ability is not activated.', 'data': None, 'ok': False}",
    { code: 230006, msg: 'Bot ability is not activated.' },
  ],
  ['a code written as a string', '{"code":"230022","msg":"x"}', { code: 230022 }],
  ['prose with a brace before the body', `it {is} broken: ${body(230054, 'x')} }`, { code: 230054 }],
  [
    'a curl -i session',
    `HTTP/1.1 400 Bad Request\nX-Tt-Logid: ${logId(15)}\n\n${body(230015, 'x')}`,
    { code: 230015, http: 400, log_id: logId(15) },
  ],
  ['a lone number', ' 230020 ', { code: 230020 }],
  ['a code and its sub code', '230099/200550', { code: 230099, card: expect.objectContaining({ sub_code: 200550 }) }],
  [
    'a card refusal without its code',
    'ErrCode: 200914; ErrMsg: table rows is invalid; ErrorValue: x',
    { code: 230099, card: expect.objectContaining({ sub_code: 200914 }) },
  ],
  [
    'a call that reads',
    `GET https://open.feishu.cn/open-apis/im/v1/messages/om_1 -> ${body(230110, 'x')}`,
    { code: 230110, endpoint: 'get' },
  ],
  ['terminal colours', `\u001b[31m${body(230011, 'x')}\u001b[0m`, { code: 230011 }],
]

test.each(table)('reads %s', (_, pasted, refusal) => {
  expect(readPastedRefusal(pasted)).toMatchObject({ found: 'refusal', refusal })
})

describe('what is no refusal', () => {
  test.each(['', '   ', 'hello', '{', '{}', '{"a":1}', 'om_dc13264520392913993dd051dba21dcf'])(
    '%j says nothing',
    (pasted) => expect(readPastedRefusal(pasted)).toEqual({ found: 'nothing' }),
  )
  test('code 0 was accepted', () =>
    expect(readPastedRefusal('{"code":0,"msg":"success","data":{"message_id":"om_1"}}')).toMatchObject({
      found: 'accepted',
    }))
  test('a proxy speaks only of HTTP', () =>
    expect(readPastedRefusal('HTTP/1.1 413 Request Entity Too Large\n\n<html>too large</html>')).toMatchObject({
      found: 'status',
      http: 413,
    }))
  test('and so does its page alone', () =>
    expect(readPastedRefusal('<html><body><h1>413 Request Entity Too Large</h1></body></html>')).toMatchObject({
      found: 'status',
      http: 413,
    }))
})

describe('what is pasted is not trusted', () => {
  test('no token comes out', () => {
    const secrets = [
      't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234',
      'dskLLdkasd12345',
      'eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl',
    ]
    const found = JSON.stringify(
      readPastedRefusal(
        body(230001, `Bearer ${secrets[0]} app_secret="${secrets[1]}" ${secrets[2]}`, {
          field_violations: [{ field: 'token', value: secrets[0] }],
        }),
      ),
    )
    for (const secret of secrets) expect(found).not.toContain(secret)
  })
  test.each([
    'https://open.feishu.cn.example.com/search?log_id=1',
    'http://open.feishu.cn/search?log_id=1',
    'https://open.feishu.cn@example.com/search?log_id=1',
    'javascript:alert(1)',
    'https://example.com/app/cli_1/auth?q=im:message',
  ])('no link leads to %s', (troubleshooter) => {
    const read = readPastedRefusal(body(230002, 'x', { troubleshooter, helps: [{ url: troubleshooter }] }))
    expect(read).toMatchObject({ refusal: { troubleshooter: undefined, scope_page: null } })
  })
  test.each([
    ['braces', '{'.repeat(1_200_000)],
    ['open lists', '{"a":['.repeat(200_000)],
    ['open strings', '{"'.repeat(500_000)],
    ['quotes', `{"code":1,"msg":"${'\\"'.repeat(400_000)}`],
    ['white space', `msg=${' '.repeat(900_000)}ErrMsg: x`],
    ['card parts', `{"code":230099,"msg":"${'ErrMsg: ; '.repeat(90_000)}"}`],
    ['links', 'https://open.feishu.cn/'.repeat(40_000)],
    [
      'strings of JSON in strings',
      Array.from({ length: 12 }).reduce<string>((inner) => JSON.stringify({ a: inner }), '{"code":230002}'),
    ],
  ])('a megabyte of %s is read to its end', (_, pasted) => {
    expect(readPastedRefusal(pasted)).toHaveProperty('found')
  })
})
