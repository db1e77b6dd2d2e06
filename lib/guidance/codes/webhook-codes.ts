import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Its answers have nothing to do with the call that replies, and staff paste them as if they had. */
const ofWebhook = family({
  endpoints: ['webhook'],
  note: say(
    '这是群自定义机器人（webhook）的返回，与回复消息的接口无关；自定义机器人不能按消息 ID 回复。',
    'This is the answer of a group’s webhook bot, not to a reply; a webhook bot cannot reply to a message id.',
  ),
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.webhook],
  source: links.webhook.href,
})

/** What the webhook of a group's own bot answers. */
export const webhook: Entry[] = [
  ofWebhook({
    code: 9499,
    msg: 'Bad Request',
    means: say(
      '群自定义机器人收到的请求体不是它要求的格式，或不是合法的 JSON。',
      'The body sent to the group’s webhook bot is not valid JSON, or not of the form it wants.',
    ),
    steps: [
      say(
        '检查 JSON：反斜杠要写成 `\\\\`，字符串里的换行要写成 `\\n`，引号要转义。',
        'Check the JSON: a backslash is written `\\\\`, a line break inside a string `\\n`, and quotes are escaped.',
      ),
      say(
        '请求体写作 `msg_type` 加 `content`；卡片则是 `msg_type: interactive` 加 `card`，这里的内容是对象而不是字符串。',
        'The body is `msg_type` and `content`, for a card `msg_type: interactive` and `card`; here the content is an object, not a string.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofWebhook({
    code: 10002,
    when: ['text is nil'],
    msg: 'text is nil',
    means: say('群自定义机器人收到的文本是空的。', 'The text sent to the group’s webhook bot is empty.'),
    steps: [
      say(
        '请求体应为 `{"msg_type":"text","content":{"text":"…"}}`，`text` 不能为空，字段名也不能写错。',
        'The body is `{"msg_type":"text","content":{"text":"…"}}`; `text` must be there, spelled so, and not empty.',
      ),
      say('检查发送前变量是否已有值。', 'Check that the variable you fill it with has a value before you send.'),
    ],
    sendAgain: 'after_change',
    sure: 'practitioners',
  }),
  ofWebhook({
    code: 11232,
    msg: 'frequency limited psm[%v]appID[%v]',
    means: say(
      '群自定义机器人发得太快：每个机器人每分钟最多 100 条、每秒最多 5 条，整点和半点前后更紧。',
      'The webhook bot sends too fast: each may send 100 a minute and 5 a second, and less around full and half hours.',
    ),
    steps: [
      say(
        '定时任务避开整点和半点，错开几分钟再发。',
        'Move scheduled messages a few minutes away from full and half hours.',
      ),
      steps.waitLonger,
      say(
        '`msg` 里的 `appID` 是飞书内部的编号，不是你的应用，不必去查。',
        'The `appID` in `msg` is a number inside Feishu, not your app; do not look for it.',
      ),
    ],
    sendAgain: 'after_waiting',
  }),
  ofWebhook({
    code: 19001,
    msg: 'param invalid: incoming webhook access token invalid',
    means: say('自定义机器人的 webhook 地址无效。', 'The address of the webhook bot is not valid.'),
    steps: [
      say(
        '在群设置的机器人页面重新复制 webhook 地址；机器人被移除后地址就失效。',
        'Copy the webhook address again from the bot’s page in the group settings; it ends when the bot is removed.',
      ),
    ],
  }),
  ofWebhook({
    code: 19002,
    msg: 'params error, msg_type need',
    means: say(
      '请求体里没有 `msg_type`，或没有与它对应的内容。',
      'The body has no `msg_type`, or not the content that goes with it.',
    ),
    steps: [
      say(
        '写上 `msg_type`：只能是 `text`、`post`、`image`、`share_chat`、`interactive`。',
        'Give a `msg_type`: one of `text`, `post`, `image`, `share_chat`, `interactive`.',
      ),
      say(
        '把内容放在 `content` 里，卡片放在 `card` 里；旧地址（`/bot/hook/`）只认 `title` 和 `text`。',
        'Put the content under `content`, a card under `card`; old addresses (`/bot/hook/`) know only `title` and `text`.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofWebhook({
    code: 19007,
    msg: 'Bot Not Enabled',
    means: say('这个自定义机器人被停用了。', 'This webhook bot is switched off.'),
    steps: [
      say(
        '请群主在群设置的机器人列表里重新启用它，或新建一个并换用新地址。',
        'Ask the group owner to switch it on again in the group’s list of bots, or to make another one and use its address.',
      ),
    ],
    owner: 'group_owner',
    sure: 'practitioners',
  }),
  ofWebhook({
    code: 19021,
    msg: 'sign match fail or timestamp is not within one hour from current time',
    means: say(
      '自定义机器人的签名不对，或时间戳与当前时间相差超过一小时。',
      'The webhook bot’s signature does not match, or its timestamp is more than an hour off.',
    ),
    steps: [
      say(
        '核对签名密钥与算法：以 `timestamp`、换行、密钥连成的串作为 HMAC-SHA256 的 key，对空内容求值，再做 Base64。',
        'Check secret and method: `timestamp`, a line break and the secret are the HMAC-SHA256 key over an empty message, then Base64.',
      ),
      say('校准服务器时钟，时间戳以秒为单位。', 'Set the server’s clock; the timestamp is in seconds.'),
    ],
  }),
  ofWebhook({
    code: 19022,
    msg: 'Ip Not Allowed',
    means: say(
      '发送请求的 IP 不在自定义机器人的白名单里。',
      'The sending IP address is not on the webhook bot’s allow list.',
    ),
    steps: [
      say(
        '请群主或添加机器人的人在它的安全设置里加入服务器的出口 IP。',
        'Ask the group owner, or whoever added the bot, to put the server’s outgoing address into its security settings.',
      ),
    ],
    owner: 'group_owner',
  }),
  ofWebhook({
    code: 19024,
    msg: 'Key Words Not Found',
    means: say(
      '消息里没有自定义机器人要求的关键词。',
      'The message holds none of the keywords the webhook bot asks for.',
    ),
    steps: [
      say(
        '在消息里写上安全设置中的任意一个关键词。',
        'Write one of the keywords of its security settings into the message.',
      ),
      say(
        '如果关键词不合适，由群主或添加机器人的人修改。',
        'If they do not suit, the group owner or whoever added the bot changes them.',
      ),
    ],
    owner: 'operator',
  }),
  ofWebhook({
    code: 19036,
    msg: 'The message exceeds the size limit of 30KB',
    means: say(
      '发给自定义机器人的请求体太大：现行上限是 20 KB，较早的说明写作 30 KB。',
      'The body sent to the webhook bot is too large: the limit is 20 KB now, and 30 KB in older texts.',
    ),
    steps: [
      say('缩短内容，或拆成几条发送。', 'Shorten it, or send it in several messages.'),
      say('长内容放进云文档，消息里只放链接。', 'Put what is long into a document and only its link into the message.'),
    ],
    sendAgain: 'after_change',
    owner: 'operator',
  }),
  ofWebhook({
    code: 11310,
    msg: 'get card message fail',
    means: say(
      '自定义机器人没能生成卡片，具体原因写在 `msg` 里。',
      'The webhook bot could not build the card; the reason stands in `msg`.',
    ),
    steps: [
      steps.goToPath,
      say(
        '把 `card` 的内容放进飞书卡片搭建工具预览，看哪里报错。',
        'Open what stands under `card` in the Feishu card builder and see what it objects to.',
      ),
      say(
        '自定义机器人的卡片不能用回传交互，按钮只能打开链接。',
        'Cards of a webhook bot take no callbacks; their buttons can only open links.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.webhook, links.cardJson, links.cardBuilder],
  }),
]
