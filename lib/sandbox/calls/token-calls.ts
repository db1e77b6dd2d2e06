import { type Call, topAnswer } from '../answers.ts'
import type { State } from '../state.ts'
import { isObject, readStrictly } from '../strict-json.ts'

/**
 * The token of an internal app. Every answer is HTTP 200, its fields at the top.
 * @see https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal
 */
export async function issueToken(
  request: Request,
  kind: 'tenant' | 'app',
  call: Call,
  state: State,
): Promise<Response> {
  const read = readStrictly(await request.text())
  const { app_id, app_secret } = 'value' in read && isObject(read.value) ? read.value : {}
  const invalid = () => topAnswer({ code: 10003, data: {}, msg: 'invalid param' }, call)
  if (typeof app_id !== 'string' || typeof app_secret !== 'string' || !app_secret) return invalid()
  if (!/^cli_\w+$/.test(app_id)) return invalid()
  if (app_id !== state.app_id) return topAnswer({ code: 10014, msg: 'app id not exists' }, call)
  if (app_secret !== state.app_secret) return topAnswer({ code: 10015, msg: 'app secret invalid' }, call)
  const { value, expire } = state.tokens.issue()
  const named = { tenant_access_token: value, ...(kind === 'app' && { app_access_token: value }) }
  return topAnswer({ code: 0, msg: 'ok', ...named, expire }, call)
}
