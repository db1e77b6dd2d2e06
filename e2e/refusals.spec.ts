import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { isPublic } from '#lib/auth/doors.ts'
import { ask, everyAction, everyAddress } from './support/addresses.ts'
import { type ConsoleServer, freePort, startConsole } from './support/console-server.ts'
import { expect, test as journey } from './support/journey.ts'
import { type RecordingFeishu, recordingFeishu } from './support/recording-feishu.ts'
import { type SignedInConsole, startSignedInConsole } from './support/signed-in-console.ts'
import { Visitor } from './support/visitor.ts'

type Behind = {
  /** Behind a provider of OpenID Connect. */
  oidc: SignedInConsole
  /** Behind a proxy that signs whom it lets through. */
  proxied: ConsoleServer & { feishu: RecordingFeishu; key: CryptoKey; jwk: JsonWebKey & { kid: string } }
}

// One console of each kind for the whole file: the tests stand in one worker, one after the other.
journey.describe.configure({ mode: 'default' })
const test = journey.extend<object, Behind>({
  oidc: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures a fixture wants
    async ({}, use) => {
      const console = await startSignedInConsole()
      await use(console)
      await console.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  proxied: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
      const jwk = { ...(await exportJWK(publicKey)), kid: 'of-the-proxy', alg: 'RS256' } as JsonWebKey & { kid: string }
      const keys = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1')
      await once(keys, 'listening')
      const at = keys.address()
      const feishu = await recordingFeishu()
      const server = await startConsole({
        PORT: String(await freePort()),
        HOSTNAME: '127.0.0.1',
        FEISHU_APP_ID: 'cli_proxied',
        FEISHU_APP_SECRET: 'S3cretOfTheConsolesApp',
        FEISHU_BASE_URL: feishu.url,
        AUTH_MODE: 'proxy',
        PROXY_JWT_HEADER: 'OIDC_id_token',
        PROXY_JWKS_URL: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/jwks`,
        PROXY_JWT_ISSUER: 'https://proxy.example.com',
        PROXY_JWT_AUDIENCE: 'reply-console',
        ROLE_SENDER: 'group:Senders',
        ROLE_VIEWER: 'group:Viewers',
      })
      await use({ ...server, feishu, key: privateKey, jwk })
      await server.stop()
      await feishu.stop()
      keys.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const session = 'reply-console'
const evil = 'http://evil.example'
/** What a page of ours sends with what it asks for. */
const own = (url: string) => ({ host: new URL(url).host, origin: url, 'x-reply-console': '1' })
const calling = (id: string) => ({ 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' })
/** No word of what somebody with a role would see. */
const said = /om_recorded|Message ID|End session|"roles"|"tries"|Sent as/

const aReply = (over: object = {}) => ({
  message_id: 'om_dc13264520392913993dd051dba21dcf',
  msg_type: 'text',
  content: '{"text":"On it."}',
  reply_in_thread: false,
  uuid: crypto.randomUUID(),
  attempt_id: crypto.randomUUID(),
  anyway: false,
  after_hour: false,
  ...over,
})

async function asksBehind() {
  const { pages, routes } = await everyAddress()
  const open = (path: string) => isPublic(path) || path.startsWith('/sign-in') || path === '/sign-out'
  return { pages: pages.filter((path) => !open(path)), routes: routes.filter((path) => !open(path)) }
}

/** Calls an action as a page of ours would, with these cookies or that assertion. */
async function call(url: string, name: string, headers: Record<string, string>, given: unknown[] = [{}]) {
  const action = (await everyAction()).find((one) => one.name === name)
  if (!action) throw new Error(`No action ${name}`)
  const sent = { ...own(url), ...calling(action.id), ...headers }
  return ask(url, action.path, { method: 'POST', headers: sent, body: JSON.stringify(given) })
}

test('without a session of the console’s nobody sees a page, an answer or an action', async () => {
  // It knocks too often for others beside it: of strangers no more than 600 refusals a minute are put on record.
  const oidc = await startSignedInConsole()
  try {
    await nobodyIsIn(oidc)
  } finally {
    await oidc.stop()
  }
})

async function nobodyIsIn(oidc: SignedInConsole) {
  const { url } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  const good = ada.cookie(url, session)
  const gone = new Visitor()
  await gone.signsIn(url, 'ada')
  const ended = gone.cookie(url, session)
  const out = await gone.asks(`${url}/sign-out`, { method: 'POST', headers: { origin: url } })
  expect(out.status).toBe(303)

  const cookies: [string, string][] = [
    ['no cookie', ''],
    ['an ended session', `${session}=${ended}`],
    ['an id that was changed', `${session}=${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`],
    ['a made-up id', `${session}=${'A'.repeat(43)}`],
    ['what the database holds', `${session}=${oidc.rows('select id_hash from sessions')[0]?.id_hash}`],
    ['the id under a foreign name', `__Host-${session}=${good}; session=${good}`],
    ['two ids that differ', `${session}=${good}; ${session}=${'A'.repeat(43)}`],
  ]
  const rendered: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]
  const { pages, routes } = await asksBehind()
  expect(pages.length).toBeGreaterThan(5)
  expect(routes.length).toBeGreaterThan(5)
  for (const [what, cookie] of cookies) {
    const headers = { ...own(url), cookie, accept: '*/*' }
    // Not with each of them: of strangers no more than 600 refusals a minute are put on record.
    const inEveryWay = what === 'no cookie' || what === 'an id that was changed'
    for (const path of pages)
      for (const more of inEveryWay ? rendered : [{}]) {
        const { status, headers: given, body } = await ask(url, path, { headers: { ...headers, ...more } })
        // Next’s own fetch takes an answer that is no page as: load the whole page.
        expect(status, `${path} with ${what}`).toBe('rsc' in more ? 401 : 307)
        if (status === 307) expect(given.location).toMatch(new RegExp(`^(${url})?/sign-in\\?to=`))
        else expect(JSON.parse(body)).toEqual({ code: 'no_session' })
        expect(given['cache-control'] ?? 'no-store').toMatch(/no-store/)
        expect(body).not.toMatch(said)
      }
    for (const path of routes) {
      const { status, body, headers: given } = await ask(url, path, { headers })
      expect(status, `${path} with ${what}`).toBe(401)
      expect(JSON.parse(body)).toEqual({ code: 'no_session' })
      expect(given['cache-control']).toBe('no-store')
    }
    // Each address by each method, with one of the two.
    const methods = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    for (const [i, path] of [...pages, ...routes].entries())
      for (const method of inEveryWay ? methods.filter((_, j) => (i + j) % 2 === Number(cookie === '')) : []) {
        const { status, body } = await ask(url, path, { method, headers })
        expect([303, 307, 401], `${method} ${path} with ${what}`).toContain(status)
        expect(body, `${method} ${path} with ${what}`).not.toMatch(said)
      }
    for (const { name } of await everyAction()) {
      const { body } = await call(url, name, { cookie }, [aReply()])
      expect(body, `${name} with ${what}`).toMatch(/no_entry|no_session/)
    }
  }
  expect((await ask(url, '/session', { headers: { ...own(url), cookie: `${session}=${good}` } })).status).toBe(200)
  expect(oidc.feishu.calls).toEqual([])
  const whys = oidc.rows('select distinct why from entries').map(({ why }) => why)
  expect(whys).toEqual(expect.arrayContaining(['no_session', 'unknown_session', 'session_ended']))
}

test('whoever has a role does what it gives, and nothing else', async ({ oidc }) => {
  const { url } = oidc
  const [ada, bob, root] = [new Visitor(), new Visitor(), new Visitor()]
  await Promise.all([ada.signsIn(url, 'ada'), bob.signsIn(url, 'bob'), root.signsIn(url, 'root')])
  const sender = { cookie: ada.cookies(url) }
  const viewer = { cookie: bob.cookies(url) }
  const admin = { cookie: root.cookies(url) }

  /** Who may not, for every action there is: a new one wants a line of its own. */
  const mayNot: { [action: string]: Record<string, string>[] } = {
    send: [viewer, admin],
    setNext: [viewer, admin],
    clearNext: [viewer, admin],
    resetSandbox: [viewer, admin],
    endSession: [viewer, sender],
    approve: [viewer, sender, admin],
    decline: [viewer, sender, admin],
    withdraw: [],
    explain: [],
    lookFor: [viewer, admin],
    beginExport: [viewer, sender, admin],
    stopExport: [viewer, sender, admin],
    checkStatus: [],
    startJob: [viewer, sender, admin],
    lookAtJobRow: [],
    pauseJob: [],
    goOnWithJob: [],
    liftStop: [viewer, sender],
    stopJob: [],
    repeatJob: [],
  }
  const actions = await everyAction()
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(mayNot).sort())
  for (const [name, whose] of Object.entries(mayNot))
    for (const headers of whose) {
      const { status, body } = await call(url, name, headers, [aReply()])
      expect(status).toBe(200)
      expect(body, name).toMatch(/"status":"no_entry"/)
    }
  expect(oidc.feishu.calls).toEqual([])
  expect((await call(url, 'send', sender, [aReply()])).body).toMatch(/"status":"done"/)

  // Pages and routes: which take more than to look.
  const [sentId] = oidc.rows('select id from attempts')
  for (const headers of [viewer, sender]) {
    const { status, body } = await ask(url, '/admin', { headers: { ...own(url), ...headers } })
    expect(status).toBe(403)
    expect(body).not.toMatch(said)
  }
  expect((await ask(url, '/admin', { headers: { ...own(url), ...admin } })).status).toBe(200)
  const stop = { method: 'POST', headers: { ...own(url), ...viewer } }
  expect(await ask(url, `/attempts/${sentId?.id}/stop`, stop)).toMatchObject({
    status: 403,
    body: '{"code":"role_too_low"}',
  })
  expect(await ask(url, '/people/search', { ...stop, body: '{"query":"lin"}' })).toMatchObject({
    status: 403,
    body: '{"code":"role_too_low"}',
  })
  // What another has sent.
  for (const headers of [viewer, admin]) {
    const asked = { headers: { ...own(url), ...headers } }
    expect(await ask(url, `/attempts/${sentId?.id}`, asked)).toMatchObject({ status: 403 })
    expect((await ask(url, `/history/${sentId?.id}`, asked)).status).toBe(403)
    expect((await ask(url, '/history', asked)).body).not.toContain(`/history/${sentId?.id}`)
    expect((await ask(url, `/?again=${sentId?.id}`, asked)).body).not.toContain('On it.')
  }
  expect(oidc.rows("select why from entries where why like 'role_too_low%'").length).toBeGreaterThan(5)
})

test('whoever has no role gets in nowhere, and reads whom to ask', async ({ oidc }) => {
  const { url } = oidc
  const mallory = new Visitor()
  const { answer } = await mallory.signsIn(url, 'mallory')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toMatch(/You have no access yet[\s\S]*it@example\.com[\s\S]*<code>[0-9a-f-]{36}<\/code>/)
  expect(mallory.cookies(url)).toBe('')
  expect(oidc.rows("select operator_name from entries where why = 'no_role'")).toEqual([{ operator_name: 'Mallory' }])
})

test('another page changes nothing with somebody’s session', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  const cookie = ada.cookies(url)
  const before = oidc.feishu.calls.length
  const foreign: Record<string, string>[] = [
    { origin: evil },
    { origin: 'null' },
    { origin: evil, 'x-forwarded-host': 'evil.example' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site', origin: url },
    { 'sec-fetch-site': 'same-site', origin: url },
    {},
  ]
  const host = new URL(url).host
  for (const headers of foreign) {
    for (const { name, id, path } of await everyAction()) {
      const sent = { host, cookie, ...calling(id), ...headers }
      const { status } = await ask(url, path, { method: 'POST', headers: sent, body: JSON.stringify([aReply()]) })
      expect(status, `${name} ${JSON.stringify(headers)}`).toBe(403)
    }
    for (const path of ['/sign-out', '/attempts/no-such-attempt/stop'])
      expect((await ask(url, path, { method: 'POST', headers: { host, cookie, ...headers } })).status).toBe(403)
  }
  expect((await ada.asks(`${url}/session`)).status).toBe(200)
  expect(oidc.feishu.calls).toHaveLength(before)
})

test('names that proxies write count for nothing where no proxy is trusted', async ({ oidc }) => {
  const { url } = oidc
  const forged = {
    'x-forwarded-for': '198.51.100.99',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-user': 'root',
    'x-remote-user': 'root',
    'remote-user': 'root',
    'x-request-id': 'chosen-by-me',
    'x-asked-address': 'GET /chosen-by-me',
  }
  expect((await ask(url, '/session', { headers: { ...own(url), ...forged } })).status).toBe(401)
  const { status, headers } = await ask(url, '/', { headers: { ...own(url), ...forged } })
  expect(status).toBe(307)
  expect(headers.location).toMatch(new RegExp(`^(${url})?/sign-in`))
  expect((await ask(url, '/sign-in/go', { headers: { ...forged, host: 'evil.example' } })).status).toBe(403)
  const recorded = JSON.stringify(oidc.rows('select * from entries'))
  expect(recorded).not.toMatch(/198\.51\.100\.99|evil\.example|chosen-by-me/)
})

test('the same press of Send, twice at once and once more, is one reply', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  const cookie = { cookie: ada.cookies(url) }
  const press = aReply()
  const before = oidc.feishu.to('/reply').length
  const answers = await Promise.all([call(url, 'send', cookie, [press]), call(url, 'send', cookie, [press])])
  answers.push(await call(url, 'send', cookie, [press]))
  expect(answers.filter(({ body }) => body.includes('"status":"done"'))).toHaveLength(1)
  expect(oidc.feishu.to('/reply')).toHaveLength(before + 1)
})

test('a way back from the provider is good once, and for the browser that began it', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  const { at: back } = await ada.signsIn(url, 'ada', { stop: ({ pathname }) => pathname === '/sign-in/callback' })
  const begun = ada.cookies(url)
  const { state } = Object.fromEntries(new URL(back).searchParams)
  const other = new Visitor()
  const { at: othersBack } = await other.signsIn(url, 'bob', {
    stop: ({ pathname }) => pathname === '/sign-in/callback',
  })

  /** Nobody is in for it, and the page says what to do. */
  const isRefused = async (address: string, cookie: string, page: RegExp, wanted = 400) => {
    const { pathname, search } = new URL(address)
    const answer = await ask(url, pathname + search, { headers: { host: new URL(url).host, cookie } })
    expect(answer.status, address).toBe(wanted)
    expect(answer.body).toMatch(page)
    expect(answer.body).toMatch(/<code>[0-9a-f-]{36}<\/code>/)
    expect(String(answer.headers['set-cookie'] ?? '')).not.toMatch(new RegExp(`${session}=[^;]`))
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  const noLonger = /no longer valid/
  const changed = (name: string, value: string | null, address = back) => {
    const to = new URL(address)
    if (value === null) to.searchParams.delete(name)
    else to.searchParams.set(name, value)
    return to.href
  }
  await isRefused(back, '', noLonger)
  await isRefused(back, other.cookies(url), noLonger)
  await isRefused(othersBack, begun, noLonger)
  await isRefused(changed('state', null), begun, noLonger)
  await isRefused(changed('state', ''), begun, noLonger)
  await isRefused(changed('state', `${state?.slice(0, 12)}${'A'.repeat(31)}`), begun, noLonger)
  await isRefused(changed('state', 'a\r\nSet-Cookie: x=y; 李'), begun, noLonger)
  await isRefused(
    back,
    begun.replace(/\.[\w-]/, (first) => (first === '.A' ? '.B' : '.A')),
    noLonger,
  )
  await isRefused(`${url}/sign-in/callback`, begun, noLonger)

  // The code of one sign-in in another: PKCE.
  const code = new URL(back).searchParams.get('code')
  await isRefused(changed('code', code, othersBack), other.cookies(url), /did not accept/, 502)
  // Good once.
  const came = await ada.follows(back, ({ pathname }) => pathname === '/')
  expect(new URL(came.at).pathname).toBe('/')
  expect((await ada.asks(`${url}/session`)).status).toBe(200)
  await isRefused(back, begun, noLonger)
  const third = new Visitor()
  const { at: thirdBack } = await third.signsIn(url, 'ada', {
    stop: ({ pathname }) => pathname === '/sign-in/callback',
  })
  await isRefused(changed('code', code, thirdBack), third.cookies(url), /did not accept/, 502)

  // The provider says no, or another one answers.
  const denied = async (answer: object, page: RegExp, status: number) => {
    const late = new Visitor()
    const { at } = await late.signsIn(url, 'ada', { stop: ({ pathname }) => pathname === '/sign-in/callback' })
    const given = { state: new URL(at).searchParams.get('state') ?? '', iss: oidc.provider.issuer, ...answer }
    await isRefused(`${url}/sign-in/callback?${new URLSearchParams(given)}`, late.cookies(url), page, status)
  }
  await denied(
    { error: 'access_denied', error_description: '<script>alert(1)</script>' },
    /The sign-in was refused/,
    403,
  )
  await denied({ error: 'server_error' }, /did not accept/, 502)
  await denied({ code: 'x', iss: 'https://evil.example' }, /could not be proven/, 403)
  await denied({ code: 'x' }, /did not accept/, 502)
  expect(oidc.rows("select why from entries where why = 'state_unknown'").length).toBeGreaterThan(8)
})

test('one comes back to addresses of ours alone, however another is written', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  const foreign = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://evil.example/',
    '/\t/evil.example',
  ]
  const odd = ['/%09/evil.example', '/.//evil.example', '/sign-out', 'javascript:alert(1)', '%2f%2fevil.example']
  for (const to of [...foreign, ...odd]) {
    const { at } = await ada.signsIn(url, 'ada', { to })
    expect(new URL(at).origin, to).toBe(url)
    if (foreign.includes(to)) expect(new URL(at).pathname, to).toBe('/')
    const page = await (await ada.asks(`${url}/sign-in?${new URLSearchParams({ to })}`)).text()
    const [, led = ''] = page.match(/href="\/sign-in\/go\?to=([^"]*)"/) ?? []
    expect(led, to).toMatch(/^%2F(?!%2F|%5C)/)
    if (foreign.includes(to)) expect(led, to).toBe('%2F')
  }
  const { at } = await ada.signsIn(url, 'ada', { to: '/history?text=%E6%9D%8E' })
  expect(at).toBe(`${url}/history?text=%E6%9D%8E`)
})

test('a provider ends sessions by a token it signed, once, and by nothing else', async ({ oidc }) => {
  const { url, provider } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  const [kept] = oidc.rows(
    "select sid from sessions where subject = 'ada' and ended_at is null order by created_at desc",
  )
  const now = Math.floor(Date.now() / 1000)
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const typ = 'logout+jwt'
  const claims: JWTPayload = {
    iss: provider.issuer,
    aud: provider.client_id,
    sub: 'ada',
    sid: String(kept?.sid),
    iat: now,
    exp: now + 120,
    jti: crypto.randomUUID(),
    events,
  }
  const { privateKey } = await generateKeyPair('RS256')
  const hmac = (secret: string) => {
    const head = [{ alg: 'HS256', typ }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    return `${head.join('.')}.${createHmac('sha256', secret).update(head.join('.')).digest('base64url')}`
  }
  const pem = String(
    createPublicKey({ key: provider.public_jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
  )
  const posted = (body: string, headers: Record<string, string> = {}) =>
    ask(url, '/sign-out/back-channel', {
      method: 'POST',
      headers: { host: 'internal.example', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
  const bad: [string, string][] = [
    ['nothing', ''],
    ['no token', 'x'],
    ['signed by nobody', new UnsecuredJWT(claims).encode()],
    ['signed with the public key as a secret, as PEM', hmac(pem)],
    ['signed with the public key as a secret, as JSON', hmac(JSON.stringify(provider.public_jwk))],
    ['signed with the client’s secret', hmac(provider.client_secret)],
    [
      'by another key',
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ, kid: 'of-the-provider' }).sign(privateKey),
    ],
    ['of another type', await provider.signs(claims, { typ: 'at+jwt' })],
    ['with a nonce', await provider.signs({ ...claims, nonce: 'n' }, { typ })],
    ['of another issuer', await provider.signs({ ...claims, iss: 'https://evil.example' }, { typ })],
    ['for another client', await provider.signs({ ...claims, aud: 'another' }, { typ })],
    ['that has run out', await provider.signs({ ...claims, iat: now - 250, exp: now - 100 }, { typ })],
    ['of the future', await provider.signs({ ...claims, iat: now + 300, exp: now + 400 }, { typ })],
    ['not good yet', await provider.signs({ ...claims, nbf: now + 300 }, { typ })],
    ['without a name of its own', await provider.signs({ ...claims, jti: '' }, { typ })],
    ['without the event', await provider.signs({ ...claims, events: {} }, { typ })],
  ]
  for (const [what, token] of bad) {
    const { status, headers } = await posted(new URLSearchParams({ logout_token: token }).toString())
    expect(status, what).toBe(400)
    expect(headers['cache-control']).toBe('no-store')
    expect((await ada.asks(`${url}/session`)).status, what).toBe(200)
  }
  expect((await posted(`logout_token=${'A'.repeat(70_000)}`)).status).toBe(413)
  expect((await ask(url, '/sign-out/back-channel')).status).toBe(405)
  expect(oidc.rows("select why from entries where why = 'bad_logout_token'").length).toBeGreaterThanOrEqual(bad.length)

  const good = `logout_token=${await provider.signs(claims, { typ })}`
  expect((await posted(good)).status).toBe(200)
  expect((await ada.asks(`${url}/session`)).status).toBe(401)
  expect((await posted(good)).status).toBe(400)
  expect(oidc.rows("select operator_id from entries where why = 'provider 1'")).toHaveLength(1)
})

test('a body larger than anything we take is refused, whoever sends it', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  const large = JSON.stringify([aReply({ content: 'x'.repeat(5_000_000) })])
  const before = oidc.feishu.calls.length
  for (const cookie of [ada.cookies(url), ''])
    for (const { name, id, path } of await everyAction()) {
      const sent = { ...own(url), cookie, ...calling(id) }
      const { body } = await ask(url, path, { method: 'POST', headers: sent, body: large })
      expect(body, name).not.toContain('"status":"done"')
    }
  const { pages, routes } = await everyAddress()
  const headers = { ...own(url), cookie: ada.cookies(url) }
  for (const path of [...pages, ...routes])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const what = `${method} ${path}`
      expect((await ask(url, path, { method, headers, body: large })).status, what).toBe(413)
      // Of a length nobody told: refused, or read up to a limit by the two routes that read.
      const untold = { ...headers, 'transfer-encoding': 'chunked' }
      const { status } = await ask(url, path, { method, headers: untold, body: large })
      expect(isPublic(path) ? [404, 405, 411, 413] : [411], `${what}, chunked`).toContain(status)
    }
  const none = { method: 'POST', headers, body: '' }
  expect((await ask(url, '/attempts/no-such-attempt/stop', none)).status).toBe(204)
  expect((await ada.asks(`${url}/session`)).status).toBe(200)
  expect(oidc.feishu.calls).toHaveLength(before)
})

test('an open page that looks whether its session has ended is no refusal', async ({ oidc }) => {
  const { url } = oidc
  const ada = new Visitor()
  await ada.signsIn(url, 'ada')
  await ada.asks(`${url}/sign-out`, { method: 'POST', headers: { origin: url } })
  const before = oidc.rows('select id from entries').length
  for (const cookie of ['', ada.cookies(url)])
    expect((await ask(url, '/session', { headers: { ...own(url), cookie } })).status).toBe(401)
  expect(oidc.rows('select id from entries')).toHaveLength(before)
})

test('while its keys are out of reach nobody is in, and whoever is shut out learns that it is no fault of theirs', async ({
  startConsole,
}) => {
  const server = await startConsole({
    PORT: String(await freePort()),
    HOSTNAME: '127.0.0.1',
    AUTH_MODE: 'proxy',
    PUBLIC_URL: 'https://console.example.com',
    PROXY_JWT_HEADER: 'OIDC_id_token',
    PROXY_JWKS_URL: `http://127.0.0.1:${await freePort()}/jwks`,
    PROXY_JWT_ISSUER: 'https://proxy.example.com',
    PROXY_JWT_AUDIENCE: 'reply-console',
    ROLE_SENDER: '*',
  })
  const { url } = server
  const { privateKey } = await generateKeyPair('RS256')
  const token = await new SignJWT({ sub: 'ada' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer('https://proxy.example.com')
    .setAudience('reply-console')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey)
  const headers = { ...own(url), oidc_id_token: token }
  const { pages, routes } = await asksBehind()
  for (const path of pages) expect((await ask(url, path, { headers })).status, path).toBe(503)
  for (const path of routes)
    expect(await ask(url, path, { headers }), path).toMatchObject({ status: 503, body: '{"code":"no_keys"}' })
  expect((await call(url, 'send', { oidc_id_token: token }, [aReply()])).body).toMatch(/"code":"no_keys"/)

  // Whatever it answers, it says that browsers are to come by https.
  for (const [path, host] of [
    ['/', 'evil.example'],
    ['/%zz', new URL(url).host],
    ['/', new URL(url).host],
  ] as const)
    expect((await ask(url, path, { headers: { host } })).headers['strict-transport-security'], path).toBe(
      'max-age=31536000',
    )
})

test('behind a proxy its signature alone counts', async ({ proxied }) => {
  const { url, key, jwk } = proxied
  const now = Math.floor(Date.now() / 1000)
  const claims: JWTPayload = {
    iss: 'https://proxy.example.com',
    aud: 'reply-console',
    sub: 'ada',
    name: 'Ada',
    groups: ['Senders'],
    iat: now,
    exp: now + 300,
  }
  const signed = (over: JWTPayload = {}, by: CryptoKey = key) =>
    new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg: 'RS256', kid: jwk.kid }).sign(by)
  const hmac = (secret: string) => {
    const head = [{ alg: 'HS256', kid: jwk.kid }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    return `${head.join('.')}.${createHmac('sha256', secret).update(head.join('.')).digest('base64url')}`
  }
  const good = await signed()
  const { privateKey: foreign } = await generateKeyPair('RS256')
  const pem = String(createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }))
  const as = (token: string) => ({ oidc_id_token: token })
  const rows: [string, Record<string, string>][] = [
    ['nothing', {}],
    [
      'plain headers',
      { 'x-forwarded-user': 'ada', 'x-remote-user': 'ada', 'remote-user': 'ada', oidc_claim_sub: 'ada' },
    ],
    ['the assertion as another header', { authorization: `Bearer ${good}` }],
    ['the assertion as a cookie', { cookie: `OIDC_id_token=${good}; ${session}=${good}` }],
    ['signed by nobody', as(new UnsecuredJWT(claims).encode())],
    ['without its signature', as(good.replace(/[^.]*$/, ''))],
    ['signed with the public key as a secret, as PEM', as(hmac(pem))],
    ['signed with the public key as a secret, as JSON', as(hmac(JSON.stringify(jwk)))],
    ['signed by another key', as(await signed({}, foreign))],
    ['of another issuer', as(await signed({ iss: 'https://evil.example' }))],
    ['for another audience', as(await signed({ aud: 'another' }))],
    ['that has run out', as(await signed({ iat: now - 400, exp: now - 100 }))],
    ['of the future', as(await signed({ iat: now + 200 }))],
    ['not good yet', as(await signed({ nbf: now + 200 }))],
    ['of nobody', as(await signed({ sub: '' }))],
    ['two spellings that differ', { oidc_id_token: good, 'oidc-id-token': 'x' }],
  ]
  const { pages, routes } = await asksBehind()
  const actions = await everyAction()
  for (const [what, headers] of rows) {
    for (const path of pages) {
      const { status, body } = await ask(url, path, { headers: { ...own(url), ...headers } })
      expect(status, `${path} with ${what}`).toBe(401)
      expect(body).toMatch(/<h1>[\s\S]*<code>[0-9a-f-]{36}<\/code>/)
      expect(body).not.toMatch(said)
    }
    for (const path of routes) {
      const { status, body } = await ask(url, path, { headers: { ...own(url), ...headers } })
      expect(status, `${path} with ${what}`).toBe(401)
      expect(JSON.parse(body)).toEqual({ code: 'no_session' })
    }
    for (const { name } of actions)
      expect((await call(url, name, headers, [aReply()])).body, `${name} with ${what}`).toMatch(/no_entry|no_session/)
  }

  // Known, and without the role.
  const nobody = as(await signed({ sub: 'mallory', groups: [] }))
  for (const path of pages)
    expect((await ask(url, path, { headers: { ...own(url), ...nobody } })).status, path).toBe(403)
  for (const path of routes)
    expect(await ask(url, path, { headers: { ...own(url), ...nobody } }), path).toMatchObject({
      status: 403,
      body: '{"code":"no_role"}',
    })
  const viewer = as(await signed({ sub: 'bob', groups: ['Viewers'] }))
  for (const headers of [nobody, viewer])
    expect((await call(url, 'send', headers, [aReply()])).body).toMatch(/"status":"no_entry"/)
  // A plain header beside a good assertion makes nobody else of them.
  const both = { ...own(url), ...viewer, 'x-forwarded-user': 'ada', 'x-remote-user': 'ada' }
  expect(JSON.parse((await ask(url, '/session', { headers: both })).body)).toMatchObject({ roles: ['viewer'] })
  // What is there for sign-in of one’s own is not there.
  for (const path of ['/sign-in/go', '/sign-in/callback?code=x&state=y'])
    expect((await ask(url, path, { headers: own(url) })).status).toBe(404)
  expect((await ask(url, '/sign-out/back-channel', { method: 'POST', body: 'logout_token=x' })).status).toBe(404)
  expect(proxied.feishu.calls).toEqual([])

  expect((await call(url, 'send', as(good), [aReply()])).body).toMatch(/"status":"done"/)
  expect(proxied.feishu.to('/reply')).toHaveLength(1)
})
