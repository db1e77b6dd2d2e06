import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../mode.ts'
import { oidc } from './oidc.ts'

const ours = await generateKeyPair('RS256', { extractable: true })
const foreign = await generateKeyPair('RS256', { extractable: true })
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
const event = 'http://schemas.openid.net/event/backchannel-logout'

let server: Server
let issuer = ''
let provider: Provider
const settings = {
  client_id: 'reply-console',
  client_secret: 'the secret of the client',
  scopes: 'openid',
  claims: { name: 'name', email: 'email', groups: 'groups' },
  sign_out_returns: true,
  callback: 'http://127.0.0.1:3000/sign-in/callback',
  after_sign_out: 'http://127.0.0.1:3000/sign-in',
}

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(
      JSON.stringify(
        request.url === '/jwks'
          ? { keys: [jwk] }
          : {
              issuer,
              authorization_endpoint: `${issuer}/auth`,
              token_endpoint: `${issuer}/token`,
              jwks_uri: `${issuer}/jwks`,
              end_session_endpoint: `${issuer}/end`,
            },
      ),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  provider = oidc({ ...settings, issuer })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const second = () => Math.floor(Date.now() / 1000)
const claims = (): JWTPayload => ({
  iss: issuer,
  aud: settings.client_id,
  iat: second(),
  exp: second() + 120,
  jti: 'j1',
  sid: 's1',
  sub: 'lin',
  events: { [event]: {} },
})
const made = (over: object = {}, head: object = {}, key = ours.privateKey) =>
  new SignJWT({ ...claims(), ...over })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt', ...head })
    .sign(key)
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const hmac = (secret: string) => {
  const head = `${base64({ alg: 'HS256', kid: 'k1', typ: 'logout+jwt' })}.${base64(claims())}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

describe('a logout token', () => {
  test('names a session of the provider', async () => {
    expect(await provider.loggedOut(await made())).toMatchObject({ issuer, jti: 'j1', sid: 's1' })
  })
  test('or a person', async () => {
    expect(await provider.loggedOut(await made({ sid: undefined }))).toMatchObject({ jti: 'j1', subject: 'lin' })
  })
  test('is remembered as long as it would be taken', async () => {
    const token = await provider.loggedOut(await made({ iat: second() - 200 }))
    expect(token?.expires_at).toBeGreaterThan(Date.now() + 100_000)
  })
  test.each<[string, object, object]>([
    ['that only says it is a JWT', {}, { typ: 'JWT' }],
    ['that does not say what it is', {}, { typ: undefined }],
    ['by its whole name', {}, { typ: 'application/logout+jwt' }],
    ['from a clock that is a minute ahead', { iat: second() + 50 }, {}],
    ['without an end, of now', { exp: undefined }, {}],
  ])('%s', async (_, over, head) => {
    expect(await provider.loggedOut(await made(over, head))).not.toBeNull()
  })
})

describe('it is none', () => {
  test.each<[string, () => Promise<string> | string]>([
    ['where nobody signed it', () => new UnsecuredJWT(claims()).encode()],
    ['signed with the public key as a secret, as PEM', async () => hmac(await exportSPKI(ours.publicKey))],
    ['signed with the public key as a secret, as its JSON', () => hmac(JSON.stringify(jwk))],
    ['signed with the secret of the client', () => hmac(settings.client_secret)],
    ['signed by another key', () => made({}, {}, foreign.privateKey)],
    ['signed by a key we do not know', () => made({}, { kid: 'k2' })],
    ['of another issuer', () => made({ iss: 'http://127.0.0.1:1' })],
    ['for another client', () => made({ aud: 'another' })],
    ['that has run out', () => made({ iat: second() - 200, exp: second() - 100 })],
    ['that is old', () => made({ iat: second() - 500, exp: undefined })],
    ['of the future', () => made({ iat: second() + 200, exp: second() + 400 })],
    ['not good yet', () => made({ nbf: second() + 200 })],
    ['without a time', () => made({ iat: undefined })],
    ['without a name of its own, which it could be used twice without', () => made({ jti: undefined })],
    ['with an empty one', () => made({ jti: '' })],
    ['with a nonce: an id_token', () => made({ nonce: 'n' })],
    ['without the event', () => made({ events: undefined })],
    ['of another event', () => made({ events: { other: {} } })],
    ['whose event is no object', () => made({ events: { [event]: true } })],
    ['whose events are a list', () => made({ events: [event] })],
    ['of nobody', () => made({ sub: undefined, sid: undefined })],
    ['of an empty subject', () => made({ sub: '', sid: undefined })],
    ['whose type is that of an access token', () => made({}, { typ: 'at+jwt' })],
    ['whose type is that of another event', () => made({}, { typ: 'secevent+jwt' })],
    ['empty', () => ''],
    ['as a text', () => 'logout'],
  ])('%s', async (_, make) => {
    expect(await provider.loggedOut(await make())).toBeNull()
  })
})

test('signing in and out lead to the provider, with nothing secret in the address', async () => {
  const begun = { state: 'the-state', nonce: 'the-nonce', verifier: 'v'.repeat(43) }
  const to = await provider.addressFor(begun)
  if (!(to instanceof URL)) throw new Error(to.detail)
  expect(to.href).not.toContain(begun.verifier)
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: settings.callback,
    state: 'the-state',
    nonce: 'the-nonce',
  })
  expect((await provider.signOutAddress('hint'))?.href).toMatch(/\/end\?.*id_token_hint=hint/)
})

test('a provider that is down is no refusal, and is asked again', async () => {
  const down = oidc({ ...settings, issuer: 'http://127.0.0.1:1' })
  expect(await down.addressFor({ state: 's', nonce: 'n', verifier: 'v' })).toMatchObject({
    problem: 'provider_unreachable',
  })
  await expect(down.loggedOut('x')).rejects.toThrow()
  expect(await down.signOutAddress(null)).toBeNull()
})
