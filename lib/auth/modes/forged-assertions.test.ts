import { createHmac } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedAssertion } from './signed-assertion.ts'

const issuer = 'https://proxy.example.com'
const audience = 'reply-console'
const header = 'x-assertion'
const now = () => Date.UTC(2026, 10, 27, 9)
const second = now() / 1000

const ours = await generateKeyPair('ES256', { extractable: true })
const foreign = await generateKeyPair('ES256', { extractable: true })
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
const pem = await exportSPKI(ours.publicKey)

const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'key')
  writeFileSync(path, text)
  return path
}
const settings = {
  header,
  keys: { file: file(JSON.stringify({ keys: [jwk] })) } as { url: string } | { file: string },
  issuer,
  audience: [audience, 'the other name'],
  algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  claims: { name: 'name', email: 'email', groups: 'groups' },
  sign_out_url: null,
}
const claims: JWTPayload = { sub: '1', iss: issuer, aud: audience, iat: second, exp: second + 300, name: 'Lin' }
const made = (over: JWTPayload = {}, head: object = {}, key: CryptoKey = ours.privateKey) =>
  new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg: 'ES256', kid: 'k1', ...head }).sign(key)
const without = async (...names: string[]) => made(Object.fromEntries(names.map((name) => [name, undefined])))
const base64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
/** Signed with what everybody can read, as though it were a secret. */
const hmac = (secret: string) => {
  const head = `${base64({ alg: 'HS256', kid: 'k1' })}.${base64(claims)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}
const asked = (headers: Record<string, string>, over: Partial<typeof settings> = {}) =>
  signedAssertion({ ...settings, ...over }, now).whoIs({ headers: new Headers(headers) })

let server: Server
let at = ''
let keys: object[] = [jwk]
beforeAll(async () => {
  server = createServer((_, response) => response.end(JSON.stringify({ keys }))).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks`
})
afterAll(() => void server.close())

describe('an assertion counts', () => {
  test.each<[string, () => Promise<string>]>([
    ['with the key and the times it should have', () => made()],
    ['for one of our other names', () => made({ aud: 'the other name' })],
    ['for several, ours among them', () => made({ aud: ['x', audience] })],
    ['a minute too late', () => made({ exp: second - 59 })],
    ['from a clock that is a minute ahead', () => made({ iat: second + 59, nbf: second + 59 })],
  ])('%s', async (_, make) => {
    expect(await asked({ [header]: await make() })).toMatchObject({
      status: 'in',
      identity: { issuer, subject: '1', name: 'Lin' },
      session: null,
    })
  })

  test.each([
    ['a set of keys', () => ({ file: file(JSON.stringify({ keys: [jwk] })) })],
    ['one key as JSON', () => ({ file: file(JSON.stringify(jwk)) })],
    ['a key as PEM', () => ({ file: file(pem) })],
    ['an address of keys', () => ({ url: at })],
  ])('checked with %s', async (_, keys) => {
    expect(await asked({ [header]: await made() }, { keys: keys() })).toMatchObject({ status: 'in' })
    const bad = await made({}, {}, foreign.privateKey)
    expect(await asked({ [header]: bad }, { keys: keys() })).toMatchObject({ why: 'bad_assertion' })
  })

  test.each<[string, string, (assertion: string) => Record<string, string>]>([
    ['as Bearer', 'authorization', (assertion) => ({ authorization: `Bearer ${assertion}` })],
    ['as bearer, in a header of its own', header, (assertion) => ({ [header]: `bearer ${assertion}` })],
    ['with a dash for the underscore', 'oidc_id_token', (assertion) => ({ 'oidc-id-token': assertion })],
    [
      'in both spellings, the same',
      'oidc_id_token',
      (assertion) => ({ 'oidc-id-token': assertion, oidc_id_token: assertion }),
    ],
  ])('%s', async (_, name, headers) => {
    expect(await asked(headers(await made()), { header: name })).toMatchObject({ status: 'in' })
  })
})

describe('nobody is known', () => {
  test.each<[string, () => Promise<string> | string]>([
    ['signed by nobody', () => new UnsecuredJWT(claims).encode()],
    ['signed by nobody, in other letters', async () => `${base64({ alg: 'nOnE' })}.${base64(claims)}.`],
    ['with the signature left out', async () => (await made()).replace(/[^.]*$/, '')],
    ['signed with the public key as a secret, as PEM', () => hmac(pem)],
    ['signed with the public key as a secret, as its JSON', () => hmac(JSON.stringify(jwk))],
    ['signed with the public key as a secret, as its bytes', () => hmac(`${jwk.x}${jwk.y}`)],
    ['signed by another key', () => made({}, {}, foreign.privateKey)],
    ['by a key it brings along', async () => made({}, { jwk: await exportJWK(foreign.publicKey) }, foreign.privateKey)],
    ['by a key at an address it names', () => made({}, { jku: at, kid: 'x' }, foreign.privateKey)],
    ['by a key we do not know', () => made({}, { kid: 'unknown' })],
    ['that was changed', async () => (await made()).replace(/\.[^.]*\./, `.${base64({ ...claims, sub: 'root' })}.`)],
    ['of another issuer', () => made({ iss: 'https://evil.example' })],
    ['of no issuer', () => without('iss')],
    ['for another audience', () => made({ aud: 'another' })],
    ['for no audience', () => without('aud')],
    ['for an audience that begins like ours', () => made({ aud: `${audience}2` })],
    ['that has run out', () => made({ exp: second - 61 })],
    ['that never runs out', () => without('exp')],
    ['of no time', () => without('iat')],
    ['of the future', () => made({ iat: second + 61 })],
    ['not good yet', () => made({ nbf: second + 61 })],
    ['of nobody', () => without('sub')],
    ['of an empty subject', () => made({ sub: '' })],
    ['with an extension we must know and do not', () => made({}, { crit: ['b64x'], b64x: true })],
    ['as a text', () => 'root'],
    ['as dots', () => '..'],
    ['as megabytes', () => 'A'.repeat(1_000_000)],
  ])('by an assertion %s', async (_, make) => {
    const assertion = await Promise.resolve()
      .then(make)
      .catch(() => 'jose makes none')
    expect(await asked({ [header]: assertion })).toMatchObject({ status: 'unknown', why: 'bad_assertion' })
  })

  test.each<[string, string, (assertion: string) => Record<string, string>]>([
    ['no header', header, () => ({})],
    ['an empty one', header, () => ({ [header]: ' ' })],
    ['plain headers', header, () => ({ 'x-forwarded-user': 'root', 'x-remote-user': 'root', 'remote-user': 'root' })],
    ['the assertion in another header', header, (assertion) => ({ authorization: `Bearer ${assertion}` })],
    ['no Bearer', 'authorization', (assertion) => ({ authorization: assertion })],
    ['Basic', 'authorization', (assertion) => ({ authorization: `Basic ${assertion}` })],
    ['two spellings that differ', 'oidc_id_token', (assertion) => ({ 'oidc-id-token': 'x', oidc_id_token: assertion })],
  ])('by %s', async (_, name, headers) => {
    expect(await asked(headers(await made()), { header: name })).toEqual({ status: 'unknown', why: 'no_assertion' })
  })

  test('by a signature of a kind that is not let in', async () => {
    const assertion = await made()
    expect(await asked({ [header]: assertion }, { algorithms: ['RS256'] })).toMatchObject({ why: 'bad_assertion' })
    expect(await asked({ [header]: assertion }, { algorithms: ['RS256'], keys: { file: file(pem) } })).toMatchObject({
      why: 'bad_assertion',
    })
  })

  test('while the keys cannot be had, and it is said why', async () => {
    const down = { url: 'http://127.0.0.1:1/jwks' }
    expect(await asked({ [header]: await made() }, { keys: down })).toMatchObject({ status: 'unknown', why: 'no_keys' })
  })

  test('by a secret among the keys of an address', async () => {
    keys = [{ kty: 'oct', k: base64('a secret of forty characters for tests..'), kid: 'k1', alg: 'HS256' }]
    const assertion = hmac('a secret of forty characters for tests..')
    expect(await asked({ [header]: assertion }, { keys: { url: `${at}?secret` } })).toMatchObject({
      why: 'bad_assertion',
    })
    keys = [jwk]
  })
})
