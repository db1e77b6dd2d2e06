import type { BotState } from '#lib/protocol/endpoints/bot-info.ts'

/**
 * Where no official page says what Feishu does, the sandbox assumes something, here and nowhere else.
 * `assumed` is what fits the reports best; a test may turn any of it round.
 */
export type Options = {
  /** A reply to an id nobody knows: the general code, or 230001 with `ext=invalid message_id`. */
  unknown_message_id: 99992354 | 230001
  /** A known address called with another method. */
  wrong_method: 404 | 99991301
  /** A body that is no JSON, or does not say it is. */
  unparsable_body: 9499 | 99992402
  /** A field that is missing, of another JSON type or too long. */
  invalid_field: 99992402 | 230001
  /** A text message of no characters. */
  empty_text: 'refused' | 'accepted'
  /** The same uuid again within the hour, after it succeeded. */
  repeated_uuid: 'first_message' | 'being_sent'
  /** The same uuid with another content: the new content is never sent, whatever is answered. */
  changed_content: 'first_message' | 'being_sent'
  /** Whether two replies to different messages may share a uuid. */
  uuid_scope: 'app' | 'message'
  /** Bytes that Feishu adds to the size for each style tag it finds. */
  bytes_per_style_tag: number
  /** What a KB of the size limits is. */
  kb: 1024 | 1000
  /** What the gateway answers to too many calls; 400 on some old addresses. */
  rate_limit_http: 429 | 400
  /** HTTP status of a business refusal; 200 has been seen in the field. */
  refusal_http: 400 | 200
  /** `log_id` as real answers spell it, `logid` as the general page does, or no `error` at all. */
  error_shape: 'log_id' | 'logid' | 'none'
  /** Whether a refusal also carries `data: {}`. */
  empty_data: boolean
  /** Whether asking again hands out a token that was revoked before its time. */
  revoked_token_comes_back: boolean
  /** A card template the sandbox has never heard of: the card builder is not part of it. */
  unknown_template: 'accepted' | 200380
  /** Scopes of the app; a call needs one of those it names. */
  scopes: string[]
  /** What the company and the plan make of the bot; where it is not enabled, no call of messages, chats or files works. */
  bot: BotState
  /** Whether the bot may act in external groups, as its developer switches it on; where not, reading and replying meet 230027. */
  external_sharing: boolean
  /** Whether the calls of this month are used up (99991403). */
  quota_used_up: boolean
  /** Whether the app's allowlist keeps this caller out, token calls excepted (99991401). */
  ip_denied: boolean
  /** How long an answer that never comes is held back. */
  never_ms: number
}

export const assumed: Options = {
  unknown_message_id: 99992354,
  wrong_method: 404,
  unparsable_body: 9499,
  invalid_field: 99992402,
  empty_text: 'refused',
  repeated_uuid: 'first_message',
  changed_content: 'first_message',
  uuid_scope: 'app',
  bytes_per_style_tag: 0,
  kb: 1024,
  rate_limit_http: 429,
  refusal_http: 400,
  error_shape: 'log_id',
  empty_data: false,
  revoked_token_comes_back: false,
  unknown_template: 'accepted',
  scopes: [
    'im:message',
    'im:message.group_msg',
    'im:resource',
    'im:chat:readonly',
    'contact:user.base:readonly',
    'contact:user.basic_profile:readonly',
    'contact:user.id:readonly',
    'contact:department.organize:readonly',
  ],
  bot: 'enabled',
  external_sharing: true,
  quota_used_up: false,
  ip_denied: false,
  never_ms: 10 * 60_000,
}
