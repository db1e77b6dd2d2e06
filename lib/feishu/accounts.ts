import * as z from 'zod'
import { readBody } from '#lib/protocol/outcome.ts'
import { exchange } from './wire.ts'

type Options = {
  accounts_url: string
  /** `/open-apis/…` is put behind it. */
  base_url: string
  app_id: string
  app_secret: string
  timeout_ms: number
  fetch?: typeof globalThis.fetch
}

export type FeishuUser = { tenant_key: string; union_id: string; name: string; email: string | null }

/** `code` is Feishu's own, null where there was no answer it could be read from. */
export type NotSignedIn = { status: 'failed'; code: number | null; http: number | null; detail: string }

const failure = z.looseObject({ code: z.number(), error: z.string().nullish() })
const granted = z.looseObject({ code: z.literal(0), access_token: z.string().regex(/^[\x21-\x7e]+$/) })
const known = z.looseObject({
  code: z.literal(0),
  data: z.looseObject({
    tenant_key: z.string().min(1),
    union_id: z.string().min(1),
    name: z.string().default(''),
    email: z.string().nullish(),
    enterprise_email: z.string().nullish(),
  }),
})

/**
 * Signing in with a Feishu or Lark account. There is no id_token: who somebody is comes from one call with their token,
 * which is then forgotten.
 * @see https://open.feishu.cn/document/authentication-management/access-token/obtain-oauth-code
 * @see https://open.feishu.cn/document/authentication-management/access-token/get-user-access-token
 * @see https://open.feishu.cn/document/server-docs/authentication-management/login-state-management/get
 */
export function accounts({ accounts_url, base_url, app_id, app_secret, timeout_ms, ...options }: Options) {
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  return {
    /** @param challenge SHA-256 of the verifier, base64url; a method that is left out would be taken for `plain` */
    addressFor({ redirect_uri, state, challenge }: { redirect_uri: string; state: string; challenge: string }): URL {
      const address = new URL(`${accounts_url}/open-apis/authen/v1/authorize`)
      address.search = new URLSearchParams({
        client_id: app_id,
        response_type: 'code',
        redirect_uri,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }).toString()
      return address
    },

    /** Whoever a code stands for. The code works once and lives for five minutes. Never throws. */
    async userOf(given: { code: string; redirect_uri: string; verifier: string }): Promise<FeishuUser | NotSignedIn> {
      const token = await exchange(fetch, {
        method: 'POST',
        url: `${base_url}/open-apis/authen/v2/oauth/token`,
        body: JSON.stringify({
          grant_type: 'authorization_code',
          client_id: app_id,
          client_secret: app_secret,
          code: given.code,
          redirect_uri: given.redirect_uri,
          code_verifier: given.verifier,
        }),
        timeout_ms,
      })
      if ('status' in token) return { status: 'failed', code: null, http: token.http ?? null, detail: token.reason }
      const grant = granted.safeParse(readBody(token.text))
      if (!grant.success) return failed(token)
      const asked = await exchange(fetch, {
        method: 'GET',
        url: `${base_url}/open-apis/authen/v1/user_info`,
        headers: { Authorization: `Bearer ${grant.data.access_token}` },
        timeout_ms,
      })
      if ('status' in asked) return { status: 'failed', code: null, http: asked.http ?? null, detail: asked.reason }
      const read = known.safeParse(readBody(asked.text))
      if (!read.success) return failed(asked)
      const { tenant_key, union_id, name, email, enterprise_email } = read.data.data
      return { tenant_key, union_id, name, email: enterprise_email || email || null }
    },
  }
}

/** Of an answer that is none of success: its code, and never its text, which may hold a token. */
function failed({ http, text }: { http: number; text: string }): NotSignedIn {
  const read = failure.safeParse(readBody(text))
  const { code, error } = read.success ? read.data : { code: null, error: 'not readable' }
  return { status: 'failed', code, http, detail: `http ${http}, code ${code}, ${error ?? ''}` }
}
