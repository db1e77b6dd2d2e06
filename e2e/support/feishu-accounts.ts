import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Account = { union_id: string; tenant_key: string; name: string; groups: string[] }

export type FeishuAccounts = {
  url: string
  app_id: string
  app_secret: string
  /** Bodies of the replies that arrived. */
  replies: string[]
  /** What the call for user groups answers from now on, instead of groups. */
  groupsAnswer: { http: number; body: object } | null
  stop(): Promise<void>
}

/**
 * Stands in for the accounts site and the open platform of Feishu: the authorize page with a link for each account, the
 * token call with its rules (secret, redirect_uri, PKCE, a code once), user_info, groups, departments, and the reply.
 */
export async function startFeishuAccounts(accounts: Account[]): Promise<FeishuAccounts> {
  const app_id = 'cli_signin'
  const app_secret = 'SecretOfTheSignInApp0123456789'
  const codes = new Map<string, { account: Account; challenge: string; redirect_uri: string }>()
  const tokens = new Map<string, Account>()
  const used = new Set<string>()
  const state: FeishuAccounts = { url: '', app_id, app_secret, replies: [], groupsAnswer: null, stop: async () => {} }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://own.invalid')
    const body = await textOf(request)
    if (pathname === '/open-apis/authen/v1/authorize') return authorizePage(response, searchParams)
    if (pathname === '/open-apis/authen/v2/oauth/token') return token(response, JSON.parse(body))
    if (pathname === '/open-apis/authen/v1/user_info') {
      const account = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
      if (!account) return json(response, 200, { code: 20005, msg: 'The user access token passed is invalid.' })
      const { groups: _, ...data } = account
      return json(response, 200, {
        code: 0,
        msg: 'success',
        data: { ...data, open_id: 'ou_1', email: 'ceo@example.com' },
      })
    }
    if (pathname === '/open-apis/auth/v3/tenant_access_token/internal')
      return json(response, 200, { code: 0, msg: 'ok', expire: 7200, tenant_access_token: 't-standin' })
    if (pathname === '/open-apis/contact/v3/group/member_belong') {
      if (state.groupsAnswer) return json(response, state.groupsAnswer.http, state.groupsAnswer.body)
      const account = accounts.find(({ union_id }) => union_id === searchParams.get('member_id'))
      const all = searchParams.get('group_type') === '1' ? (account?.groups ?? []) : []
      // Page by page, to be read to its end.
      const at = Number(searchParams.get('page_token') ?? 0)
      const has_more = at + 1 < all.length
      return json(response, 200, {
        code: 0,
        data: { group_list: all.slice(at, at + 1), has_more, page_token: has_more ? String(at + 1) : '' },
      })
    }
    if (pathname.startsWith('/open-apis/contact/v3/users/'))
      return json(response, 200, { code: 0, data: { user: { name: 'x', department_ids: ['od-team'] } } })
    if (pathname === '/open-apis/contact/v3/departments/parent')
      return json(response, 200, {
        code: 0,
        data: { items: [{ department_id: 'ops', open_department_id: 'od-ops' }], has_more: false },
      })
    if (pathname.endsWith('/reply')) {
      state.replies.push(body)
      return json(response, 200, { code: 0, msg: 'success', data: { message_id: 'om_standin' } })
    }
    json(response, 200, { code: 230002, msg: 'The bot can not be outside the group.' })
  })

  function authorizePage(response: ServerResponse, asked: URLSearchParams) {
    const redirect_uri = asked.get('redirect_uri') ?? ''
    const back = (more: Record<string, string>) =>
      `${redirect_uri}?${new URLSearchParams({ ...more, state: asked.get('state') ?? '' })}`.replaceAll('&', '&amp;')
    if (asked.get('client_id') !== app_id || asked.get('code_challenge_method') !== 'S256')
      return json(response, 400, { code: 20029, msg: 'wrong request' })
    const links = accounts.map((account) => {
      const code = randomBytes(32).toString('base64url')
      codes.set(code, { account, challenge: asked.get('code_challenge') ?? '', redirect_uri })
      return `<p><a href="${back({ code })}">Continue as ${account.name}</a></p>`
    })
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!DOCTYPE html><link rel="icon" href="data:,">${links.join('')}<a href="${back({ error: 'access_denied' })}">Refuse</a>`,
    )
  }

  function token(response: ServerResponse, asked: Record<string, string>) {
    const failed = (code: number) => json(response, 400, { code, error: 'invalid_grant', error_description: 'no' })
    const code = asked.code ?? ''
    if (asked.client_id !== app_id || asked.client_secret !== app_secret) return failed(20002)
    if (used.has(code)) return failed(20065)
    const granted = codes.get(code)
    if (!granted) return failed(20003)
    used.add(code)
    if (asked.redirect_uri !== granted.redirect_uri) return failed(20071)
    if (
      createHash('sha256')
        .update(asked.code_verifier ?? '')
        .digest('base64url') !== granted.challenge
    )
      return failed(20049)
    const access_token = `eyJ${randomBytes(24).toString('base64url')}`
    tokens.set(access_token, granted.account)
    json(response, 200, { code: 0, access_token, expires_in: 7200, token_type: 'Bearer', scope: '' })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return state
}

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
