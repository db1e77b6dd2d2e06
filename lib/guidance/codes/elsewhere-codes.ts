import type { Localised } from '#lib/i18n/locale.ts'
import type { Entry, GuidedCall } from '../guidance-entry.ts'
import { links } from './links.ts'

/** Of a call the console did not make: whoever wrote the program mends it. */
const theirs = {
  owner: 'app_developer',
  sendAgain: 'after_fix',
  remedy: null,
  links: [links.generic],
  source: links.generic.href,
} as const

const ofWebhook = { ...theirs, endpoints: ['webhook'], links: [links.webhook], source: links.webhook.href } as const

const notTheReply: Localised = {
  'zh-CN': '这是群自定义机器人（webhook）的返回，与回复消息的接口无关；自定义机器人不能按消息 ID 回复。',
  en: 'This is the answer of a group’s webhook bot, not of the call that replies; a webhook bot cannot reply to a message id.',
}

const tokenCalls: readonly [GuidedCall] = ['elsewhere']
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
      'zh-CN': '仍不清楚时，打开返回里的排查链接。',
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
    endpoints: ['reply', 'create', 'elsewhere'],
    msg: 'Bad Request',
    means: {
      'zh-CN': '请求体与接口要求的格式不符，飞书没有读到具体字段就退回了。',
      en: 'The request body does not have the form the call wants; Feishu turned it away before looking at single fields.',
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
    links: [links.content, links.generic],
  },
  {
    ...theirs,
    code: 9499,
    endpoints: ['webhook'],
    msg: 'Bad Request',
    means: {
      'zh-CN': '群自定义机器人收到的请求体不是它要求的格式，或不是合法的 JSON。',
      en: 'The body sent to the group’s webhook bot is not valid JSON, or not of the form it wants.',
    },
    steps: [
      {
        'zh-CN': '检查 JSON：反斜杠要写成 `\\\\`，字符串里的换行要写成 `\\n`，引号要转义。',
        en: 'Check the JSON: a backslash is written `\\\\`, a line break inside a string `\\n`, and quotes are escaped.',
      },
      {
        'zh-CN':
          '请求体写作 `msg_type` 加 `content`；卡片则是 `msg_type: interactive` 加 `card`，这里的内容是对象而不是字符串。',
        en: 'The body is `msg_type` and `content`, for a card `msg_type: interactive` and `card`; here the content is an object, not a string.',
      },
    ],
    note: notTheReply,
    links: [links.webhook],
    source: links.webhook.href,
  },
  {
    ...theirs,
    code: 99992402,
    endpoints: ['create'],
    msg: 'field validation failed',
    when: ['thread_id'],
    means: {
      'zh-CN': '话题不能作为“发送消息”的接收者：`receive_id_type` 不接受 `thread_id`。',
      en: 'A thread is no target of the call that sends: `receive_id_type` does not take `thread_id`.',
    },
    steps: [
      {
        'zh-CN': '想发进话题，就回复话题里的任意一条消息：用它的 `om_…` 消息 ID 调用回复接口。',
        en: 'To write into a thread, reply to any message in it: call reply with that message’s `om_…` id.',
      },
      {
        'zh-CN': '也可以发到群里，`receive_id_type` 用 `chat_id`。',
        en: 'Or send to the group, with `chat_id` as `receive_id_type`.',
      },
    ],
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
      {
        needs: 'fields',
        'zh-CN': '看返回信息里的 `field_violations`，它逐个列出有问题的字段。',
        en: 'See `field_violations` in the answer: it names each field at fault.',
      },
      {
        'zh-CN': '核对 `receive_id` 与 `receive_id_type` 是否配套，`uuid` 最多 50 个字符。',
        en: 'Check that `receive_id` fits `receive_id_type`, and that the `uuid` has at most 50 characters.',
      },
    ],
    links: [links.send, links.generic],
    source: links.send.href,
  },
  {
    ...theirs,
    code: 230101,
    endpoints: ['create', 'elsewhere'],
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
    links: [links.send, links.reply],
    source: links.send.href,
  },
  {
    ...theirs,
    code: 200570,
    endpoints: ['elsewhere'],
    msg: 'ErrMsg: card contains invalid image keys',
    means: {
      'zh-CN': '卡片里有图片的 key 无效，整张卡片都会被拒绝。',
      en: 'An image of the card has no valid key, and the whole card is refused for it.',
    },
    steps: [
      {
        'zh-CN': '网址不是图片 key。先用同一个应用上传图片，换成返回的 `img_…`。',
        en: 'A web address is no image key. Upload the picture with the same app and use the `img_…` it returns.',
      },
      {
        'zh-CN': '不想上传时，把 `![…](https://…)` 改成链接 `[…](https://…)`。',
        en: 'Or make it a link: `[…](https://…)` in place of `![…](https://…)`.',
      },
    ],
    owner: 'card_author',
    links: [links.cardJson, links.generic],
  },
  {
    ...theirs,
    code: 300301,
    endpoints: ['elsewhere'],
    msg: 'Duplicate element_id in card component.',
    means: {
      'zh-CN': '卡片里某个组件的 `element_id` 重复，或写法不合规定。',
      en: 'The `element_id` of a component is used twice, or is not written as it must be.',
    },
    steps: [
      {
        'zh-CN': '`element_id` 以字母开头，只含字母、数字和下划线，最多 20 个字符；连字符不行。',
        en: 'An `element_id` starts with a letter, holds letters, digits and underscores only, and has at most 20 characters; hyphens are refused.',
      },
      { 'zh-CN': '同一张卡片里每个 `element_id` 只能用一次。', en: 'Each is used once in a card.' },
    ],
    owner: 'card_author',
    links: [links.cardJson, links.generic],
  },
  token(99991661, 'Missing access token for authorization. Please make a request with token attached.', {
    'zh-CN': '请求没有携带访问凭证，或请求头的写法不被识别。',
    en: 'The request carried no token, or its header was not understood.',
  }),
  token(99991663, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '应用的访问凭证无效或已过期。',
    en: 'The app’s token is not valid, or not any more.',
  }),
  token(99991664, 'Invalid app access token.', {
    'zh-CN': '`app_access_token` 无效或已过期。',
    en: 'The `app_access_token` is not valid, or not any more.',
  }),
  token(99991665, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '请求携带的访问凭证无效。',
    en: 'The token the request carried is not valid.',
  }),
  token(99991668, 'Invalid access token for authorization. Please make a request with token attached.', {
    'zh-CN': '这个接口不接受所给的凭证：用户凭证已失效，或这里不能用用户凭证。',
    en: 'The call does not take this token: a user’s token has ended, or user tokens are not taken here.',
  }),
  token(99991671, 'Invalid access token for authorization. Token must start with t- or u-.', {
    'zh-CN': '访问凭证的格式不对：它应当以 `t-` 或 `u-` 开头。',
    en: 'The token does not look like one: it must start with `t-` or `u-`.',
  }),
  token(99991677, 'Authentication token expired.', {
    'zh-CN': '用户的访问凭证已过期。',
    en: 'The user’s token has expired.',
  }),
  {
    ...ofWebhook,
    code: 10002,
    msg: 'text is nil',
    when: ['text is nil'],
    means: { 'zh-CN': '群自定义机器人收到的文本是空的。', en: 'The text sent to the group’s webhook bot is empty.' },
    steps: [
      {
        'zh-CN': '请求体应为 `{"msg_type":"text","content":{"text":"…"}}`，`text` 不能为空，字段名也不能写错。',
        en: 'The body is `{"msg_type":"text","content":{"text":"…"}}`; `text` must be there, spelled so, and not empty.',
      },
      {
        'zh-CN': '检查发送前变量是否已有值。',
        en: 'Check that the variable you fill it with has a value before you send.',
      },
    ],
    note: notTheReply,
  },
  {
    ...ofWebhook,
    code: 19001,
    msg: 'param invalid: incoming webhook access token invalid',
    means: { 'zh-CN': '自定义机器人的 webhook 地址无效。', en: 'The address of the webhook bot is not valid.' },
    steps: [
      {
        'zh-CN': '在群设置的机器人页面重新复制 webhook 地址；机器人被移除后地址就失效。',
        en: 'Copy the webhook address again from the bot’s page in the group settings; it ends when the bot is removed.',
      },
    ],
    note: notTheReply,
  },
  {
    ...ofWebhook,
    code: 19021,
    msg: 'sign match fail or timestamp is not within one hour from current time',
    means: {
      'zh-CN': '自定义机器人的签名不对，或时间戳与当前时间相差超过一小时。',
      en: 'The webhook bot’s signature does not match, or its timestamp is more than an hour off.',
    },
    steps: [
      {
        'zh-CN':
          '核对签名密钥与算法：以 `timestamp`、换行、密钥连成的串作为 HMAC-SHA256 的 key，对空内容求值，再做 Base64。',
        en: 'Check secret and method: `timestamp`, a line break and the secret are the HMAC-SHA256 key over an empty message, then Base64.',
      },
      { 'zh-CN': '校准服务器时钟，时间戳以秒为单位。', en: 'Set the server’s clock; the timestamp is in seconds.' },
    ],
    note: notTheReply,
  },
  {
    ...ofWebhook,
    code: 19022,
    msg: 'Ip Not Allowed',
    means: {
      'zh-CN': '发送请求的 IP 不在自定义机器人的白名单里。',
      en: 'The sending IP address is not on the webhook bot’s allow list.',
    },
    steps: [
      {
        'zh-CN': '在机器人的安全设置里加入服务器的出口 IP。',
        en: 'Add the server’s outgoing address in the bot’s security settings.',
      },
    ],
    owner: 'group_owner',
    note: notTheReply,
  },
  {
    ...ofWebhook,
    code: 19024,
    msg: 'Key Words Not Found',
    means: {
      'zh-CN': '消息里没有自定义机器人要求的关键词。',
      en: 'The message holds none of the keywords the webhook bot asks for.',
    },
    steps: [
      {
        'zh-CN': '在消息里写上安全设置中的任意一个关键词，或修改机器人的关键词。',
        en: 'Write one of the keywords of its security settings into the message, or change them.',
      },
    ],
    owner: 'group_owner',
    note: notTheReply,
  },
]
