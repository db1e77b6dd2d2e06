import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'

/** The message to be answered, or the chat it stands in, does not take this reply. */
export const target: Entry[] = [
  {
    code: 230011,
    endpoints: ['reply'],
    msg: 'The message is recalled.',
    means: {
      'zh-CN': '要回复的消息已被撤回，不能再回复。',
      en: 'The message you are answering was recalled, so it takes no reply.',
    },
    steps: [
      {
        'zh-CN': '在同一会话里另选一条消息，复制它的消息 ID。',
        en: 'Pick another message in the same chat and copy its message id.',
      },
      {
        'zh-CN': '把新的消息 ID 填入“消息 ID”，正文会保留，再发送。',
        en: 'Put that id into Message ID; what you wrote stays, then send.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230019,
    endpoints: ['reply'],
    msg: 'The topic does NOT exist.',
    means: { 'zh-CN': '要回复的话题已不存在。', en: 'The thread this reply should go to no longer exists.' },
    steps: [
      {
        'zh-CN': '关闭“以话题形式回复”，再发送一次。',
        en: 'Turn off “Reply in thread” and send again.',
      },
      {
        'zh-CN': '如果仍被拒绝，说明这条消息本身在已消失的话题里，请改选话题之外的消息。',
        en: 'If refused again, the message itself stood in the vanished thread: pick one outside it.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: ['turn_off_thread'],
    links: [links.threads, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230038,
    endpoints: ['reply'],
    msg: 'Cross tenant p2p chat operate forbid.',
    means: {
      'zh-CN': '这是与其他企业用户的单聊，该接口不支持往里面发消息。',
      en: 'This is a one-to-one chat with a person of another company, and a bot cannot send there.',
    },
    steps: [
      {
        'zh-CN': '请本企业的同事在飞书客户端里直接回复对方。',
        en: 'Have a colleague answer that person in the Feishu client.',
      },
      {
        'zh-CN': '如果粘贴了另一个会话的消息 ID，换成本企业会话里的消息。',
        en: 'If the id came from the wrong chat, use a message from a chat of your own company.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.reply, links.externalGroups],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230050,
    endpoints: ['reply', 'get'],
    msg: 'The message is invisible to the operator.',
    means: {
      'zh-CN': '机器人看不到这条消息，因此无法操作。',
      en: 'The bot cannot see this message, so it cannot act on it.',
    },
    steps: [
      {
        'zh-CN': '这条消息比机器人入群更早：请群主允许新成员查看历史消息。',
        en: 'The message is older than the bot’s membership: ask the group owner to let new members see the history.',
      },
      { 'zh-CN': '或者改选机器人入群之后的消息。', en: 'Or pick a message sent after the bot joined.' },
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230054,
    endpoints: ['reply'],
    msg: 'This operation is not supported for this message type.',
    means: {
      'zh-CN': '要回复的那条消息属于不支持回复的类型。',
      en: 'The message you are answering is of a type that takes no replies.',
    },
    steps: [
      {
        'zh-CN': '在下方官方页面查看哪些消息类型不支持。',
        en: 'See on the official page below which message types are excluded.',
      },
      {
        'zh-CN': '改选会话里的普通消息，例如文本、富文本或卡片。',
        en: 'Pick an ordinary message in the chat, such as text, a post or a card.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.unsupportedTypes, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230071,
    endpoints: ['reply'],
    msg: 'The group to which the message belongs does not support reply in thread.',
    means: { 'zh-CN': '这个群不支持以话题形式回复。', en: 'This group does not take replies in a thread.' },
    steps: [
      { 'zh-CN': '关闭“以话题形式回复”。', en: 'Turn off “Reply in thread”.' },
      {
        'zh-CN': '再次发送，回复会引用原消息出现在群聊中。',
        en: 'Send again; the reply then stands in the chat, quoting the message.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: ['turn_off_thread'],
    links: [links.threads, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230072,
    endpoints: ['reply'],
    msg: 'Aggregated messages do not support reply in thread.',
    means: {
      'zh-CN': '这条消息已被聚合，不支持以话题形式回复。',
      en: 'This message was folded together with others, and such messages take no replies in a thread.',
    },
    steps: [
      { 'zh-CN': '关闭“以话题形式回复”。', en: 'Turn off “Reply in thread”.' },
      {
        'zh-CN': '再次发送，回复会引用原消息出现在会话中。',
        en: 'Send again; the reply then stands in the chat, quoting the message.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: ['turn_off_thread'],
    links: [links.threads, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230075,
    endpoints: ['reply'],
    msg: 'Sending encrypted messages is not supported.',
    means: {
      'zh-CN': '这是密聊或密盾聊，机器人不能往里面发消息。',
      en: 'This is an encrypted chat, and bots cannot send messages there.',
    },
    steps: [
      {
        'zh-CN': '改选普通会话里的消息，或请同事在飞书客户端里回复。',
        en: 'Pick a message in an ordinary chat, or have a colleague answer in the Feishu client.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230110,
    endpoints: ['get', 'reply'],
    msg: 'Action unavailable as the message has been deleted.',
    means: { 'zh-CN': '这条消息已被删除。', en: 'This message was deleted.' },
    steps: [
      {
        'zh-CN': '在会话里另选一条消息，复制它的消息 ID。',
        en: 'Pick another message in the chat and copy its message id.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.read],
    source: links.read.href,
    sure: 'official',
  },
  {
    code: 230111,
    endpoints: ['reply'],
    msg: 'Action unavailable as the message will self-destruct soon.',
    means: {
      'zh-CN': '这条消息设置了定时删除，不能回复。',
      en: 'This message is set to delete itself, so it takes no reply.',
    },
    steps: [
      {
        'zh-CN': '在同一会话里改选一条没有设置定时删除的消息。',
        en: 'Pick another message in the chat that is not set to delete itself.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 231003,
    endpoints: ['get', 'reply'],
    msg: 'The message is not found, maybe not exist or deleted.',
    means: {
      'zh-CN': '找不到这条消息：消息 ID 有误，或消息已被撤回、删除。',
      en: 'There is no such message: the id is wrong, or the message was recalled or deleted.',
    },
    steps: [
      { 'zh-CN': '重新复制消息 ID，它以 `om_` 开头。', en: 'Copy the message id again; it starts with `om_`.' },
      {
        'zh-CN': '确认这条消息与应用属于同一个企业。',
        en: 'Check that the message belongs to the same company as the app.',
      },
      { 'zh-CN': '如果消息已经不在，改选其他消息。', en: 'If the message is gone, pick another one.' },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.messages, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  {
    code: 232009,
    endpoints: ['reply'],
    msg: 'Your request specifies a chat which has already been dissolved.',
    means: {
      'zh-CN': '这条消息所在的群已经解散。',
      en: 'The group this message stands in was dissolved.',
    },
    steps: [
      {
        'zh-CN': '不必重试：解散的群不再接收任何消息。',
        en: 'Do not try again: a dissolved group takes no more messages.',
      },
      {
        'zh-CN': '如果仍需通知对方，改选其他会话里的消息。',
        en: 'If people still need to know, answer a message in another chat.',
      },
    ],
    owner: 'operator',
    sendAgain: 'never',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 99992354,
    endpoints: ['reply', 'get'],
    msg: 'The request you send is not a valid {open_message_id} or not exists, example value: %v. Invalid ids: [%v]',
    means: {
      'zh-CN': '飞书不认识这个消息 ID：格式不对，或消息不存在。',
      en: 'Feishu does not know this message id: it is malformed, or there is no such message.',
    },
    steps: [
      {
        needs: 'ids',
        'zh-CN': '飞书不认识的是这个 ID（`{ids}`）。',
        en: 'This is the id it does not know (`{ids}`).',
      },
      {
        'zh-CN': '重新复制完整的消息 ID，它以 `om_` 开头，前后没有多余字符。',
        en: 'Copy the whole message id again; it starts with `om_` and has nothing before or after it.',
      },
      {
        'zh-CN': '确认消息与应用属于同一个企业、同一个平台（飞书或 Lark）。',
        en: 'Check that message and app belong to the same company and the same cloud, Feishu or Lark.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.messages, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
]
