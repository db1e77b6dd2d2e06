import { describe, expect, test } from 'vitest'
import { readAnswer, readRefusal } from './outcome.ts'

const answer = (http: number, body: unknown, headers: Record<string, string> = {}) => ({
  http,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
})
const log_id = '20261122101500A1B2C3D4E5F60718293A'

describe('an accepted reply', () => {
  const data = {
    message_id: 'om_new',
    root_id: 'om_old',
    parent_id: 'om_old',
    msg_type: 'text',
    create_time: '1795342500000',
    chat_id: 'oc_1',
    sender: { id: 'cli_1', id_type: 'app_id', sender_type: 'app', tenant_key: 't' },
    body: { content: '{"text":"hi"}' },
    nobody_documents_this: 1,
  }

  test('keeps every field of the answer, and the log id of the header', () => {
    expect(readAnswer(answer(200, { code: 0, msg: 'success', data }, { 'X-Tt-Logid': log_id }))).toEqual({
      status: 'sent',
      message: data,
      log_id,
      again: false,
    })
  })

  test.each([
    ['a byte order mark', `\uFEFF${JSON.stringify({ code: 0, data })}`],
    ['a code of digits', { code: '0', data }],
    ['times as numbers', { code: 0, data: { ...data, create_time: 1795342500000 } }],
    ['fields that are null', { code: 0, data: { ...data, sender: null, thread_id: null, deleted: null } }],
  ])('is recognised with %s', (_, body) => {
    expect(readAnswer(answer(200, body))).toMatchObject({ status: 'sent', message: { message_id: 'om_new' } })
  })

  test.each([
    ['without data', 200, { code: 0, msg: 'success' }],
    ['without message_id', 200, { code: 0, data: {} }],
    ['with an empty message_id', 200, { code: 0, data: { message_id: '' } }],
    ['under an error status', 502, { code: 0, data }],
  ])('is not believed %s', (_, http, body) => {
    expect(readAnswer(answer(http, body))).toMatchObject({ status: 'unanswered', reason: 'unreadable', http })
  })
})

describe('a refusal', () => {
  const plain = { code: 230002, msg: 'The bot can not be outside the group.' }
  test.each([
    ['under HTTP 400', 400, plain],
    ['under HTTP 200', 200, plain],
    ['with a code of digits', 400, { ...plain, code: '230002' }],
    ['with empty data', 400, { ...plain, data: {} }],
    ['with error: null', 400, { ...plain, error: null }],
  ])('is read %s', (_, http, body) => {
    expect(readAnswer(answer(http, body))).toEqual({
      ...{ status: 'refused', endpoint: 'reply', http, ...plain, scopes: [], fields: [] },
      ...{ log_id: undefined, troubleshooter: undefined, card: undefined, reset_s: undefined },
    })
  })

  test.each([
    ['error.log_id', { error: { log_id } }, {}],
    ['error.logid', { error: { logid: log_id } }, {}],
    ['log_id at the top', { log_id }, {}],
    ['the header alone', {}, { 'X-Tt-Logid': log_id }],
    ['an empty one in the body', { error: { log_id: '' } }, { 'x-tt-logid': log_id }],
  ])('has its log id from %s', (_, more, headers) => {
    expect(readAnswer(answer(400, { ...plain, ...more }, headers as Record<string, string>))).toMatchObject({ log_id })
  })

  const search = `https://open.feishu.cn/search?from=openapi&log_id=${log_id}&code=230002&method_id=6921911482032898068`
  test.each([
    [`排查建议查看(Troubleshooting suggestions): ${search}`, search],
    [`排查建议查看（Troubleshooting suggestions）： ${search}`, search],
    [
      'Troubleshooting suggestions: https://open.larksuite.com/search?code=1',
      'https://open.larksuite.com/search?code=1',
    ],
    ['Troubleshooting suggestions: https://open.feishu.cn.example.com/search', undefined],
    ['Troubleshooting suggestions: https://open.feishu.cn@example.com/search', undefined],
    ['Troubleshooting suggestions: http://open.feishu.cn/search', undefined],
    ['Troubleshooting suggestions: javascript:alert(1)', undefined],
    [{ url: search }, undefined],
  ])('of the troubleshooter %j takes %s', (troubleshooter, url) => {
    expect(readAnswer(answer(400, { ...plain, error: { troubleshooter } }))).toMatchObject({
      status: 'refused',
      ...(url && { troubleshooter: url }),
    })
    if (!url)
      expect(readAnswer(answer(400, { ...plain, error: { troubleshooter } }))).toHaveProperty(
        'troubleshooter',
        undefined,
      )
  })

  const both = ['im:message', 'im:message:send_as_bot']
  test.each([
    [
      'subjects',
      {
        code: 99991672,
        msg: 'Access denied.',
        error: { permission_violations: both.map((subject) => ({ type: 'action_scope_required', subject })) },
      },
      both,
    ],
    [
      'scopes',
      {
        code: 99991672,
        msg: 'Access denied.',
        error: { permission_violations: [{ scope: 'im:message', url: 'https://x' }], subcode: 20709003 },
      },
      ['im:message'],
    ],
    [
      'words in both languages and a link',
      {
        code: 99991672,
        msg: 'Access denied. One of the following scopes is required: [im:message,im:message:send_as_bot].应用尚未开通所需的应用身份权限：[im:message, im:message:send_as_bot]，点击链接：https://open.feishu.cn/app/cli_a1/auth?q=im:message,im:message:send_as_bot&op_from=openapi',
      },
      both,
    ],
    [
      'a lost user grant',
      {
        code: 99991679,
        msg: 'Unauthorized. required one of these privileges: [im:message.send_as_user].应用未获取所需的用户授权：[im:message.send_as_user]',
      },
      ['im:message.send_as_user'],
    ],
    [
      'the user identity',
      { code: 99991679, msg: 'Unauthorized, required under the user identity: [im:message, im:chat]' },
      ['im:message', 'im:chat'],
    ],
    [
      'the tail of a 230027',
      { code: 230027, msg: 'Lack of necessary permissions, ext=need scope: im:message.group_msg' },
      ['im:message.group_msg'],
    ],
    [
      'its other tail',
      { code: 230027, msg: 'Lack of necessary permissions, ext=requires im:message.send_as_user scope.' },
      ['im:message.send_as_user'],
    ],
    [
      'a linked list alone',
      { code: 99991672, msg: 'see https://open.feishu.cn/app/cli_a1/auth?q=im%3Amessage,im%3Achat&x=1' },
      ['im:message', 'im:chat'],
    ],
    ['an index that is no scope', { code: 230001, msg: 'content is required: [0], at [1]' }, []],
  ])('names its scopes from %s', (_, body, scopes) => {
    expect(readAnswer(answer(400, body))).toMatchObject({ status: 'refused', scopes })
  })

  test('names the fields found wrong', () => {
    const field_violations = [
      { field: 'msg_type', description: 'msg_type is required' },
      { field: 'uuid', value: 12345, description: 'the max len is 50' },
      'nonsense',
      { value: 'no field' },
    ]
    expect(
      readAnswer(answer(400, { code: 99992402, msg: 'field validation failed', error: { field_violations } })),
    ).toMatchObject({
      fields: [
        { field: 'msg_type', description: 'msg_type is required' },
        { field: 'uuid', value: '12345', description: 'the max len is 50' },
      ],
    })
  })

  test('of a card is taken apart', () => {
    const msg =
      'Failed to create card content, ext=ErrCode: 200550; ErrPath: ROOT -> elements -> [1](tag: chart); ErrMsg: chart spec is invalid; ErrorValue: - type: Invalid type. Expected: string, given: null\n; '
    expect(readAnswer(answer(400, { code: 230099, msg }))).toMatchObject({
      code: 230099,
      card: {
        sub_code: 200550,
        err_path: 'ROOT -> elements -> [1](tag: chart)',
        err_msg: 'chart spec is invalid',
        error_value: '- type: Invalid type. Expected: string, given: null',
      },
    })
  })

  test.each([
    ['3', 3],
    ['0.25', 0.25],
    ['soon', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('by the gateway says when to come back: %s', (reset, reset_s) => {
    const limited = { code: 99991400, msg: 'request trigger frequency limit' }
    expect(readAnswer(answer(429, limited, { 'x-ogw-ratelimit-reset': reset }))).toHaveProperty('reset_s', reset_s)
  })

  test('of OAuth kind has its words in error_description', () => {
    const body = { code: 20004, error: 'invalid_grant', error_description: 'the code has ended' }
    expect(readAnswer(answer(400, body))).toMatchObject({ code: 20004, msg: 'the code has ended' })
    expect(readAnswer(answer(400, { code: 20004, error: 'invalid_grant' }))).toMatchObject({ msg: 'invalid_grant' })
  })

  test('belongs to the call that was refused', () => {
    expect(readRefusal('auth', answer(200, { code: 10014, msg: 'app id not exists' }))).toMatchObject({
      endpoint: 'auth',
    })
    expect(readRefusal('auth', answer(200, { code: 0, tenant_access_token: 't-x' }))).toBeNull()
  })
})

describe('nobody knows', () => {
  test.each([
    ['a page', 413, '<html><h1>413 Request Entity Too Large</h1></html>'],
    ['an unknown route', 404, '404 page not found'],
    ['nothing at all', 200, ''],
    ['JSON that breaks off', 200, '{"code":0,"data":{"message_id":"om_1'],
    ['a list', 200, '[1]'],
    ['a code that is no number', 200, '{"code":"E42","msg":"x"}'],
    ['no code', 200, '{"msg":"x"}'],
    ['a server error with a code: it may have been delivered', 500, '{"code":2200,"msg":"Internal Error"}'],
  ])('of %s', (_, http, text) => {
    expect(readAnswer(answer(http, text, { 'X-Tt-Logid': log_id }))).toEqual({
      status: 'unanswered',
      reason: 'unreadable',
      http,
      log_id,
      excerpt: text || undefined,
    })
  })

  test('the excerpt is short and holds no credentials', () => {
    const text = `Bearer t-g1044qeGEDXTB6 "app_secret":"abc123" tenant_access_token=t-1 ${'x'.repeat(5000)}`
    const { excerpt = '' } = readAnswer(answer(502, text)) as { excerpt?: string }
    expect(excerpt.length).toBeLessThanOrEqual(300)
    expect(excerpt).not.toMatch(/g1044|abc123|t-1\b/)
  })
})
