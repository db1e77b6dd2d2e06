import { describe, expect, test } from 'vitest'
import { at, testSandbox, text } from './sandbox.testing.ts'

const app = { app_id: 'cli_sandbox', app_secret: 'secret' }
const tokenPath = 'auth/v3/tenant_access_token/internal'
const replyPath = `im/v1/messages/${at.ordinary}/reply`

describe('addresses', () => {
  test.each(['im/v1/nothing', 'im/v2/messages/om_x/reply', `${replyPath}/more`])('%s is not there', async (path) => {
    const { http, text, log_id, headers } = await testSandbox().call('POST', path, {})
    expect({ http, text }).toEqual({ http: 404, text: '404 page not found' })
    expect(headers.get('content-type')).toContain('text/plain')
    expect(log_id).toMatch(/^20\d{12}[0-9A-F]{20}$/)
  })

  test('another method is no address, or 99991301 by choice', async () => {
    expect((await testSandbox().call('PUT', replyPath, {})).http).toBe(404)
    const { body } = await testSandbox({ wrong_method: 99991301 }).call('PUT', replyPath, {})
    expect(body.code).toBe(99991301)
  })

  test('an answer names its log_id in header and body, in UTF-8 JSON', async () => {
    const { body, log_id, headers } = await testSandbox().reply(at.recalled, text('hi'))
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(body.error.log_id).toBe(log_id)
    expect(body.error.troubleshooter).toContain(`log_id=${log_id}&code=230011`)
    expect(body).not.toHaveProperty('data')
  })

  test('other shapes of a refusal can be chosen', async () => {
    const old = await testSandbox({ error_shape: 'logid', empty_data: true }).reply(at.recalled, text('hi'))
    expect(old.body).toMatchObject({ code: 230011, data: {}, error: { logid: old.log_id } })
    const bare = await testSandbox({ error_shape: 'none', refusal_http: 200 }).reply(at.recalled, text('hi'))
    expect(bare).toMatchObject({ http: 200, body: { code: 230011, msg: 'The message is recalled.' } })
    expect(bare.body).not.toHaveProperty('error')
  })
})

describe('tokens', () => {
  test.each([
    [{ app_id: 'cli_other', app_secret: 'secret' }, 10014],
    [{ app_id: 'cli_sandbox', app_secret: 'wrong' }, 10015],
    [{ app_id: 'nonsense', app_secret: 'secret' }, 10003],
    [{ app_id: '', app_secret: '' }, 10003],
    ['', 10003],
  ])('%j gets %i with HTTP 200', async (body, code) => {
    const seen = await testSandbox().call('POST', tokenPath, body)
    expect(seen).toMatchObject({ http: 200, body: { code } })
  })

  test('a token is the same while 30 minutes are left, then a new one stands beside it', async () => {
    const { call, passes } = testSandbox()
    const ask = async () => (await call('POST', tokenPath, app)).body
    const first = await ask()
    expect(first).toMatchObject({ code: 0, msg: 'ok', expire: 7200 })
    passes(90 * 60_000)
    expect(await ask()).toEqual({ ...first, expire: 1800 })
    passes(1000)
    const second = await ask()
    expect(second.tenant_access_token).not.toBe(first.tenant_access_token)
    const read = (token: string) =>
      call('GET', `im/v1/messages/${at.ordinary}`, undefined, { Authorization: `Bearer ${token}` })
    expect((await read(first.tenant_access_token)).body.code).toBe(0)
    expect((await read(second.tenant_access_token)).body.code).toBe(0)
    passes(30 * 60_000)
    expect((await read(first.tenant_access_token)).body.code).toBe(99991663)
  })

  test.each([
    [{}, 99991661],
    [{ Authorization: 'Bearer abc' }, 99991671],
    [{ Authorization: 't-0123' }, 99991671],
    [{ Authorization: 'Bearer  t-0123' }, 99991671],
    [{ Authorization: 'Bearer t-0123' }, 99991663],
  ])('%j is refused with %i before the body is looked at', async (headers, code) => {
    const seen = await testSandbox().call('POST', replyPath, 'no json', headers as Record<string, string>)
    expect(seen).toMatchObject({ http: 400, body: { code } })
  })

  test('scopes come after the token and before the fields', async () => {
    const { body } = await testSandbox({ scopes: ['im:chat'] }).reply(at.ordinary, {})
    expect(body.code).toBe(99991672)
    expect(body.msg).toContain('[im:message, im:message:send_as_bot, im:message:send]')
    expect(body.error.permission_violations[0]).toEqual({ type: 'action_scope_required', subject: 'im:message' })
  })

  test('an allowlist does not bind token calls', async () => {
    const { call, reply } = testSandbox({ ip_denied: true })
    expect((await call('POST', tokenPath, app)).body.code).toBe(0)
    expect((await reply(at.ordinary, text('hi'))).body.code).toBe(99991401)
  })
})

describe('rates', () => {
  test('50 calls a second, then 429 with both headers, then room again', async () => {
    const { get, passes } = testSandbox()
    const read = () => get(`im/v1/messages/${at.ordinary}`)
    for (let i = 0; i < 50; i++) expect((await read()).body.code).toBe(0)
    const over = await read()
    expect(over).toMatchObject({ http: 429, body: { code: 99991400, msg: 'request trigger frequency limit' } })
    expect(over.headers.get('x-ogw-ratelimit-limit')).toBe('50')
    expect(over.headers.get('x-ogw-ratelimit-reset')).toBe('1')
    passes(1000)
    expect((await read()).http).toBe(200)
  })

  test('1,000 calls a minute', async () => {
    const { get, passes } = testSandbox()
    const read = () => get(`im/v1/messages/${at.ordinary}`)
    for (let second = 0; second < 20; second++) {
      for (let i = 0; i < 50; i++) await read()
      passes(1000)
    }
    const over = await read()
    expect(over.http).toBe(429)
    expect(over.headers.get('x-ogw-ratelimit-limit')).toBe('1000')
    expect(over.headers.get('x-ogw-ratelimit-reset')).toBe('40')
  })

  test('5 messages a second into one chat, without headers; another chat is free', async () => {
    const { reply, passes } = testSandbox()
    for (let i = 0; i < 5; i++) expect((await reply(at.ordinary, text('hi'))).body.code).toBe(0)
    const over = await reply(at.ordinary, text('hi'))
    expect(over).toMatchObject({ http: 400, body: { code: 230020 } })
    expect(over.headers.get('x-ogw-ratelimit-reset')).toBeNull()
    expect((await reply(at.direct, text('hi'))).body.code).toBe(0)
    passes(1000)
    expect((await reply(at.ordinary, text('hi'))).body.code).toBe(0)
  })
})
