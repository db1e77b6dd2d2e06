import type { Endpoint } from '../outcome.ts'

/** The calls a pasted answer may come from: those the console makes, and others people make beside it. */
export type PastedCall =
  | Endpoint
  /** Whichever call it is: what Feishu's gateway says before a call is reached. */
  | 'any'
  // Messages.
  | 'create'
  | 'update'
  | 'patch'
  | 'delete'
  | 'forward'
  | 'merge-forward'
  | 'thread-forward'
  | 'read-users'
  | 'follow-up'
  | 'reaction'
  | 'pin'
  | 'urgent'
  | 'batch'
  | 'ephemeral'
  | 'url-preview'
  | 'message-search'
  // Pictures and files.
  | 'image'
  | 'file'
  | 'file-get'
  | 'resource'
  // Chats, cards, bots.
  | 'chat'
  | 'cardkit'
  | 'card-delay-update'
  | 'card-action'
  | 'webhook'
  | 'legacy-im'
  // Signing in, the app, events.
  | 'auth-user'
  | 'login'
  | 'application'
  | 'events'
  // Everything else an app may be busy with.
  | 'approval'
  | 'docs'
  | 'sheets'
  | 'wiki'
  | 'drive'
  | 'calendar'
  | 'okr'
  | 'admin'
  | 'rooms'
  | 'helpdesk'

/** Whose answer a text is, and whether that is certain: told by an address, a method, or what only one call says. */
export function callOf(text: string, code: number): { call: PastedCall; certain: boolean } {
  const sure = (call: PastedCall) => ({ call, certain: true })
  if (/\/messages\/[\w-]{1,64}\/reply/.test(text)) return sure('reply')
  if (/\/bot\/v2\/hook\/|StatusCode["']?\s{0,3}[:=]|StatusMessage/.test(text) || isWebhookOnly(code, text))
    return sure('webhook')
  if (
    /\/auth\/v3\/|failed to get (?:tenant|app)_access_token|GetTenantAccessToken|internal tenant access token/i.test(
      text,
    )
  )
    return sure('auth')
  if (/\/authen\/v\d\/|\/oauth\/(?:token|v\d)|user_access_token_info|\berror_description\b/.test(text))
    return sure('auth-user')
  const told = addresses.find(([, path]) => path.test(text))
  if (told) return sure(told[0])
  const asked = methods.find(([, method, path]) => asksFor(text, method, path))
  if (asked) return sure(asked[0])
  if (/receive_id_type/.test(text)) return sure('create')
  if (/image\.create\b|upload_image/i.test(text)) return sure('image')
  if (/file\.create\b|upload_file/i.test(text)) return sure('file')
  if (code === 10003 || code === 10014 || code === 10015) return { call: 'auth', certain: false }
  return { call: 'reply', certain: false }
}

/** Addresses that say by themselves which call it is. */
const addresses: readonly [PastedCall, RegExp][] = [
  ['reaction', /\/im\/v1\/messages\/[\w-]{1,64}\/reactions\b/],
  ['read-users', /\/im\/v1\/messages\/[\w-]{1,64}\/read_users\b/],
  ['follow-up', /\/im\/v1\/messages\/[\w-]{1,64}\/push_follow_up\b/],
  ['forward', /\/im\/v1\/messages\/[\w-]{1,64}\/forward\b/],
  ['urgent', /\/im\/v1\/messages\/[\w-]{1,64}\/urgent_(?:app|sms|phone)\b/],
  ['resource', /\/im\/v1\/messages\/[\w-]{1,64}\/resources\//],
  ['merge-forward', /\/im\/v1\/messages\/merge_forward\b/],
  ['thread-forward', /\/im\/v1\/threads\/[\w-]{1,64}\/forward\b/],
  ['pin', /\/im\/v1\/pins\b/],
  ['url-preview', /\/im\/v2\/url_previews\//],
  ['batch', /\/message\/v4\/batch_send\b|\/im\/v1\/batch_messages\b/],
  ['ephemeral', /\/ephemeral\/v1\//],
  ['message-search', /\/search\/v2\/message\b/],
  ['card-delay-update', /\/interactive\/v1\/card\/update\b/],
  ['cardkit', /\/cardkit\/v1\//],
  ['contact', /\/contact\/v\d\//],
  ['scope', /\/application\/v6\/scopes\b/],
  ['bot-info', /\/bot\/v3\/info\b/],
  ['application', /\/application\/v\d\//],
  ['approval', /\/approval\/(?:openapi\/)?v\d\//],
  ['sheets', /\/sheets\/v\d\//],
  ['docs', /\/(?:docx|doc|bitable)\/v\d\//],
  ['wiki', /\/wiki\/v\d\//],
  ['drive', /\/drive\/(?:explorer\/|permission\/)?v\d\//],
  ['calendar', /\/calendar\/v\d\//],
  ['okr', /\/okr\/v\d\//],
  ['rooms', /\/meeting_room\/|\/vc\/v1\/rooms\b/],
  ['helpdesk', /\/helpdesk\/v\d\//],
  ['admin', /\/admin\/v\d\//],
  ['events', /\/callback\/ws\/endpoint\b|\/event\/v1\//],
  ['legacy-im', /\/message\/v[34]\/send\b|\/chat\/v[34]\//],
]

/** Addresses that mean another call with another method. */
const methods: readonly [PastedCall, RegExp, RegExp][] = [
  ['get', /\bGET\b/, /\/messages\/om_/],
  ['update', /\bPUT\b/, /\/messages\/om_/],
  ['patch', /\bPATCH\b/, /\/messages\/om_/],
  ['delete', /\bDELETE\b/, /\/messages\/om_/],
  ['list', /\bGET\b/, /\/im\/v1\/messages\?/],
  ['create', /\bPOST\b/, /\/im\/v1\/messages(?![\w/])/],
  ['image', /\bPOST\b/i, /\/im\/v1\/images\b/i],
  ['file', /\bPOST\b/i, /\/im\/v1\/files\b/i],
  ['image-get', /\bGET\b/, /\/im\/v1\/images\//],
  ['file-get', /\bGET\b/, /\/im\/v1\/files\//],
  ['chat-get', /\bGET\b/, /\/im\/v1\/chats\/oc_\w{1,80}(?![\w/])/],
  ['chats', /\bGET\b/, /\/im\/v1\/chats(?:\/search)?(?![\w/])/],
  ['chat', /\b(?:GET|POST|PUT|PATCH|DELETE)\b/, /\/im\/v1\/chats\b/],
]

/** Whether a line names the method and behind it the path. */
const asksFor = (text: string, method: RegExp, path: RegExp): boolean =>
  text.split('\n').some((line) => {
    const at = line.search(method)
    return at >= 0 && path.test(line.slice(at))
  })

/** Codes 19xxx, and what only the webhook of a group's own bot says of a body. */
const isWebhookOnly = (code: number, text: string): boolean =>
  (code >= 19_000 && code < 20_000) || (code === 10_002 && /text is nil/i.test(text))
