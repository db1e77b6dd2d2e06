import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { roles } from '#lib/model/roles.ts'
import { authFields, authProblems, authSettings, authWarnings } from './auth-settings.ts'

type Environment = Record<string, string>

const secret = 'a secret of forty characters for tests..'
const oidc = {
  AUTH_MODE: 'oidc',
  PUBLIC_URL: 'https://console.example.com',
  OIDC_ISSUER: 'https://id.example.com/realms/staff',
  OIDC_CLIENT_ID: 'reply-console',
  OIDC_CLIENT_SECRET: 'S3cretOfTheClient',
  SESSION_SECRET: secret,
}
const proxy = {
  AUTH_MODE: 'proxy',
  PROXY_JWT_HEADER: 'OIDC_id_token',
  PROXY_JWKS_URL: 'https://id.example.com/jwks',
  PROXY_JWT_ISSUER: 'https://id.example.com',
  PROXY_JWT_AUDIENCE: 'reply-console',
}
const feishu = {
  AUTH_MODE: 'feishu',
  PUBLIC_URL: oidc.PUBLIC_URL,
  SESSION_SECRET: secret,
  FEISHU_SIGN_IN_TENANTS: 't1',
  FEISHU_APP_ID: 'cli_1',
}

const fields = z.object(authFields)
const problems = (given: Environment) => {
  const { error } = fields.safeParse(given)
  const each = Object.entries(error ? z.flattenError(error).fieldErrors : {})
  return [...each.map(([name, said]) => `${name}: ${said?.[0]}`), ...authProblems(given)]
}
const read = (given: Environment, base = 'https://open.feishu.cn') => authSettings(fields.parse(given), base)
const without = (given: Environment, name: string) =>
  Object.fromEntries(Object.entries(given).filter(([one]) => one !== name))

test.each([
  ['none', {}],
  ['oidc', oidc],
  [
    'oidc on this machine',
    { ...oidc, PUBLIC_URL: 'http://127.0.0.1:3000', OIDC_ISSUER: 'http://localhost:8080/realms/x' },
  ],
  ['proxy', proxy],
  ['proxy with a key in a file', { ...without(proxy, 'PROXY_JWKS_URL'), PROXY_JWT_KEY_FILE: '/run/key.pem' }],
  ['feishu', feishu],
])('settings of %s are complete', (_, given) => {
  expect(problems(given)).toEqual([])
})

describe('what a mode cannot do without is missed by its name', () => {
  test.each(
    [
      ...Object.keys(oidc).map((name) => [name, oidc] as const),
      ...['PROXY_JWT_HEADER', 'PROXY_JWKS_URL', 'PROXY_JWT_ISSUER', 'PROXY_JWT_AUDIENCE'].map(
        (name) => [name, proxy] as const,
      ),
      ...['PUBLIC_URL', 'SESSION_SECRET', 'FEISHU_SIGN_IN_TENANTS'].map((name) => [name, feishu] as const),
    ].filter(([name]) => name !== 'AUTH_MODE'),
  )('%s', (name, given: Environment) => {
    const [problem, ...more] = problems(without(given, name))
    expect(problem).toContain(name)
    expect(more).toEqual([])
  })
})

test.each<[string, Environment, string]>([
  ['an unknown mode', { AUTH_MODE: 'basic' }, 'AUTH_MODE'],
  ['an issuer over plain http', { ...oidc, OIDC_ISSUER: 'http://id.example.com' }, 'OIDC_ISSUER'],
  [
    'an issuer that only looks like this machine',
    { ...oidc, OIDC_ISSUER: 'http://127.0.0.1.evil.example' },
    'OIDC_ISSUER',
  ],
  ['an issuer with a password', { ...oidc, OIDC_ISSUER: 'https://a:b@id.example.com' }, 'OIDC_ISSUER'],
  ['an issuer that is a file', { ...oidc, OIDC_ISSUER: 'file:///etc/passwd' }, 'OIDC_ISSUER'],
  [
    'the address of what an issuer says',
    { ...oidc, OIDC_ISSUER: `${oidc.OIDC_ISSUER}/.well-known/openid-configuration` },
    'OIDC_ISSUER',
  ],
  ['a provider, and no word that it is used', without(oidc, 'AUTH_MODE'), 'AUTH_MODE'],
  ['a proxy, and no word that it is there', without(proxy, 'AUTH_MODE'), 'AUTH_MODE'],
  ['companies, and no word that they sign in', without(feishu, 'AUTH_MODE'), 'AUTH_MODE'],
  ['a name with a comma, without quotes', { ...oidc, ROLE_SENDER: 'group:Support, Berlin' }, 'ROLE_SENDER'],
  ['keys over plain http', { ...proxy, PROXY_JWKS_URL: 'http://id.example.com/jwks' }, 'PROXY_JWKS_URL'],
  ['two sources of keys', { ...proxy, PROXY_JWT_KEY_FILE: '/x' }, 'PROXY_JWKS_URL, PROXY_JWT_KEY_FILE'],
  ['no signature', { ...proxy, PROXY_JWT_ALGORITHMS: 'none' }, 'PROXY_JWT_ALGORITHMS'],
  ['a shared secret beside a public key', { ...proxy, PROXY_JWT_ALGORITHMS: 'RS256,HS256' }, 'PROXY_JWT_ALGORITHMS'],
  ['no algorithm', { ...proxy, PROXY_JWT_ALGORITHMS: ',' }, 'PROXY_JWT_ALGORITHMS'],
  ['an algorithm in small letters', { ...proxy, PROXY_JWT_ALGORITHMS: 'rs256' }, 'PROXY_JWT_ALGORITHMS'],
  ['a header with a line break', { ...proxy, PROXY_JWT_HEADER: 'a\r\nb' }, 'PROXY_JWT_HEADER'],
  ['a sign-out that leads away', { ...proxy, PROXY_SIGN_OUT_URL: '//evil.example' }, 'PROXY_SIGN_OUT_URL'],
  ['a sign-out that runs', { ...proxy, PROXY_SIGN_OUT_URL: 'javascript:alert(1)' }, 'PROXY_SIGN_OUT_URL'],
  ['scopes without openid', { ...oidc, OIDC_SCOPES: 'profile' }, 'OIDC_SCOPES'],
  ['a short secret', { ...oidc, SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
  ['a short secret beside a long one', { ...oidc, SESSION_SECRET: `${secret},short` }, 'SESSION_SECRET'],
  ['no secret between commas', { ...oidc, SESSION_SECRET: ' , ' }, 'SESSION_SECRET'],
  ['a public address over plain http', { ...oidc, PUBLIC_URL: 'http://console.example.com' }, 'PUBLIC_URL'],
  [
    'half an app to sign in with',
    { ...feishu, FEISHU_SIGN_IN_APP_ID: 'cli_2' },
    'FEISHU_SIGN_IN_APP_ID, FEISHU_SIGN_IN_APP_SECRET',
  ],
  ['no app to sign in with', without(feishu, 'FEISHU_APP_ID'), 'FEISHU_SIGN_IN_APP_ID'],
  ['a rule that is none', { ...oidc, ROLE_ADMIN: 'Admins' }, 'ROLE_ADMIN'],
  ['no time at all', { ...oidc, SESSION_IDLE_MINUTES: '0' }, 'SESSION_IDLE_MINUTES'],
  ['a session without end', { ...oidc, SESSION_MAX_HOURS: '100000' }, 'SESSION_MAX_HOURS'],
  ['a pace that is no number', { ...oidc, SEND_LIMIT_PER_MINUTE: '1e3' }, 'SEND_LIMIT_PER_MINUTE'],
])('%s is a wrong setting, told without its value', (_, given, name) => {
  const said = problems(given)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(new RegExp(`^${name}:`))
  expect(said.join()).not.toMatch(/S3cretOfTheClient|a secret of forty|evil\.example|a:b@|alert/)
})

test.each<[string, Environment, RegExp[]]>([
  ['roles for nobody', oidc, [/^ROLE_VIEWER, .*ROLE_ADMIN: none is set/]],
  ['a role', { ...oidc, ROLE_VIEWER: '*' }, []],
  ['no sign-in', {}, []],
  ['no sign-in, in so many words', { ...oidc, AUTH_MODE: 'none' }, []],
  [
    'names that are none',
    { ...oidc, ROLE_SENDERS: '*', ROLE_VIEWER: '*', OIDC_SCOPE: 'openid', PROXY_JWT_AUD: 'x' },
    [/^ROLE_SENDERS: no setting/, /^OIDC_SCOPE: /, /^PROXY_JWT_AUD: /],
  ],
  ['names of others', { ROLEX: '1', PROXY_HOST: 'x', SESSION: 'x', http_proxy: 'x' }, []],
])('%s is warned of or not', (_, given, wanted) => {
  const said = authWarnings(given, read(given))
  expect(said).toHaveLength(wanted.length)
  for (const [n, pattern] of wanted.entries()) expect(said[n]).toMatch(pattern)
})

test('defaults are the careful ones', () => {
  expect(read(oidc)).toMatchObject({
    mode: 'oidc',
    rules: { viewer: [], sender: [], approver: [], auditor: [], admin: [] },
    trust_email: 'verified',
    most_per_minute: 30,
    session: { secrets: [secret], idle_ms: 3_600_000, max_ms: 43_200_000 },
    oidc: {
      scopes: 'openid profile email',
      sign_out_returns: false,
      claims: { name: 'name', email: 'email', groups: 'groups' },
    },
  })
  expect(read(proxy)).toMatchObject({
    mode: 'proxy',
    proxy: { header: 'oidc_id_token', algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] },
  })
})

test('without sign-in whoever is there may do everything but read chats and send in bulk, and at any pace', () => {
  const { rules, most_per_minute, mode } = read({})
  expect(mode).toBe('none')
  for (const role of roles) expect(rules[role]).toHaveLength(role === 'reader' || role === 'bulk_sender' ? 0 : 1)
  expect(most_per_minute).toBeNull()
  expect(read({ ROLE_READER: '*' }).rules.reader).toEqual(rules.sender)
  expect(read({ ROLE_BULK_SENDER: '*' }).rules.bulk_sender).toEqual(rules.sender)
})

test('roles of the settings are no roles where nobody signs in, and the only ones where somebody does', () => {
  expect(read({ ROLE_ADMIN: 'sub:x' }).rules.viewer).toHaveLength(1)
  expect(read({ ...oidc, ROLE_ADMIN: 'sub:x' }).rules).toMatchObject({ viewer: [], admin: [{ of: 'sub', id: 'x' }] })
})

test.each([
  [oidc, 'verified'],
  [{ ...oidc, OIDC_TRUST_EMAIL: '1' }, 'always'],
  [feishu, 'never'],
  [{ ...feishu, OIDC_TRUST_EMAIL: '1' }, 'never'],
])('e-mail addresses count as far as the mode knows them', (given, trust_email) => {
  expect(read(given)).toMatchObject({ trust_email })
})

test('secrets are read newest first', () => {
  const older = 'the older secret of forty characters ...'
  expect(read({ ...oidc, SESSION_SECRET: `${secret} , ${older}` })).toMatchObject({
    session: { secrets: [secret, older] },
  })
})

test.each([
  ['https://open.feishu.cn', 'https://accounts.feishu.cn'],
  ['https://open.larksuite.com', 'https://accounts.larksuite.com'],
])('the accounts of %s are at %s', (base, accounts_url) => {
  expect(read(feishu, base)).toMatchObject({ feishu: { accounts_url, app: null, tenants: ['t1'] } })
})
