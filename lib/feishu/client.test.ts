import type { ServerResponse } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Try } from '#lib/model/attempt.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import { feishu } from './client.ts'
import { grantToken, json, sent, standIn, steered } from './loopback.testing.ts'

const body = encodeReply({
  content: '{"text":"收到 👍 12345678901234567890 \\u00e9"}',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'rc1-7d3f',
})

describe('on the wire', () => {
  test('the bytes sent are the bytes shown', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const { options } = steered()
    const outcome = await feishu({ ...options, base_url: there.base_url }).reply('om_1', body)

    expect(outcome).toMatchObject({ status: 'sent', message: { message_id: 'om_reply' }, log_id: 'log-header' })
    expect(there.others).toHaveLength(1)
    const [request] = there.others
    expect(request?.body.equals(Buffer.from(body, 'utf8'))).toBe(true)
    expect(request).toMatchObject({ method: 'POST', path: '/open-apis/im/v1/messages/om_1/reply' })
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(request?.headers.authorization).toBe('Bearer t-granted0001')
    expect(there.tokens[0]).toMatchObject({ method: 'POST', path: '/open-apis/auth/v3/tenant_access_token/internal' })
    expect(there.tokens[0]?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(String(there.tokens[0]?.body))).toEqual({
      app_id: 'cli_a1',
      app_secret: 'the-secret-of-the-app',
    })
  })

  test('an address with a path is kept, a message_id stays one segment of it', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    await feishu({ ...steered().options, base_url: `${there.base_url}/gate/way` }).reply('om_1/../x?y', body)
    expect(there.others[0]?.path).toBe('/gate/way/open-apis/im/v1/messages/om_1%2F..%2Fx%3Fy/reply')
  })

  test('ten replies at once ask for one token', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const client = feishu({ ...steered().options, base_url: there.base_url })
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => client.reply(`om_${i}`, body)))
    expect(outcomes.every(({ status }) => status === 'sent')).toBe(true)
    expect(there.tokens).toHaveLength(1)
    expect(there.others).toHaveLength(10)
  })

  test('a redirect is not followed: the token stays with us', async () => {
    const elsewhere = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const there = await standIn({
      other: (_, response) => json(response, 307, '', { Location: `${elsewhere.base_url}/x` }),
    })
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'unreadable', http: 307 })
    expect(elsewhere.others).toHaveLength(0)
  })
})

describe('the token', () => {
  test.each([99991661, 99991663, 99991665, 99991668, 99991671])(
    'when Feishu takes it no longer (%i), nobody notices: the same bytes go out with a new one',
    async (code) => {
      const there = await standIn({
        other: (_, response, n) =>
          n === 1 ? json(response, 400, { code, msg: 'token' }) : json(response, 200, sent()),
      })
      const tries: Try[] = []
      const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body, {
        onTry: (_, tried) => void tries.push(tried),
      })
      expect(outcome.status).toBe('sent')
      expect(there.others.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer t-granted0001',
        'Bearer t-granted0002',
      ])
      expect(there.others[1]?.body.equals(there.others[0]?.body ?? Buffer.alloc(0))).toBe(true)
      expect(tries).toHaveLength(1)
    },
  )

  test('refused a second time, it is reported and not asked for again', async () => {
    const there = await standIn({ other: (_, response) => json(response, 400, { code: 99991663, msg: 'token' }) })
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'refused', endpoint: 'reply', code: 99991663 })
    expect(there.others).toHaveLength(2)
    expect(there.tokens).toHaveLength(2)
  })

  test('it is renewed in the background below 30 minutes, and waited for below one', async () => {
    const there = await standIn({ other: (_, response) => json(response, 200, sent()) })
    const { options, clock } = steered()
    const client = feishu({ ...options, base_url: there.base_url })
    const used = async () => {
      await client.reply('om_1', body)
      return there.others.at(-1)?.headers.authorization
    }
    expect(await used()).toBe('Bearer t-granted0001')
    clock.now += 89 * 60_000
    expect(await used()).toBe('Bearer t-granted0001')
    expect(there.tokens).toHaveLength(1)
    clock.now += 2 * 60_000
    expect(await used()).toBe('Bearer t-granted0001')
    await expect.poll(() => there.tokens.length).toBe(2)
    await expect.poll(used).toBe('Bearer t-granted0002')
    clock.now += 119.5 * 60_000
    expect(await used()).toBe('Bearer t-granted0003')
  })

  test('wrong credentials are a refusal of the token call', async () => {
    const there = await standIn({
      token: (_, response) => json(response, 200, { code: 10014, msg: 'app id not exists' }),
      other: (_, response) => json(response, 200, sent()),
    })
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'refused', endpoint: 'auth', code: 10014, msg: 'app id not exists' })
    expect(there.others).toHaveLength(0)
  })

  test('no answer to the token call means that nothing was sent', async () => {
    const there = await standIn({ token: () => {}, other: (_, response) => json(response, 200, sent()) })
    const { options, waits } = steered()
    const outcome = await feishu({ ...options, timeout_ms: 60, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'unreachable' })
    expect(there.others).toHaveLength(0)
    expect(waits).toEqual([])
  })

  test('a token call that answers nonsense is not quoted where a token may stand in it', async () => {
    const there = await standIn({
      token: (_, response) => json(response, 200, { tenant_access_token: 't-granted0001' }),
      other: (_, response) => json(response, 200, sent()),
    })
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'unreachable', http: 200 })
    expect(JSON.stringify(outcome)).not.toContain('granted')
  })
})

describe('automatic repeats', () => {
  const limited = { code: 99991400, msg: 'request trigger frequency limit' }
  const busy = { code: 230020, msg: 'This operation triggers the frequency limit, ext=chat rate limit' }
  test('a month’s quota is not waited for', async () => {
    const there = await standIn({
      other: (_, response) =>
        json(response, 429, { code: 99991403, msg: 'API call quota exceeded' }, { 'x-ogw-ratelimit-reset': '3' }),
    })
    const { options, waits } = steered()
    const outcome = await feishu({ ...options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'refused', code: 99991403 })
    expect(waits).toEqual([])
  })

  test.each([
    ['the gateway limit waits as long as it says', 429, limited, { 'x-ogw-ratelimit-reset': '3' }, [3150]],
    ['a fraction of a second too', 400, limited, { 'x-ogw-ratelimit-reset': '0.5' }, [525]],
    ['the gateway limit without a time backs off', 429, limited, {}, [500]],
    ['429 from a proxy', 429, '<html>slow down</html>', { 'x-ogw-ratelimit-reset': '1' }, [1050]],
    ['230020', 400, busy, {}, [500]],
    ['230049 is given time to finish', 400, { code: 230049, msg: 'being sent' }, {}, [3500]],
    ['HTTP 502', 502, '<html>Bad Gateway</html>', {}, [500]],
    ['HTTP 500 with a code', 500, { code: 2200, msg: 'Internal Error' }, {}, [500]],
  ])('%s', async (_, http, answer, headers, expected) => {
    const there = await standIn({
      other: (_, response, n) =>
        n === 1 ? json(response, http, answer, headers as Record<string, string>) : json(response, 200, sent()),
    })
    const { options, waits } = steered()
    const tries: Try[] = []
    const outcome = await feishu({ ...options, base_url: there.base_url }).reply('om_1', body, {
      onTry: (_, tried) => void tries.push(tried),
    })
    expect(outcome.status).toBe('sent')
    expect(waits).toEqual(expected)
    expect(tries.map(({ wait_ms, outcome }) => [outcome.status === 'sent', wait_ms])).toEqual([
      [false, expected[0]],
      [true, null],
    ])
    expect(there.others[1]?.body.equals(there.others[0]?.body ?? Buffer.alloc(0))).toBe(true)
  })

  test.each([
    ['before the answer', true],
    ['while it waits', false],
  ])('told to end %s, it repeats nothing and says what it knows', async (_, isBefore) => {
    const ending = new AbortController()
    const there = await standIn({ other: (_, response) => json(response, 400, busy) })
    if (isBefore) ending.abort()
    const { options, waits } = steered()
    const pause = async (ms: number, signal?: AbortSignal) => {
      waits.push(ms)
      ending.abort()
      expect(signal?.aborted).toBe(true)
    }
    const client = feishu({ ...options, pause, base_url: there.base_url, ending: ending.signal })
    const outcome = await client.reply('om_1', body, { signal: new AbortController().signal })
    expect(outcome).toMatchObject({ status: 'refused', code: 230020 })
    expect(there.others).toHaveLength(1)
    expect(waits).toHaveLength(isBefore ? 0 : 1)
  })

  test('each call that ended is told of, with how it ended', async () => {
    const there = await standIn({
      other: (_, response, n) => (n === 1 ? json(response, 400, busy) : json(response, 200, sent())),
    })
    const told: string[] = []
    const called = (endpoint: string, ms: number, end: string) => told.push(`${endpoint} ${end} ${ms >= 0}`)
    await feishu({ ...steered().options, base_url: there.base_url, called }).reply('om_1', body)
    expect(told).toEqual(['auth answered true', 'reply refused true', 'reply answered true'])
  })

  test('four tries, and no more', async () => {
    const there = await standIn({ other: (_, response) => json(response, 400, busy) })
    const { options, waits } = steered({ random: 1 })
    const outcome = await feishu({ ...options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'refused', code: 230020 })
    expect(there.others).toHaveLength(4)
    expect(waits).toEqual([1000, 2000, 4000])
  })

  test('a wait beyond thirty seconds in all is not begun', async () => {
    const there = await standIn({
      other: (_, response) => json(response, 429, limited, { 'x-ogw-ratelimit-reset': '14' }),
    })
    const { options, waits } = steered({ random: 0 })
    await feishu({ ...options, base_url: there.base_url }).reply('om_1', body)
    expect(waits).toEqual([14_000, 14_000])
    expect(there.others).toHaveLength(3)
  })

  test.each([
    ['a refusal that needs a person', { code: 230002, msg: 'The bot can not be outside the group.' }, 400],
    ['an answer that is none', '<html>hello</html>', 200],
    ['no such address', '404 page not found', 404],
  ])('%s is not repeated', async (_, answer, http) => {
    const there = await standIn({ other: (_, response) => json(response, http, answer) })
    await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(there.others).toHaveLength(1)
  })

  test.each([
    ['refused for its pace', (response: ServerResponse) => json(response, 400, { code: 230020, msg: 'slow down' })],
    ['refused for good', (response: ServerResponse) => json(response, 400, { code: 230011, msg: 'recalled' })],
    ['cut off', (response: ServerResponse) => response.destroy()],
  ])('after a try that may have been delivered, one that is %s does not make it undelivered', async (_, then) => {
    const there = await standIn({
      other: (_, response, n) => (n === 1 ? json(response, 500, '<html>oops</html>') : then(response)),
    })
    const tries: Try[] = []
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body, {
      onTry: (_, tried) => void tries.push(tried),
    })
    expect(outcome.status).toBe('unanswered')
    expect(outcome).not.toMatchObject({ reason: 'unreachable' })
    expect(tries.length).toBeGreaterThan(1)
  })

  test('a timeout is not repeated', async () => {
    const there = await standIn({ other: () => {} })
    const outcome = await feishu({ ...steered().options, timeout_ms: 80, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'timeout' })
    expect(there.others).toHaveLength(1)
  })
})

describe('when the line is bad', () => {
  test('nobody there: nothing left this machine', async () => {
    const { base_url, server } = await standIn({ other: () => {} })
    await new Promise((resolve) => server.close(resolve))
    const { options, waits } = steered()
    const outcome = await feishu({ ...options, base_url }).reply('om_1', body)
    expect(outcome).toEqual({ status: 'unanswered', reason: 'unreachable', excerpt: 'ECONNREFUSED' })
    expect(waits).toEqual([500, 1000, 2000])
  })

  test('a name nobody knows', async () => {
    const base_url = 'http://feishu.invalid'
    const outcome = await feishu({ ...steered().options, base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'unreachable' })
  })

  test('hung up after the request went out: the reply may be there', async () => {
    const there = await standIn({ other: (_, response) => response.socket?.destroy() })
    const outcome = await feishu({ ...steered().options, base_url: there.base_url }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'network' })
    expect(there.others).toHaveLength(4)
  })

  test('an answer that breaks off', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      socket.once('data', (data) => {
        if (String(data).includes('tenant_access_token/internal')) {
          const text = '{"code":0,"tenant_access_token":"t-granted0001","expire":7200}'
          socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`)
        } else {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\nX-Tt-Logid: half\r\n\r\n{"code":0,"da')
          setImmediate(() => socket.end())
        }
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    const outcome = await feishu({ ...steered().options, base_url: `http://127.0.0.1:${port}` }).reply('om_1', body)
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'network', http: 200, log_id: 'half' })
  })

  test('an answer without end is cut', async () => {
    const there = await standIn({
      other: (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' })
        response.on('error', () => {})
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
          if (!response.destroyed) response.once('drain', more)
        }
        more()
      },
    })
    const outcome = await feishu({ ...steered().options, timeout_ms: 10_000, base_url: there.base_url }).reply(
      'om_1',
      body,
    )
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'unreadable', http: 200 })
    expect(JSON.stringify(outcome).length).toBeLessThan(1000)
  })
})

describe('an operator who stops waiting', () => {
  test('while a repeat is waited for: the last answer counts', async () => {
    const there = await standIn({ other: (_, response) => json(response, 400, { code: 230020, msg: 'slow down' }) })
    const stop = new AbortController()
    const { options } = steered()
    const pause = async () => stop.abort()
    const client = feishu({ ...options, pause, base_url: there.base_url })
    expect(await client.reply('om_1', body, { signal: stop.signal })).toMatchObject({ status: 'refused', code: 230020 })
    expect(there.others).toHaveLength(1)
  })

  test('while a real pause runs', async () => {
    const there = await standIn({
      other: (_, response) => json(response, 429, 'x', { 'x-ogw-ratelimit-reset': '20' }),
    })
    const stop = new AbortController()
    const { options } = steered()
    const client = feishu({ ...options, pause: undefined, base_url: there.base_url } as never)
    const outcome = client.reply('om_1', body, {
      signal: stop.signal,
      onTry: () => void setImmediate(() => stop.abort()),
    })
    expect(await outcome).toMatchObject({ status: 'unanswered', http: 429 })
  })

  test('while the request is out: nobody knows', async () => {
    const stop = new AbortController()
    const there = await standIn({ other: () => stop.abort() })
    const client = feishu({ ...steered().options, base_url: there.base_url })
    expect(await client.reply('om_1', body, { signal: stop.signal })).toEqual({
      status: 'unanswered',
      reason: 'stopped',
    })
    expect(there.others).toHaveLength(1)
  })

  test('while the token is waited for: nothing was sent, others still get theirs', async () => {
    const stop = new AbortController()
    const held: (() => void)[] = []
    const there = await standIn({
      token: (request, response, n) => {
        held.push(() => grantToken(request, response, n))
        stop.abort()
      },
      other: (_, response) => json(response, 200, sent()),
    })
    const client = feishu({ ...steered().options, base_url: there.base_url })
    const stopped = client.reply('om_1', body, { signal: stop.signal })
    const patient = client.reply('om_2', body)
    expect(await stopped).toEqual({ status: 'unanswered', reason: 'called_off' })
    held[0]?.()
    expect((await patient).status).toBe('sent')
    expect(there.others).toHaveLength(1)
  })
})

test('no secret and no token in an outcome, a try or a log line, whatever comes back', async () => {
  const echo = { code: 230001, msg: 'bad: Authorization: Bearer t-granted0001, app_secret=the-secret-of-the-app' }
  const answers = [
    JSON.stringify(echo),
    `<html>Bearer t-granted0001 ${'the-secret-of-the-app'}</html>`,
    JSON.stringify({ ...echo, error: { field_violations: [{ field: 'a', value: 't-granted0001' }] } }),
    JSON.stringify({ code: 0, data: { message_id: 'om_1', body: { content: 't-granted0001' } } }),
  ]
  const lines: unknown[] = []
  const line = (...words: unknown[]) => void lines.push(words)
  for (const answer of answers) {
    const there = await standIn({ other: (_, response) => json(response, 400, answer) })
    const client = feishu({ ...steered().options, base_url: there.base_url, log: { info: line, warn: line } })
    lines.push(await client.reply('om_1', body, { onTry: (_, tried) => void lines.push(tried) }))
    lines.push(await client.readMessage('om_1'))
  }
  expect(lines.length).toBeGreaterThan(answers.length * 3)
  expect(JSON.stringify(lines)).not.toMatch(/the-secret-of-the-app|t-granted/)
})
