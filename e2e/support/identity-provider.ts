import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { Provider } from 'oidc-provider'
import { freePort } from './console-server.ts'

export type Person = {
  name: string
  email?: string
  email_verified?: boolean
  groups?: string[]
  /** Claims that are elsewhere, as Entra says it of long lists of groups. OpenID Connect Core 5.6.2 */
  _claim_names?: { [claim: string]: string }
  _claim_sources?: { [source: string]: { endpoint: string } }
}

/** Whoever can sign in: their id is what they type; any password will do. */
export const people: { [id: string]: Person } = {
  ada: { name: 'Ada 李', email: 'ada@example.com', email_verified: true, groups: ['Senders'] },
  bob: { name: 'Bob', email: 'bob@example.com', email_verified: true, groups: ['Viewers'] },
  root: { name: 'Root', email: 'root@example.com', email_verified: true, groups: ['Admins'] },
  // In more groups than are told.
  max: {
    name: 'Max',
    groups: ['Senders'],
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://graph.example.com/groups' } },
  },
  mallory: { name: 'Mallory', email: 'mallory@example.com', email_verified: false },
}

export type IdentityProvider = {
  issuer: string
  client_id: string
  client_secret: string
  /** Signs with its own key what it never would itself. */
  signs(claims: JWTPayload, header?: { alg?: string; typ?: string; kid?: string }): Promise<string>
  /** Whatever it gave or took at its token address: codes, verifiers, tokens. */
  issued: string[]
  /** The public half of that key, as everybody can read it. */
  public_jwk: { [part: string]: unknown }
  stop(): Promise<void>
}

/**
 * A real provider of OpenID Connect on a loopback port, with PKCE demanded and logout of both kinds.
 * @param console_url where the console is reached
 * @param other settings of the client and of the provider, over those for a console that signs people in itself
 */
export async function startIdentityProvider(
  console_url: string,
  other: { client?: Record<string, unknown>; provider?: Record<string, unknown> } = {},
): Promise<IdentityProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const client_id = 'reply-console'
  const client_secret = 'provider-secret-of-the-console'
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: 'of-the-provider', alg: 'RS256', use: 'sig' }
  const signs: IdentityProvider['signs'] = (claims, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid, ...header }).sign(privateKey)
  const { kty, n, e, kid, alg, use } = jwk
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id,
        client_secret,
        redirect_uris: [`${console_url}/sign-in/callback`],
        post_logout_redirect_uris: [`${console_url}/sign-in`],
        backchannel_logout_uri: `${console_url}/sign-out/back-channel`,
        backchannel_logout_session_required: true,
        ...other.client,
      },
    ],
    claims: {
      openid: ['sub', 'sid'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    scopes: ['openid', 'profile', 'email', 'groups'],
    features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ['cookies of a provider for tests'] },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...(people[accountId] ?? { name: accountId }) }),
    }),
    // Its own guard against calling loopback addresses, where the console is.
    fetch: (url: string | URL | Request, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown } = {}) =>
      fetch(url, options),
    ...other.provider,
  })
  const issued: string[] = []
  provider.use(async (context, next) => {
    await next()
    if (context.path !== '/token') return
    const { code, code_verifier } = context.oidc?.params ?? {}
    const { id_token, access_token } = context.body ?? {}
    issued.push(...[code, code_verifier, id_token, access_token].filter((one) => typeof one === 'string'))
  })
  const server = createServer(provider.callback()).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { issuer, client_id, client_secret, signs, issued, public_jwk: { kty, n, e, kid, alg, use }, stop }
}
