import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ProxySettings } from '../auth-settings.ts'
import { signedAssertion } from './signed-assertion.ts'

const folder = mkdtempSync(join(tmpdir(), 'proxy-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return { file: join(folder, name) }
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

const issuer = 'console.example.com'
const audience = 'reply-console'
const base: ProxySettings = {
  header: 'oidc_id_token',
  keys: file('ec.pem', pem(ec.publicKey)),
  issuer,
  audience: [audience],
  algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  claims: { name: 'name', email: 'email', groups: 'groups' },
  sign_out_url: null,
}
const now = () => Math.floor(Date.now() / 1000)

type Signed = { key?: KeyObject; alg?: string; kid?: string; claims?: JWTPayload }
const signed = ({ key = ec.privateKey, alg = 'ES256', kid, claims = {} }: Signed = {}) =>
  new SignJWT({ iss: issuer, aud: audience, sub: 'ada', iat: now(), exp: now() + 300, ...claims })
    .setProtectedHeader({ alg, ...(kid && { kid }) })
    .sign(key)

const whoIs = (headers: Record<string, string>, settings: Partial<ProxySettings> = {}) =>
  signedAssertion({ ...base, ...settings }).whoIs({ headers: new Headers(headers) })
const isIn = { status: 'in', session: null, identity: { issuer, subject: 'ada' } }

describe('where the assertion stands', () => {
  const bearer = (token: string) => `Bearer ${token}`
  const as = (token: string) => token
  test.each<[setting: string, sent: string, write: (token: string) => string, known: boolean]>([
    ['oidc_id_token', 'OIDC_id_token', as, true],
    ['oidc_id_token', 'OIDC-id-token', as, true],
    ['x-pomerium-jwt-assertion', 'X-Pomerium-Jwt-Assertion', as, true],
    ['cf-access-jwt-assertion', 'Cf-Access-Jwt-Assertion', as, true],
    ['x-goog-iap-jwt-assertion', 'X-Goog-IAP-JWT-Assertion', as, true],
    ['x-goog-iap-jwt-assertion', 'X_Goog_IAP_JWT_Assertion', as, true],
    ['x-forwarded-access-token', 'X-Forwarded-Access-Token', bearer, true],
    ['authorization', 'Authorization', bearer, true],
    ['authorization', 'authorization', (token) => `bearer  ${token} `, true],
    ['authorization', 'Authorization', as, false],
    ['authorization', 'Authorization', (token) => `Basic ${token}`, false],
    ['oidc_id_token', 'Authorization', bearer, false],
    ['oidc_id_token', 'X-Forwarded-User', () => 'ada', false],
    ['oidc_id_token', 'OIDC_CLAIM_sub', () => 'ada', false],
    ['oidc_id_token', 'OIDC_id_token', () => '', false],
  ])('%s, sent as %s', async (header, sent, write, known) => {
    expect(await whoIs({ [sent]: write(await signed()) }, { header })).toMatchObject(
      known ? isIn : { status: 'unknown', why: 'no_assertion' },
    )
  })

  test('the same in both spellings counts, two different ones do not', async () => {
    const token = await signed()
    expect(await whoIs({ 'OIDC-id-token': token, OIDC_id_token: token })).toMatchObject(isIn)
    expect(await whoIs({ 'OIDC-id-token': 'forged', OIDC_id_token: token })).toMatchObject({ why: 'no_assertion' })
  })
})

describe('what it must be', () => {
  const publicPem = pem(rsa.publicKey)
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = () => part({ iss: issuer, aud: audience, sub: 'ada', iat: now(), exp: now() + 300 })
  const byHmac = (alg: string) => {
    const text = `${part({ alg })}.${payload()}`
    return `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`
  }
  const tampered = async () => {
    const [head, , signature] = (await signed()).split('.')
    return `${head}.${part({ iss: issuer, aud: audience, sub: 'root', iat: now(), exp: now() + 300 })}.${signature}`
  }
  test.each<[string, () => Promise<string> | string]>([
    ['no signature', () => `${part({ alg: 'none' })}.${payload()}.`],
    ['HMAC with the public key', () => byHmac('HS256')],
    ['another key', () => signed({ key: other.privateKey })],
    ['claims changed afterwards', tampered],
    ['another issuer', () => signed({ claims: { iss: 'evil.example' } })],
    ['no issuer', () => signed({ claims: { iss: undefined } })],
    ['for another application', () => signed({ claims: { aud: 'mail' } })],
    ['run out', () => signed({ claims: { iat: now() - 600, exp: now() - 61 } })],
    ['not valid yet', () => signed({ claims: { nbf: now() + 90 } })],
    ['made in the future', () => signed({ claims: { iat: now() + 90 } })],
    ['without an end', () => signed({ claims: { exp: undefined } })],
    ['without a subject', () => signed({ claims: { sub: undefined } })],
    ['an empty subject, as of a machine', () => signed({ claims: { sub: '' } })],
    ['no JWT at all', () => 'ada'],
    ['five parts', () => 'a.b.c.d.e'],
    ['two in one header', async () => `${await signed()}, ${await signed()}`],
  ])('%s proves nothing', async (_, make) => {
    const token = await make()
    for (const keys of [base.keys, file('rsa.pem', publicPem)])
      expect(await whoIs({ OIDC_id_token: token }, { keys })).toMatchObject({ status: 'unknown', why: 'bad_assertion' })
  })

  test('a clock may differ by a minute', async () => {
    const late = await signed({ claims: { iat: now() - 600, exp: now() - 50 } })
    const early = await signed({ claims: { iat: now() + 50, nbf: now() + 50 } })
    for (const token of [late, early]) expect(await whoIs({ OIDC_id_token: token })).toMatchObject(isIn)
  })
})

describe('claims as proxies write them', () => {
  const named = (name: string, address: string | null, groups: unknown) => ({
    name,
    email: address === null ? null : { address, verified: false },
    groups,
  })
  test.each<[string, JWTPayload, object]>([
    [
      'a name in any script',
      { name: 'Ada 李 🙂', email: 'ada@example.com', groups: ['客服'] },
      named('Ada 李 🙂', 'ada@example.com', { status: 'listed', names: ['客服'] }),
    ],
    [
      'Google IAP names nobody and lists no groups',
      { sub: 'accounts.google.com:1', email: 'ada@example.com', hd: 'example.com' },
      named('ada@example.com', 'ada@example.com', { status: 'absent' }),
    ],
    ['a subject alone', {}, named('ada', null, { status: 'absent' })],
  ])('%s', async (_, claims, identity) => {
    expect(await whoIs({ OIDC_id_token: await signed({ claims }) })).toMatchObject({ status: 'in', identity })
  })

  test('several audiences, of which one is ours', async () => {
    const token = await signed({ claims: { aud: ['mail', audience] } })
    expect(await whoIs({ OIDC_id_token: token })).toMatchObject(isIn)
  })

  test('groups within an object, as Cloudflare Access puts them', async () => {
    const token = await signed({ claims: { custom: { groups: ['Senders'] } } })
    const claims = { ...base.claims, groups: 'custom.groups' }
    expect(await whoIs({ OIDC_id_token: token }, { claims })).toMatchObject({
      identity: { groups: { status: 'listed', names: ['Senders'] } },
    })
  })
})

// openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=proxy -days 36500
const certificate = `-----BEGIN CERTIFICATE-----
MIIBdjCCAR2gAwIBAgIUG1k5/TbjyjFLs2KPLluoeIrJWX0wCgYIKoZIzj0EAwIw
EDEOMAwGA1UEAwwFcHJveHkwIBcNMjYxMTI3MDAyNDMzWhgPMjEyNjExMDMwMDI0
MzNaMBAxDjAMBgNVBAMMBXByb3h5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
/6vcE+1ZjlrTTsiLL7jsDG20YiNGg/IffVw8H+3PzvuhHKHYcwCpr5tmjb6JJsrN
XIlMRAuiO2g4jsVO9yRFQaNTMFEwHQYDVR0OBBYEFFW+QyF0RwStcUCYOTyCQpM7
CWnVMB8GA1UdIwQYMBaAFFW+QyF0RwStcUCYOTyCQpM7CWnVMA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgcOmNNtjBkKzZFxrVKMjRJb/JCLPcOXsV
Kp6u2hcsZhwCIH4gR72BBwKcvNkYTNrN6zfdJn8ZwlgbmifJdvxU67yC
-----END CERTIFICATE-----
`
const certified = createPrivateKey({
  key: Buffer.from(
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgm3ew9xsA6g6H63hw9UcOgu+pvvwU9v3S0CeAJwVj5SKhRANCAAT/q9wT7VmOWtNOyIsvuOwMbbRiI0aD8h99XDwf7c/O+6EcodhzAKmvm2aNvokmys1ciUxEC6I7aDiOxU73JEVB',
    'base64',
  ),
  format: 'der',
  type: 'pkcs8',
})

describe('keys in a file', () => {
  test.each<[string, () => Promise<string> | string]>([
    ['PEM', () => pem(ec.publicKey)],
    ['a JWK', async () => JSON.stringify(await exportJWK(ec.publicKey))],
    [
      'a JWKS',
      async () => JSON.stringify({ keys: [await exportJWK(rsa.publicKey), await exportJWK(ec.publicKey)] }, null, 2),
    ],
  ])('%s', async (name, make) => {
    const keys = file(`${name}.key`, await make())
    expect(await whoIs({ OIDC_id_token: await signed() }, { keys })).toMatchObject(isIn)
  })

  test('a certificate', async () => {
    const keys = file('certificate.pem', certificate)
    const token = await signed({ key: certified })
    expect(await whoIs({ OIDC_id_token: token }, { keys })).toMatchObject(isIn)
  })

  test('each algorithm that fits an RSA key', async () => {
    const keys = file('rsa.pem', pem(rsa.publicKey))
    for (const alg of ['RS256', 'PS256'])
      expect(await whoIs({ OIDC_id_token: await signed({ key: rsa.privateKey, alg }) }, { keys })).toMatchObject(isIn)
    const token = await signed({ key: rsa.privateKey, alg: 'RS512' })
    expect(await whoIs({ OIDC_id_token: token }, { keys })).toMatchObject({ why: 'bad_assertion' })
  })

  test.each(['no key', '{}x', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
    'a file that holds no key stops the start: %s',
    (text) => {
      expect(() => signedAssertion({ ...base, keys: file('broken', text) })).toThrow()
    },
  )

  test('so does a file that is not there', () => {
    expect(() => signedAssertion({ ...base, keys: { file: join(folder, 'nowhere') } })).toThrow('PROXY_JWT_KEY_FILE: ')
  })
})

describe('keys at an address', () => {
  let server: Server
  let url: string
  let answer: { status: number; body: string }
  let asked = 0
  const setOf = async (kid: string, key: KeyObject) =>
    JSON.stringify({ keys: [{ ...(await exportJWK(key)), kid, alg: 'ES256' }], public_certs: [{ kid, cert: '' }] })
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('are fetched once, and again for one that is new, yet not for each that is made up', async () => {
    answer = { status: 200, body: await setOf('k1', ec.publicKey) }
    const mode = signedAssertion({ ...base, keys: { url } })
    const ask = async (given: Signed) => mode.whoIs({ headers: new Headers({ OIDC_id_token: await signed(given) }) })
    asked = 0
    expect(await ask({ kid: 'k1' })).toMatchObject(isIn)
    expect(await ask({ kid: 'k1' })).toMatchObject(isIn)
    expect(asked).toBe(1)
    for (const kid of ['x1', 'x2', 'x3']) expect(await ask({ kid })).toMatchObject({ why: 'bad_assertion' })
    expect(asked).toBe(1)

    vi.useFakeTimers({ now: Date.now() + 11_000, toFake: ['Date'] })
    answer = { status: 200, body: await setOf('k2', other.publicKey) }
    expect(await ask({ kid: 'k2', key: other.privateKey })).toMatchObject(isIn)
    expect(await ask({ kid: 'k1' })).toMatchObject({ why: 'bad_assertion' })
    expect(asked).toBe(2)
    vi.useRealTimers()
  })

  test.each<[string, number, string]>([
    ['a proxy’s error', 502, '<html>'],
    ['no address of keys', 404, '{}'],
    ['no JSON', 200, '<html>'],
    ['no set of keys', 200, '{"keys":1}'],
  ])('%s is nobody’s fault who asks, and is asked for again', async (_, status, body) => {
    answer = { status, body }
    const mode = signedAssertion({ ...base, keys: { url } })
    const ask = async () => mode.whoIs({ headers: new Headers({ OIDC_id_token: await signed({ kid: 'k1' }) }) })
    expect(await ask()).toMatchObject({ status: 'unknown', why: 'no_keys', detail: expect.stringContaining(url) })
    answer = { status: 200, body: await setOf('k1', ec.publicKey) }
    expect(await ask()).toMatchObject(isIn)
  })

  test('nobody listening there is no crash', async () => {
    const keys = { url: 'http://127.0.0.1:1/certs' }
    expect(await whoIs({ OIDC_id_token: await signed() }, { keys })).toMatchObject({ why: 'no_keys' })
  })
})
