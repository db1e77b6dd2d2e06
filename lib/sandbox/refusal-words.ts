import { guidanceFor } from '#lib/guidance/codes.ts'

/** Feishu's no, before it becomes an answer. */
export type Refusal = {
  code: number
  msg: string
  http?: number
  headers?: Record<string, string>
  /** What stands in `error` beside the log_id. */
  error?: {
    field_violations?: { field: string; value?: string; description: string }[]
    permission_violations?: { type: string; subject: string }[]
    message?: string
    helps?: { url: string; description: string }[]
  }
}

/**
 * Texts of the gateway and of calls beside the reply, which the console's guidance does not carry or words otherwise.
 * @see https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN (general codes)
 */
const others: Record<number, string> = {
  9499: 'bad request',
  41050: 'no user authority',
  232006: 'Your request specifies a chat_id which is invalid.',
  232025: 'Bot ability is not activated.',
  234001: 'Invalid request param.',
  234007: 'App does not enable bot feature.',
  234008: 'The app is not the resource sender',
  99991301: 'request method doesn’t match',
  99991400: 'request trigger frequency limit',
  99991401: 'ip 127.0.0.1 is denied by app setting',
  99991403: 'This month’s API call quota has been exceeded',
  99991661: 'Missing access token for authorization. Please make a request with token attached.',
  99991663: 'Invalid access token for authorization. Please make a request with token attached.',
  99991671: 'Invalid access token for authorization. Token must start with t- or u-.',
  99992402: 'field validation failed',
}

/** A refusal in Feishu's words; each `ext` follows the text, which then loses its final dot. */
export function refusal(code: number, ...exts: string[]): Refusal {
  const text =
    others[code] ??
    (['reply', 'image'] as const).map((endpoint) => guidanceFor({ code, endpoint })?.msg).find(Boolean) ??
    ''
  return { code, msg: exts.length ? [text.replace(/\.$/, ''), ...exts.map((ext) => `ext=${ext}`)].join(', ') : text }
}

/** An id that no message of the tenant has. */
export function unknownMessage(message_id: string): Refusal {
  return {
    code: 99992354,
    msg: `The request you send is not a valid {open_message_id} or not exists, example value: om_dc13264520392913993dd051dba21dcf. Invalid ids: [${message_id}]`,
  }
}

/** The app has none of the scopes a call needs; the gateway says where to ask for one. */
export function scopeMissing(app_id: string, scopes: readonly string[]): Refusal {
  const list = `[${scopes.join(', ')}]`
  const url = `https://open.feishu.cn/app/${app_id}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`
  return {
    code: 99991672,
    msg: `Access denied. One of the following scopes is required: ${list}.应用尚未开通所需的应用身份权限：${list}，点击链接申请并开通任一权限即可：${url}`,
    error: {
      message:
        'Refer to the documentation to fix the error: https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error',
      permission_violations: scopes.map((subject) => ({ type: 'action_scope_required', subject })),
      helps: [{ url, description: `Learn more about scopes and how to add them: ${list}` }],
    },
  }
}

/** The gateway's limit: `limit` calls in its window, free again in `reset_s` seconds. */
export function tooManyCalls(limit: number, reset_s: number, http: number): Refusal {
  return {
    ...refusal(99991400),
    http,
    headers: { 'x-ogw-ratelimit-limit': String(limit), 'x-ogw-ratelimit-reset': String(reset_s) },
  }
}
