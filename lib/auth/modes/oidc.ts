import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as client from 'openid-client'
import type { OidcSettings } from '../auth-settings.ts'
import { identityFrom, united } from '../claims.ts'
import { isLoopback } from '../loopback.ts'
import type { Provider, SignInProblem } from '../mode.ts'

/** Seconds a clock may differ. */
const tolerance = 60
/** Seconds a provider may take to answer. */
const patience = 10
/** What id_tokens and logout tokens may be signed with: see auth-settings.ts for why no HMAC. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
/** What a logout token may say it is, in small letters; older providers say only that it is a JWT. 2.4 */
const logoutTypes = ['logout+jwt', 'application/logout+jwt', 'jwt']
const backChannelEvent = 'http://schemas.openid.net/event/backchannel-logout'

type Given = OidcSettings & {
  /** Where the provider sends the browser back to. */
  callback: string
  /** Where it may send it after signing out. */
  after_sign_out: string
}

/**
 * Signing in with a provider of OpenID Connect: authorization code, PKCE with S256, state and nonce, the id_token's
 * signature checked. OpenID Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0, Back-Channel Logout 1.0
 */
export function oidc({
  issuer,
  client_id,
  client_secret,
  scopes,
  claims,
  sign_out_returns,
  callback,
  after_sign_out,
}: Given): Provider {
  // What could not be had is asked for again by the next sign-in.
  let found: Promise<client.Configuration> | null = null
  const configuration = () => {
    found ??= discover().catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  const discover = async () => {
    const server = new URL(issuer)
    const insecure = server.protocol === 'http:' && isLoopback(server.hostname)
    const config = await client.discovery(
      server,
      client_id,
      { client_secret, [client.clockTolerance]: tolerance },
      (...given) => authentication(given[0].token_endpoint_auth_methods_supported)(...given),
      { timeout: patience, ...(insecure && { execute: [client.allowInsecureRequests] }) },
    )
    client.enableNonRepudiationChecks(config)
    return config
  }
  /** Basic is what OpenID Connect takes for granted where nothing is said; some take the other way only. */
  const authentication = (supported?: string[]) =>
    supported && !supported.includes('client_secret_basic') && supported.includes('client_secret_post')
      ? client.ClientSecretPost(client_secret)
      : client.ClientSecretBasic(client_secret)

  let keys: ReturnType<typeof createRemoteJWKSet> | null = null

  return {
    async addressFor({ state, nonce, verifier }) {
      try {
        const config = await configuration()
        return client.buildAuthorizationUrl(config, {
          redirect_uri: callback,
          scope: scopes,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
      } catch (error) {
        return { problem: 'provider_unreachable', detail: detailOf(error) }
      }
    },

    async proof(address, { state, nonce, verifier }) {
      try {
        const config = await configuration()
        const tokens = await client.authorizationCodeGrant(config, address, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        const proven = tokens.claims()
        if (!proven) return { problem: 'not_proven', detail: 'no id_token' }
        // Many providers tell name, e-mail and groups here alone.
        const told = config.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(config, tokens.access_token, proven.sub)
          : {}
        const identity = identityFrom(proven.iss, united(told, proven), claims)
        if (!identity) return { problem: 'not_proven', detail: 'no subject' }
        const sid = typeof proven.sid === 'string' ? proven.sid : null
        return { identity, sid, id_token: tokens.id_token ?? null }
      } catch (error) {
        return { problem: problemOf(error), detail: detailOf(error) }
      }
    },

    async signOutAddress(id_token) {
      try {
        const config = await configuration()
        if (!config.serverMetadata().end_session_endpoint) return null
        return client.buildEndSessionUrl(config, {
          ...(id_token && { id_token_hint: id_token }),
          ...(sign_out_returns && { post_logout_redirect_uri: after_sign_out }),
        })
      } catch {
        // Signing out here does not depend on it.
        return null
      }
    },

    async loggedOut(logout_token) {
      const config = await configuration()
      const { issuer, jwks_uri } = config.serverMetadata()
      if (!jwks_uri) return null
      keys ??= createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: patience * 1000 })
      const verified = await jwtVerify(logout_token, keys, {
        issuer,
        audience: client_id,
        algorithms,
        requiredClaims: ['iat', 'jti'],
        maxTokenAge: 300,
        clockTolerance: tolerance,
      }).catch((error: unknown) => {
        if (isUnreachable(error)) throw error
        return null
      })
      if (!verified) return null
      const { sub, sid, jti, iat, nonce, events } = verified.payload
      if (!logoutTypes.includes(verified.protectedHeader.typ?.toLowerCase() ?? 'jwt')) return null
      const event = (events as { [name: string]: unknown } | undefined)?.[backChannelEvent]
      // 2.6: an id_token, which has a nonce, is no logout token.
      if (typeof event !== 'object' || event === null || nonce !== undefined || !jti || !iat) return null
      const shared = { issuer, jti, expires_at: (iat + 300 + 2 * tolerance) * 1000 }
      if (typeof sid === 'string') return { ...shared, sid }
      return sub ? { ...shared, subject: sub } : null
    },
  }
}

/** Whether the libraries complain of a time in a token. */
const isOfTime = (message: string): boolean =>
  /"(?:exp|iat|nbf|auth_time)" claim/.test(message) ||
  (/\b(?:exp|nbf|iat)\b/.test(message) && message.includes('timestamp'))

function problemOf(error: unknown): SignInProblem {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === 'access_denied' || error.error === 'login_required' ? 'denied' : 'provider_refused'
  if (error instanceof client.ResponseBodyError || error instanceof client.WWWAuthenticateChallengeError)
    return 'provider_refused'
  if (isUnreachable(error)) return 'provider_unreachable'
  const said = chain(error).map(({ message }) => message)
  if (said.some(isOfTime)) return 'clock'
  return 'not_proven'
}

function isUnreachable(error: unknown): boolean {
  return chain(error).some(
    ({ name, code }) =>
      name === 'TimeoutError' ||
      name === 'AbortError' ||
      code === 'OAUTH_TIMEOUT' ||
      code === 'ERR_JWKS_TIMEOUT' ||
      code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
      /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENETUNREACH|UND_ERR)/.test(code),
  )
}

/** An error and what caused it, outermost first. */
function chain(error: unknown): { name: string; message: string; code: string }[] {
  const found = []
  for (let at: unknown = error; at instanceof Error && found.length < 5; at = at.cause)
    found.push({ name: at.name, message: at.message, code: 'code' in at ? String(at.code) : '' })
  return found
}

const detailOf = (error: unknown) =>
  chain(error)
    .map(({ message, code }) => (code ? `${message} (${code})` : message))
    .join('; ') || 'unknown'
