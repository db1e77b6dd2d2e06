import { roles } from '#lib/model/roles.ts'
import type { AuthSettings } from './auth-settings.ts'
import { asWritten, type RoleRules, type Rule } from './role-rules.ts'

/** One setting as it was set, by its name in the environment. `value` null: set, and nobody’s to see. */
export type ShownSetting = { name: string; value: string | null }

/**
 * The settings of sign-in for an admin to look at. What is secret stands here by its name alone: each setting is picked
 * by hand, so that one which comes later is not shown before somebody has thought about it.
 */
export function shownSettings(auth: AuthSettings, public_url: string | null): ShownSetting[] {
  return [
    { name: 'AUTH_MODE', value: auth.mode },
    ...(public_url === null ? [] : [{ name: 'PUBLIC_URL', value: public_url }]),
    ...ofMode(auth),
    ...(auth.mode === 'none' ? [] : roleSettings(auth.rules)),
    ...(auth.trust_email === 'always' ? [{ name: 'OIDC_TRUST_EMAIL', value: '1' }] : []),
    ...(auth.contact === null ? [] : [{ name: 'ACCESS_CONTACT', value: auth.contact }]),
    ...(auth.most_per_minute === null ? [] : [{ name: 'SEND_LIMIT_PER_MINUTE', value: String(auth.most_per_minute) }]),
  ]
}

function ofMode(auth: AuthSettings): ShownSetting[] {
  switch (auth.mode) {
    case 'none':
      return []
    case 'oidc': {
      const { issuer, client_id, scopes, claims, sign_out_returns } = auth.oidc
      return [
        { name: 'OIDC_ISSUER', value: issuer },
        { name: 'OIDC_CLIENT_ID', value: client_id },
        { name: 'OIDC_CLIENT_SECRET', value: null },
        { name: 'OIDC_SCOPES', value: scopes },
        ...claimSettings(claims),
        { name: 'OIDC_SIGN_OUT_RETURN', value: sign_out_returns ? '1' : '0' },
        ...sessionSettings(auth.session),
      ]
    }
    case 'proxy': {
      const { header, keys, issuer, audience, algorithms, claims, sign_out_url } = auth.proxy
      return [
        { name: 'PROXY_JWT_HEADER', value: header },
        'url' in keys
          ? { name: 'PROXY_JWKS_URL', value: withoutQuery(keys.url) }
          : { name: 'PROXY_JWT_KEY_FILE', value: keys.file },
        { name: 'PROXY_JWT_ISSUER', value: issuer },
        { name: 'PROXY_JWT_AUDIENCE', value: audience.join(', ') },
        { name: 'PROXY_JWT_ALGORITHMS', value: algorithms.join(', ') },
        ...claimSettings(claims),
        ...(sign_out_url === null ? [] : [{ name: 'PROXY_SIGN_OUT_URL', value: withoutQuery(sign_out_url) }]),
      ]
    }
    case 'feishu': {
      const { accounts_url, app, tenants } = auth.feishu
      return [
        { name: 'FEISHU_ACCOUNTS_URL', value: accounts_url },
        { name: 'FEISHU_SIGN_IN_TENANTS', value: tenants.join(', ') },
        ...(app === null
          ? []
          : [
              { name: 'FEISHU_SIGN_IN_APP_ID', value: app.app_id },
              { name: 'FEISHU_SIGN_IN_APP_SECRET', value: null },
            ]),
        ...sessionSettings(auth.session),
      ]
    }
  }
}

const claimSettings = ({ name, email, groups }: { name: string; email: string; groups: string }): ShownSetting[] => [
  { name: 'OIDC_NAME_CLAIM', value: name },
  { name: 'OIDC_EMAIL_CLAIM', value: email },
  { name: 'OIDC_GROUPS_CLAIM', value: groups },
]

const sessionSettings = ({ idle_ms, max_ms }: { idle_ms: number; max_ms: number }): ShownSetting[] => [
  { name: 'SESSION_SECRET', value: null },
  { name: 'SESSION_IDLE_MINUTES', value: String(idle_ms / 60_000) },
  { name: 'SESSION_MAX_HOURS', value: String(max_ms / 3600_000) },
]

function roleSettings(rules: RoleRules): ShownSetting[] {
  return roles
    .filter((role) => rules[role].length > 0)
    .map((role) => ({ name: `ROLE_${role.toUpperCase()}`, value: rules[role].map(asSet).join(', ') }))
}

/** A rule as it was set. */
export function asSet(rule: Rule): string {
  switch (rule.of) {
    case 'everybody':
      return '*'
    case 'group':
      return `group:${asWritten(rule.name)}`
    case 'email':
      return `email:${asWritten(rule.pattern)}`
    case 'sub':
      return `sub:${asWritten(rule.id)}`
  }
}

/** Some services take a key in the query. */
const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '')
