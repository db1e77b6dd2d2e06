import * as z from 'zod'
import { roles } from '#lib/model/roles.ts'
import type { SessionLimits } from '#lib/model/signed-in.ts'
import type { ClaimNames } from './claims.ts'
import { isLoopback } from './loopback.ts'
import { allRoles, type RoleRules, readRules } from './role-rules.ts'

/** Ways of knowing who is there; lib/server.ts says which file each is. */
export const authModes = ['none', 'oidc', 'proxy', 'feishu'] as const
export type AuthModeName = (typeof authModes)[number]

export type SessionSettings = SessionLimits & {
  /** Newest first. */
  secrets: readonly string[]
}

export type OidcSettings = {
  issuer: string
  client_id: string
  client_secret: string
  scopes: string
  claims: ClaimNames
  /** Whether signing out there leads back here; the address must be registered there. */
  sign_out_returns: boolean
}

export type ProxySettings = {
  /** In small letters. */
  header: string
  keys: { url: string } | { file: string }
  issuer: string
  audience: readonly string[]
  algorithms: readonly string[]
  claims: ClaimNames
  sign_out_url: string | null
}

export type FeishuSignInSettings = {
  accounts_url: string
  /** The app people sign in with; null: the app the console replies as. */
  app: { app_id: string; app_secret: string } | null
  /** Keys of the companies that are let in. */
  tenants: readonly string[]
}

export type AuthSettings = {
  rules: RoleRules
  trust_email: 'verified' | 'always' | 'never'
  /** Whom to ask for a role, as the person reads it. */
  contact: string | null
  /** Replies one operator may send within a minute; null: any number. */
  most_per_minute: number | null
} & (
  | { mode: 'none' }
  | { mode: 'oidc'; session: SessionSettings; oidc: OidcSettings }
  | { mode: 'proxy'; proxy: ProxySettings }
  | { mode: 'feishu'; session: SessionSettings; feishu: FeishuSignInSettings }
)

type Environment = Readonly<Record<string, string | undefined>>

const list = (text: string) =>
  text
    .split(/[\s,]+/)
    .map((entry) => entry.trim())
    .filter(Boolean)

/** Over plain http anybody on the way could change what it says, so only to this very machine. */
function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password, hash } = new URL(value)
  if (username || password || hash || /\s/.test(value)) return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
const safeAddress = z
  .string()
  .refine(isSafeAddress, { error: 'must be an https:// address; http:// only on this machine (127.0.0.1, localhost)' })

const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}
const yesNo = z
  .enum(['1', '0', 'true', 'false'], { error: 'must be 1 or 0' })
  .transform((value) => value === '1' || value === 'true')
const word = z.string().regex(/^\S+$/, { error: 'must not contain spaces' })
const rules = z
  .string()
  .transform((text, context) => {
    const read = readRules(text)
    if (read) return read
    context.addIssue({
      code: 'custom',
      message:
        'must list group:NAME, email:PATTERN, sub:ID or *, between commas; a name with a comma stands in double quotes, group:"NAME, MORE"',
    })
    return z.NEVER
  })
  .optional()

/** Signatures anybody can check and only the signer can make: no secret is shared, and `none` is no signature. */
const algorithms: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]
const shortestSecret = 32

export const authFields = {
  AUTH_MODE: z.enum(authModes, { error: `must be one of ${authModes.join(', ')}` }).default('none'),
  OIDC_ISSUER: safeAddress
    .refine((value) => !value.includes('/.well-known/'), {
      error: 'must be the issuer itself, without /.well-known/openid-configuration behind it',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(/\s+/).includes('openid'), { error: 'must include openid' })
    .default('openid profile email'),
  OIDC_NAME_CLAIM: word.default('name'),
  OIDC_EMAIL_CLAIM: word.default('email'),
  OIDC_GROUPS_CLAIM: word.default('groups'),
  OIDC_TRUST_EMAIL: yesNo.default(false),
  OIDC_SIGN_OUT_RETURN: yesNo.default(false),
  PROXY_JWT_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'must be the name of a header' })
    .optional(),
  PROXY_JWKS_URL: safeAddress.optional(),
  PROXY_JWT_KEY_FILE: z.string().optional(),
  PROXY_JWT_ISSUER: z.string().optional(),
  PROXY_JWT_AUDIENCE: z.string().optional(),
  PROXY_JWT_ALGORITHMS: z
    .string()
    .default('RS256,PS256,ES256,EdDSA')
    .transform(list)
    .refine((named) => named.length > 0 && named.every((name) => algorithms.includes(name)), {
      error: `must list some of ${algorithms.join(', ')}; none and HMAC prove nothing beside a public key`,
    }),
  PROXY_SIGN_OUT_URL: z
    .string()
    .refine((value) => /^\/(?!\/)/.test(value) || isSafeAddress(value), {
      error: 'must be a path on the proxy, or an https:// address',
    })
    .optional(),
  FEISHU_ACCOUNTS_URL: safeAddress.transform((value) => value.replace(/\/+$/, '')).optional(),
  FEISHU_SIGN_IN_TENANTS: z.string().transform(list).optional(),
  FEISHU_SIGN_IN_APP_ID: word.optional(),
  FEISHU_SIGN_IN_APP_SECRET: word.optional(),
  SESSION_SECRET: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine((secrets) => secrets.length > 0 && secrets.every(({ length }) => length >= shortestSecret), {
      error: `must be at least ${shortestSecret} characters that nobody can guess (openssl rand -base64 32); several between commas, newest first`,
    })
    .optional(),
  SESSION_IDLE_MINUTES: whole(1, 43_200).default(60),
  SESSION_MAX_HOURS: whole(1, 720).default(12),
  SEND_LIMIT_PER_MINUTE: whole(1, 10_000).optional(),
  ACCESS_CONTACT: z.string().max(200, { error: 'must be at most 200 characters' }).optional(),
  ...(Object.fromEntries(roles.map((role) => [`ROLE_${role.toUpperCase()}`, rules])) as {
    [Name in `ROLE_${Uppercase<(typeof roles)[number]>}`]: typeof rules
  }),
}

type Fields = z.infer<z.ZodObject<typeof authFields>>

/** Settings a mode cannot do without, by mode, each with what it is to hold. */
const required: { [Mode in AuthModeName]: { readonly [name: string]: string } } = {
  none: {},
  oidc: {
    OIDC_ISSUER: 'what the provider’s /.well-known/openid-configuration calls issuer',
    OIDC_CLIENT_ID: 'the client id the provider gave the console',
    OIDC_CLIENT_SECRET: 'the client secret the provider gave the console',
    SESSION_SECRET: 'the output of openssl rand -base64 32',
    PUBLIC_URL: 'the https:// address browsers call the console by',
  },
  proxy: {
    PROXY_JWT_HEADER: 'the header the proxy passes its signed assertion in',
    PROXY_JWT_ISSUER: 'what the assertion says for iss',
    PROXY_JWT_AUDIENCE: 'what the assertion says for aud',
  },
  feishu: {
    SESSION_SECRET: 'the output of openssl rand -base64 32',
    PUBLIC_URL: 'the https:// address browsers call the console by',
    FEISHU_SIGN_IN_TENANTS: 'the tenant_key of each company that is let in',
  },
}

/** What only one mode reads: set while AUTH_MODE is not, somebody meant that mode and would get a console for anybody. */
const meant: { readonly [name: string]: AuthModeName } = {
  OIDC_ISSUER: 'oidc',
  PROXY_JWT_HEADER: 'proxy',
  FEISHU_SIGN_IN_TENANTS: 'feishu',
}

/** What is wrong with the settings of sign-in that are fine each by itself; sentences without values. */
export function authProblems(given: Environment): string[] {
  const mode = authModes.find((mode) => mode === (given.AUTH_MODE ?? 'none'))
  if (!mode) return []
  const problems = Object.entries(required[mode])
    .filter(([name]) => given[name] === undefined)
    .map(([name, what]) => `${name}: missing, AUTH_MODE=${mode} needs it; set it to ${what}`)
  const [name, other] = Object.entries(meant).find(([name]) => given[name] !== undefined) ?? []
  if (given.AUTH_MODE === undefined && name)
    problems.push(`AUTH_MODE: missing, ${name} is set; set AUTH_MODE=${other}, or AUTH_MODE=none to sign nobody in`)
  if (mode === 'proxy' && (given.PROXY_JWKS_URL === undefined) === (given.PROXY_JWT_KEY_FILE === undefined))
    problems.push('PROXY_JWKS_URL, PROXY_JWT_KEY_FILE: set one of the two, the key that assertions are checked with')
  if (mode === 'feishu') {
    if ((given.FEISHU_SIGN_IN_APP_ID === undefined) !== (given.FEISHU_SIGN_IN_APP_SECRET === undefined))
      problems.push('FEISHU_SIGN_IN_APP_ID, FEISHU_SIGN_IN_APP_SECRET: set both, or neither for the app of the console')
    else if (!given.FEISHU_SIGN_IN_APP_ID && !given.FEISHU_APP_ID && !given.FEISHU_APPS_FILE)
      problems.push('FEISHU_SIGN_IN_APP_ID: missing; AUTH_MODE=feishu needs an app to sign in with')
  }
  if ((mode === 'oidc' || mode === 'feishu') && given.PUBLIC_URL !== undefined && !isSafeAddress(given.PUBLIC_URL))
    problems.push('PUBLIC_URL: must be https:// to sign in; over http:// anybody on the way could take the session')
  return problems
}

const families = /^(?:AUTH|OIDC|PROXY_JW[KT]S?|PROXY_SIGN_OUT|FEISHU_SIGN_IN|SESSION|ROLE)_/

/** What is likely to be a mistake and stops nothing, one sentence each, without values. */
export function authWarnings(env: Environment, { mode, rules }: Pick<AuthSettings, 'mode' | 'rules'>): string[] {
  const unknown = Object.keys(env)
    .filter((name) => families.test(name) && !Object.hasOwn(authFields, name))
    .map((name) => `${name}: no setting of the console; docs/sign-in.md lists those there are`)
  const nobody = roles.every((role) => rules[role].length === 0)
  if (mode === 'none' || !nobody) return unknown
  const names = roles.map((role) => `ROLE_${role.toUpperCase()}`).join(', ')
  return [...unknown, `${names}: none is set, so that nobody gets in; ROLE_VIEWER=* lets everybody look`]
}

/** The settings of sign-in, out of fields that `authProblems` found nothing in. */
export function authSettings(fields: Fields, base_url: string): AuthSettings {
  const { AUTH_MODE: mode } = fields
  const shared = {
    rules:
      mode === 'none'
        ? { ...allRoles, reader: fields.ROLE_READER ?? [], bulk_sender: fields.ROLE_BULK_SENDER ?? [] }
        : (Object.fromEntries(
            roles.map((role) => [role, fields[`ROLE_${role.toUpperCase() as Uppercase<typeof role>}`] ?? []]),
          ) as unknown as RoleRules),
    contact: fields.ACCESS_CONTACT ?? null,
    // Without sign-in all are one operator, and no person’s pace says anything.
    most_per_minute: fields.SEND_LIMIT_PER_MINUTE ?? (mode === 'none' ? null : 30),
    trust_email:
      mode === 'feishu' ? ('never' as const) : fields.OIDC_TRUST_EMAIL ? ('always' as const) : ('verified' as const),
  }
  const claims = { name: fields.OIDC_NAME_CLAIM, email: fields.OIDC_EMAIL_CLAIM, groups: fields.OIDC_GROUPS_CLAIM }
  const session = {
    secrets: fields.SESSION_SECRET ?? [],
    idle_ms: fields.SESSION_IDLE_MINUTES * 60_000,
    max_ms: fields.SESSION_MAX_HOURS * 3600_000,
  }
  switch (mode) {
    case 'none':
      return { ...shared, mode }
    case 'oidc':
      return {
        ...shared,
        mode,
        session,
        oidc: {
          issuer: fields.OIDC_ISSUER ?? '',
          client_id: fields.OIDC_CLIENT_ID ?? '',
          client_secret: fields.OIDC_CLIENT_SECRET ?? '',
          scopes: fields.OIDC_SCOPES,
          claims,
          sign_out_returns: fields.OIDC_SIGN_OUT_RETURN,
        },
      }
    case 'proxy':
      return {
        ...shared,
        mode,
        proxy: {
          header: (fields.PROXY_JWT_HEADER ?? '').toLowerCase(),
          keys: fields.PROXY_JWKS_URL ? { url: fields.PROXY_JWKS_URL } : { file: fields.PROXY_JWT_KEY_FILE ?? '' },
          issuer: fields.PROXY_JWT_ISSUER ?? '',
          audience: list(fields.PROXY_JWT_AUDIENCE ?? ''),
          algorithms: fields.PROXY_JWT_ALGORITHMS,
          claims,
          sign_out_url: fields.PROXY_SIGN_OUT_URL ?? null,
        },
      }
    case 'feishu':
      return {
        ...shared,
        mode,
        session,
        feishu: {
          accounts_url: fields.FEISHU_ACCOUNTS_URL ?? accountsOf(base_url),
          app:
            fields.FEISHU_SIGN_IN_APP_ID && fields.FEISHU_SIGN_IN_APP_SECRET
              ? { app_id: fields.FEISHU_SIGN_IN_APP_ID, app_secret: fields.FEISHU_SIGN_IN_APP_SECRET }
              : null,
          tenants: fields.FEISHU_SIGN_IN_TENANTS ?? [],
        },
      }
  }
}

/** The accounts site of a cloud, by its open platform. https://open.feishu.cn/document/authentication-management/access-token/obtain-oauth-code */
function accountsOf(base_url: string): string {
  return base_url.includes('larksuite') ? 'https://accounts.larksuite.com' : 'https://accounts.feishu.cn'
}
