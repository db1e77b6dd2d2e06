import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { steps } from './steps.ts'

/** What was written is not what Feishu takes. */
export const content: Entry[] = [
  {
    code: 230001,
    endpoints: ['reply'],
    msg: 'Your request contains an invalid request parameter.',
    means: {
      'zh-CN': '请求里有一个参数不对，`msg` 会说明是哪一个。',
      en: 'One parameter of the request is wrong; `msg` says which.',
    },
    steps: [
      {
        'zh-CN': '看 `msg` 里 `ext=` 之后的文字，那是具体原因。',
        en: 'Read what follows `ext=` in `msg`: that is the actual reason.',
      },
      {
        'zh-CN': '核对 `content`：它是一个序列化后的 JSON 字符串，格式要与 `msg_type` 对应。',
        en: 'Check `content`: one serialized JSON string whose shape fits `msg_type`.',
      },
      {
        'zh-CN': '核对消息 ID（以 `om_` 开头）和 `uuid`（最多 50 个字符，可以点“换一个 uuid”）。',
        en: 'Check the message id (starts with `om_`) and the `uuid` (at most 50 characters; “New uuid” makes another).',
      },
      { 'zh-CN': '改正后再次发送。', en: 'Correct it and send again.' },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.fix230001, links.content, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230001,
    endpoints: ['get'],
    msg: 'Your request contains an invalid request parameter.',
    means: {
      'zh-CN': '飞书不接受这个消息 ID，因此没有读到要回复的消息。',
      en: 'Feishu does not accept this message id, so the message to answer could not be read.',
    },
    steps: [
      {
        'zh-CN': '重新复制完整的消息 ID，它以 `om_` 开头。',
        en: 'Copy the whole message id again; it starts with `om_`.',
      },
      {
        'zh-CN': '看 `msg` 里 `ext=` 之后的文字，确认是否另有原因。',
        en: 'Read what follows `ext=` in `msg` in case it names another reason.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.read, links.fix230001],
    source: links.read.href,
    sure: 'official',
  },
  {
    code: 230015,
    endpoints: ['reply'],
    msg: 'P2P chat can NOT be shared.',
    means: {
      'zh-CN': '群名片里放的是单聊会话，单聊不允许被分享。',
      en: 'The group card points to a one-to-one chat, and those cannot be shared.',
    },
    steps: [
      { 'zh-CN': '把 `chat_id` 换成一个群的 ID。', en: 'Replace the `chat_id` by that of a group.' },
      {
        'zh-CN': '如果想分享的是某个人，改发个人名片（`share_user`）。',
        en: 'To share a person instead, send a personal card (`share_user`).',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.content, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230017,
    endpoints: ['reply'],
    msg: 'Bot is NOT the owner of the resource.',
    means: {
      'zh-CN': '回复里用到的图片或文件不是这个机器人上传的，因此机器人不能用。',
      en: 'An image or file in the reply was not uploaded by this bot, so it may not use it.',
    },
    steps: [
      {
        'zh-CN': '找到回复里的 `image_key`、`img_key` 或 `file_key`。',
        en: 'Find the `image_key`, `img_key` or `file_key` in the reply.',
      },
      {
        'zh-CN': '请开发者用发送回复的这个应用重新上传，把新的 key 给你。',
        en: 'Ask the developer to upload it with the app that sends the reply, and to give you the new key.',
      },
      { 'zh-CN': '换成新的 key，再次发送。', en: 'Put the new key in and send again.' },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.uploadImage, links.uploadFile, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230022,
    endpoints: ['reply'],
    msg: 'The content of the message contains sensitive information.',
    means: { 'zh-CN': '回复内容被判定含有敏感信息。', en: 'Feishu found sensitive information in the reply.' },
    steps: [
      {
        'zh-CN': '检查文字、链接和图片，找出可能敏感的部分。',
        en: 'Look through words, links and images for what may be sensitive.',
      },
      {
        'zh-CN': '改写后再次发送，原样重发仍会被拒绝。',
        en: 'Reword it and send again; unchanged it is refused again.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230025,
    endpoints: ['reply'],
    msg: 'The length of the message content reaches its limit.',
    means: {
      'zh-CN': '回复太长：文本消息最大 150 KB，卡片和富文本最大 30 KB。',
      en: 'The reply is too long: text stops at 150 KB, cards and posts at 30 KB.',
    },
    steps: [
      {
        'zh-CN': '看发送按钮旁的大小，它按整个请求体的字节数计算，一个汉字占 3 字节。',
        en: 'Look at the size next to the send button: it counts the bytes of the whole request body, where a Chinese character takes three.',
      },
      {
        'zh-CN': '删减内容，或拆成几条回复分别发送。',
        en: 'Shorten the reply, or split it into several.',
      },
      {
        'zh-CN': '减少加粗、斜体、下划线等样式标签：飞书展开样式后，实际长度会超过你输入的长度。',
        en: 'Use fewer style tags such as bold or italics: Feishu expands them, so the stored message is longer than what you sent.',
      },
      {
        'zh-CN': '如果使用卡片模板（`template_id`），模板对应的卡片数据也计入大小，请精简模板或变量。',
        en: 'With a card template (`template_id`) the card behind the template counts too: trim the template or its variables.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: ['minify', 'shrink'],
    links: [links.reply, links.content],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230028,
    endpoints: ['reply'],
    msg: 'The messages do NOT pass the audit.',
    means: {
      'zh-CN': '回复没有通过企业的数据防泄漏审查。',
      en: 'The reply did not pass the company’s data loss prevention check.',
    },
    steps: [
      {
        'zh-CN': '看 `msg` 里的具体说明。',
        en: 'Read in `msg` what exactly was found.',
      },
      {
        'zh-CN': '去掉或遮盖明文电话号码、邮箱地址等内容，再次发送。',
        en: 'Remove or mask plain phone numbers, e-mail addresses and the like, then send again.',
      },
      {
        'zh-CN': '如果确有必要原样发送，请企业管理员调整审查规则。',
        en: 'If it has to go out as it is, ask a company administrator about the rule.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230055,
    endpoints: ['reply'],
    msg: 'The type of file upload does not match the type of message being sent.',
    means: {
      'zh-CN': '文件上传时选的类型与消息类型对不上。',
      en: 'The file was uploaded as one type and is being sent as another.',
    },
    steps: [
      {
        'zh-CN':
          '核对上传时的 `file_type`：`mp4` 要用视频消息（`media`）发，`opus` 用语音（`audio`），其余用文件（`file`）。',
        en: 'Check the `file_type` of the upload: `mp4` goes as video (`media`), `opus` as audio (`audio`), everything else as file (`file`).',
      },
      {
        'zh-CN': '改用对应的消息类型；如果要换文件类型，请开发者用发送回复的这个应用重新上传，把新的 key 给你。',
        en: 'Choose the message type that fits. For another file type, ask the developer to upload it with the app that sends the reply, and to give you the new key.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.uploadFile, links.content, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 99992402,
    endpoints: ['reply', 'get'],
    msg: 'field validation failed',
    means: {
      'zh-CN': '请求没有通过字段校验：有参数缺失，或超出允许的范围。',
      en: 'A field of the request is missing or outside what is allowed.',
    },
    steps: [
      steps.correctFields,
      steps.keepToLimit,
      {
        'zh-CN': '最常见的是 `uuid` 超过 50 个字符：点“换一个 uuid”再发。其他字段逐个核对长度与可选值。',
        en: 'Most often the `uuid` has more than 50 characters: press “New uuid” and send again. Of other fields check the length and the allowed values.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.generic, links.reply],
    source: links.generic.href,
    sure: 'official',
  },
]
