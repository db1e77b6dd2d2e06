import { expect, test } from 'vitest'
import * as z from 'zod'
import { authFields, authModes, authProblems, authSettings } from './auth-settings.ts'
import { shownSettings } from './shown-settings.ts'

/** Every setting there is, each with a value one would know again. */
const secrets = {
  OIDC_CLIENT_SECRET: 'the-secret-of-the-client',
  SESSION_SECRET: 'newest-secret-of-forty-characters-or-more,older-secret-of-forty-characters-or-more..',
  FEISHU_SIGN_IN_APP_SECRET: 'the-secret-of-the-app',
  PROXY_JWKS_URL: 'https://keys.example/jwks?api_key=the-key-of-the-keys',
}
const open = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'console',
  PROXY_JWT_HEADER: 'X-Assertion',
  PROXY_JWT_ISSUER: 'https://proxy.example',
  PROXY_JWT_AUDIENCE: 'console',
  FEISHU_SIGN_IN_TENANTS: '2ed263bf32cf1651',
  FEISHU_SIGN_IN_APP_ID: 'cli_1',
  ROLE_SENDER: 'group:Night shift, email:*@example.com, sub:42',
  ROLE_VIEWER: '*',
  ACCESS_CONTACT: 'it@example.com',
}

const shownIn = (mode: string) => {
  const given = { ...open, ...secrets, AUTH_MODE: mode, PUBLIC_URL: 'https://console.example' }
  expect(authProblems(given)).toEqual([])
  const fields = z.object(authFields).parse(given)
  return shownSettings(authSettings(fields, 'https://open.feishu.cn'), given.PUBLIC_URL)
}

test.each(authModes)('no secret is among the settings an admin sees: %s', (mode) => {
  const shown = JSON.stringify(shownIn(mode))
  for (const setting of Object.values(secrets))
    for (const secret of setting.split(/[,?=]/).filter((part) => part.length > 10 && !part.startsWith('https:')))
      expect(shown).not.toContain(secret)
})

test.each([
  ['none', ['AUTH_MODE', 'PUBLIC_URL', 'ACCESS_CONTACT']],
  ['oidc', ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_SCOPES', 'SESSION_IDLE_MINUTES', 'ROLE_SENDER']],
  ['proxy', ['PROXY_JWT_HEADER', 'PROXY_JWKS_URL', 'PROXY_JWT_ALGORITHMS', 'ROLE_VIEWER']],
  ['feishu', ['FEISHU_ACCOUNTS_URL', 'FEISHU_SIGN_IN_TENANTS', 'SESSION_MAX_HOURS', 'SEND_LIMIT_PER_MINUTE']],
])('in mode %s an admin sees %s', (mode, names) => {
  expect(shownIn(mode).map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('roles are shown as they were set, and what is secret by its name', () => {
  const shown = shownIn('oidc')
  expect(shown).toContainEqual({ name: 'ROLE_SENDER', value: 'group:Night shift, email:*@example.com, sub:42' })
  expect(shown).toContainEqual({ name: 'ROLE_VIEWER', value: '*' })
  expect(shown).toContainEqual({ name: 'SESSION_SECRET', value: null })
})
