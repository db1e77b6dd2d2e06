import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { ProxySettings } from '../auth-settings.ts'
import { identityFrom } from '../claims.ts'
import type { AuthMode } from '../mode.ts'

/** Seconds a clock may differ. */
const tolerance = 60

/**
 * A proxy in front signs people in; what counts is the assertion it passes on with each request, signed, never a plain
 * header: those anybody who reaches the console could write. There is no session here.
 * @throws where the key file cannot be read, or holds no key
 */
export function signedAssertion(settings: ProxySettings, now: () => number = Date.now): AuthMode {
  const { header, issuer, audience, algorithms, claims, sign_out_url } = settings
  const key = keyOf(settings)
  return {
    async whoIs({ headers }) {
      const assertion = assertionIn(headers, header)
      if (assertion === null) return { status: 'unknown', why: 'no_assertion' }
      try {
        const { payload } = await jwtVerify(assertion, key, {
          issuer,
          audience: [...audience],
          algorithms: [...algorithms],
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: tolerance,
          currentDate: new Date(now()),
        })
        if ((payload.iat ?? 0) > now() / 1000 + tolerance)
          return { status: 'unknown', why: 'bad_assertion', detail: '"iat" lies in the future' }
        const identity = identityFrom(issuer, payload, claims)
        return identity
          ? { status: 'in', identity, session: null }
          : { status: 'unknown', why: 'bad_assertion', detail: 'no subject' }
      } catch (error) {
        const detail = error instanceof errors.JOSEError ? `${error.message} (${error.code})` : String(error)
        return { status: 'unknown', why: error instanceof NoKeys ? 'no_keys' : 'bad_assertion', detail }
      }
    },
    provider: null,
    sign_out_url,
  }
}

/**
 * The assertion in a request. Some proxies write dashes for underscores in names of headers; where both are there, they
 * must be the same.
 */
function assertionIn(headers: Pick<Headers, 'get'>, name: string): string | null {
  const found = new Set(
    [name, name.replaceAll('_', '-'), name.replaceAll('-', '_')].flatMap((spelling) => {
      const value = headers.get(spelling)?.trim()
      return value ? [value] : []
    }),
  )
  const [value] = found
  if (found.size !== 1 || value === undefined) return null
  const bearer = /^bearer /i.test(value) ? value.slice('bearer '.length).trim() : null
  return bearer ?? (name === 'authorization' ? null : value)
}

/** The address of the keys gave none, or nothing that is a set of keys: no fault of whoever asks. */
class NoKeys extends Error {
  override name = 'NoKeys'
}

function keyOf({ keys, algorithms }: ProxySettings): JWTVerifyGetKey {
  if ('url' in keys) return keysAt(new URL(keys.url))
  try {
    return keyIn(readFileSync(keys.file, 'utf8'), algorithms)
  } catch (cause) {
    const wanted = 'it must name a file the console can read, with a JWK, a JWKS, a public key or a certificate in PEM'
    throw new Error(`PROXY_JWT_KEY_FILE: no key found; ${wanted}`, { cause })
  }
}

function keyIn(text: string, algorithms: readonly string[]): JWTVerifyGetKey {
  if (text.trimStart().startsWith('{')) {
    const set = JSON.parse(text)
    return createLocalJWKSet('keys' in set ? set : { keys: [set] })
  }
  // A key or a certificate in PEM does not say what it is for: each of the algorithms that are let in may fit it.
  const key = createPublicKey(text)
  return ({ alg = '' }) => {
    if (!algorithms.includes(alg))
      throw new errors.JOSEAlgNotAllowed('"alg" (Algorithm) Header Parameter value not allowed')
    return key
  }
}

/** Keys that may be replaced at any time: asked for again for a key nobody knows yet, though not more than every ten seconds. */
function keysAt(url: URL): JWTVerifyGetKey {
  const set = createRemoteJWKSet(url, { timeoutDuration: 10_000, cooldownDuration: 10_000 })
  return async (header, token) => {
    try {
      return await set(header, token)
    } catch (error) {
      throw isOfAssertion(error) ? error : new NoKeys(`${url.href}: ${reasonsOf(error)}`)
    }
  }
}

/** Whether keys were there, and none is the one the assertion names. */
const isOfAssertion = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported

const reasonsOf = (error: unknown): string =>
  error instanceof Error && error.cause ? `${error.message}: ${reasonsOf(error.cause)}` : String(error)
