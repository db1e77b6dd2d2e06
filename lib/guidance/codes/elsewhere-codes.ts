import type { Localised } from '#lib/i18n/locale.ts'
import type { Entry, GuidedCall } from '../guidance-entry.ts'
import { links } from './links.ts'
import { steps } from './steps.ts'

/** Of a call the console did not make: whoever wrote the program mends it. */
const theirs = {
  owner: 'app_developer',
  sendAgain: 'after_fix',
  remedy: null,
  links: [links.generic],
  source: links.generic.href,
  sure: 'official',
} as const

const tokenCalls: readonly [GuidedCall] = ['any']
const token = (code: number, msg: string, means: Localised): Entry => ({
  ...theirs,
  code,
  endpoints: tokenCalls,
  msg,
  means,
  steps: [
    {
      'zh-CN':
        '以应用身份发送或回复消息，要用 `tenant_access_token`（以 `t-` 开头），不是用户的 `user_access_token`（以 `u-` 开头）。',
      en: 'To send or reply as the app, use a `tenant_access_token` (it starts with `t-`), not a user’s `user_access_token` (`u-`).',
    },
    {
      'zh-CN': '请求头写作 `Authorization: Bearer t-…`。许多 SDK 会自己加上 `Bearer`，再写一次就成了两个。',
      en: 'The header reads `Authorization: Bearer t-…`. Many SDKs add `Bearer` themselves; writing it too makes it double.',
    },
    {
      'zh-CN': '凭证最多两小时有效。重新获取一个，并按返回的 `expire` 提前更换。',
      en: 'A token lives two hours at most. Fetch a new one, and renew it before the returned `expire` is over.',
    },
    {
      needs: 'troubleshooter',
      'zh-CN': '如果仍不清楚，打开返回里的排查链接。',
      en: 'If it is still not clear, follow the troubleshooter link in the answer.',
    },
  ],
  links: [links.tokens, links.generic],
})

/** Answers that people paste from programs of their own: webhook bots, SDKs, other calls than the reply. */
export const elsewhere: Entry[] = [
  {
    ...theirs,
    code: 9499,
    endpoints: ['reply', 'create', 'any'],
    msg: 'Bad Request',
    means: {
      'zh-CN': '请求体与接口要求的格式不符，飞书没有读到具体字段就退回了。',
      en: 'The request body does not have the form the API wants; Feishu turned it away before looking at single fields.',
    },
    steps: [
      {
        'zh-CN': '`content` 必须是序列化后的 JSON 字符串，例如 `"{\\"text\\":\\"收到\\"}"`，不能直接放一个对象。',
        en: '`content` must be a string that holds JSON, such as `"{\\"text\\":\\"On it\\"}"`, not the object itself.',
      },
      {
        'zh-CN': '确认整个请求体是合法的 JSON：反斜杠要写成 `\\\\`，字符串里不能有未转义的换行。',
        en: 'Check that the whole body is valid JSON: a backslash is written `\\\\`, and a string holds no raw line break.',
      },
      {
        'zh-CN': '确认请求头有 `Content-Type: application/json; charset=utf-8`。',
        en: 'Check that the header says `Content-Type: application/json; charset=utf-8`.',
      },
    ],
    sendAgain: 'after_change',
    links: [links.content, links.generic],
  },
  {
    ...theirs,
    code: 99992402,
    endpoints: ['create'],
    msg: 'field validation failed',
    when: ['thread_id'],
    means: {
      'zh-CN': '话题不能作为“发送消息”的接收者：`receive_id_type` 不接受 `thread_id`。',
      en: 'A thread is no target of the API that sends: `receive_id_type` does not take `thread_id`.',
    },
    steps: [
      {
        'zh-CN': '想发进话题，就回复话题里的任意一条消息：用它的 `om_…` 消息 ID 调用回复接口。',
        en: 'To write into a thread, reply to any message in it: use the API that replies, with that message’s `om_…` id.',
      },
      {
        'zh-CN': '也可以发到群里，`receive_id_type` 用 `chat_id`。',
        en: 'Or send to the group, with `chat_id` as `receive_id_type`.',
      },
    ],
    sendAgain: 'after_change',
    links: [links.reply, links.threads],
    source: links.send.href,
  },
  {
    ...theirs,
    code: 99992402,
    endpoints: ['create'],
    msg: 'field validation failed',
    means: {
      'zh-CN': '请求没有通过字段校验：有字段缺失、过长，或不在可选值之内。',
      en: 'A field of the request is missing, too long, or not among the values allowed.',
    },
    steps: [
      steps.correctFields,
      steps.keepToLimit,
      {
        'zh-CN': '核对 `receive_id` 与 `receive_id_type` 是否配套，`uuid` 最多 50 个字符。',
        en: 'Check that `receive_id` fits `receive_id_type`, and that the `uuid` has at most 50 characters.',
      },
    ],
    sendAgain: 'after_change',
    links: [links.send, links.generic],
    source: links.send.href,
  },
  {
    ...theirs,
    code: 230101,
    endpoints: ['create', 'any'],
    msg: 'Sending messages to users is temporarily unavailable.',
    means: {
      'zh-CN': '目前不能用 `open_id` 向用户直接发消息。',
      en: 'Sending to a user by `open_id` is refused for now.',
    },
    steps: [
      {
        'zh-CN': '改为发到你们单聊的会话：`receive_id_type` 用 `chat_id`，`receive_id` 填该会话的 `oc_…`。',
        en: 'Send to the chat with that user instead: `chat_id` as `receive_id_type`, and the chat’s `oc_…` as `receive_id`.',
      },
      {
        'zh-CN': '或者回复这位用户发来的消息，回复不受影响。',
        en: 'Or reply to a message of theirs; replies go through.',
      },
    ],
    note: {
      'zh-CN': '官方页面没有写明这个限制，以上来自公开的讨论。',
      en: 'No official page states this limit; it is told in public threads.',
    },
    sendAgain: 'after_change',
    links: [links.send, links.reply],
    source: links.send.href,
    sure: 'practitioners',
  },
  token(99991661, 'Missing access token for authorization. Please make a request with token attached.', {
    'zh-CN': '请求没有携带访问凭证，或请求头的写法不被识别。',
    en: 'The request carried no token, or its header was not understood.',
  }),
  token(99991663, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '应用的访问凭证无效或已过期。',
    en: 'The app’s token is invalid or has expired.',
  }),
  token(99991664, 'Invalid app access token.', {
    'zh-CN': '`app_access_token` 无效或已过期。',
    en: 'The `app_access_token` is invalid or has expired.',
  }),
  token(99991665, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '请求携带的访问凭证无效。',
    en: 'The token the request carried is not valid.',
  }),
  token(99991668, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '这个接口不接受所给的凭证：用户凭证已失效，或这里不能用用户凭证。',
    en: 'The request does not take this token: a user’s token has ended, or user tokens are not taken here.',
  }),
  token(99991671, 'Invalid access token for authorization. Token must start with t- or u-.', {
    'zh-CN': '访问凭证的格式不对：它应当以 `t-` 或 `u-` 开头。',
    en: 'The token does not look like one: it must start with `t-` or `u-`.',
  }),
  token(99991677, 'Authentication token expired.', {
    'zh-CN': '用户的访问凭证已过期。',
    en: 'The user’s token has expired.',
  }),
]
