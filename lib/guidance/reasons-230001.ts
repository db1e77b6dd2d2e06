import type { Localised } from '#lib/i18n/locale.ts'
import type { Reason } from './guidance-entry.ts'

/**
 * What Feishu writes after `ext=` in a 230001, as far as a reply or the reading of its target can meet it.
 * Patterns are tried in order against the start of each reason; the umbrella comes last, a finer text usually follows it.
 * @see https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-resolve-error-230001
 */
const reasons: { says: RegExp; means: (...found: string[]) => Localised; fix: (...found: string[]) => Localised }[] = [
  {
    says: /^invalid message_id/i,
    means: () => ({ 'zh-CN': '消息 ID 不是一条真实的消息。', en: 'The message id is not that of a real message.' }),
    fix: () => ({
      'zh-CN': '重新复制消息 ID，或改选其他消息。',
      en: 'Copy the message id again, or pick another message.',
    }),
  },
  {
    says: /^content is not a string in json format/i,
    means: () => ({ 'zh-CN': '正文不是合法的 JSON 字符串。', en: 'The content is not a string holding JSON.' }),
    fix: () => ({
      'zh-CN': '修正编辑器标出的语法错误；`content` 只序列化一次。',
      en: 'Fix the syntax the editor marks; `content` is serialized exactly once.',
    }),
  },
  {
    says: /^content format of the (\w{1,20}) type is incorrect/i,
    means: (type) => ({
      'zh-CN': `正文的格式与消息类型 \`${type}\` 不符。`,
      en: `The content does not have the shape of the type \`${type}\`.`,
    }),
    fix: (type) => ({
      'zh-CN': `对照 \`${type}\` 的内容格式改正，或换成与正文相符的消息类型。`,
      en: `Compare it with the content of \`${type}\`, or choose the message type that fits it.`,
    }),
  },
  {
    says: /^validate content fail/i,
    means: () => ({
      'zh-CN': '正文里的字段与消息类型不符。',
      en: 'Fields of the content do not fit the message type.',
    }),
    fix: () => ({
      'zh-CN': '对照该消息类型的内容格式，检查字段名和取值。',
      en: 'Compare field names and values with the content of that message type.',
    }),
  },
  {
    says: /^message_content_md_tag's text field contains invalid user id/i,
    means: () => ({
      'zh-CN': '富文本的 `md` 段落里 @ 了一个不存在的用户 ID。',
      en: 'An `md` paragraph of the post mentions a user id that does not exist.',
    }),
    fix: () => ({ 'zh-CN': '改正或去掉这个 @。', en: 'Correct that mention or remove it.' }),
  },
  {
    says: /^message_content_emotion_tag's emoji_type is invalid/i,
    means: () => ({
      'zh-CN': '富文本里表情的 `emoji_type` 不在可用列表中。',
      en: 'An emoji of the post has an `emoji_type` that is not on the list.',
    }),
    fix: () => ({
      'zh-CN': '换成文档列出的值，区分大小写，例如 `SMILE`。',
      en: 'Use a documented value such as `SMILE`; upper and lower case matter.',
    }),
  },
  {
    says: /^message_content_(\w{1,20})_tag's (\w{1,30}) field can't be nil/i,
    means: (tag, field) => ({
      'zh-CN': `富文本里有一个 \`${tag}\` 标签缺少 \`${field}\`。`,
      en: `A tag \`${tag}\` in the post has no \`${field}\`.`,
    }),
    fix: (tag, field) => ({
      'zh-CN': `给这个 \`${tag}\` 补上 \`${field}\`，或删掉它。`,
      en: `Fill in the \`${field}\` of that \`${tag}\`, or remove it.`,
    }),
  },
  {
    says: /^message_content has wrong tag/i,
    means: () => ({ 'zh-CN': '富文本里有飞书不认识的标签。', en: 'The post uses a tag Feishu does not know.' }),
    fix: () => ({
      'zh-CN': '只用这九种：`text`、`a`、`at`、`img`、`media`、`emotion`、`hr`、`code_block`、`md`。',
      en: 'Use one of the nine: `text`, `a`, `at`, `img`, `media`, `emotion`, `hr`, `code_block`, `md`.',
    }),
  },
  {
    says: /^scheme not in scheme whitelist/i,
    means: () => ({
      'zh-CN': '正文里有链接用了不允许的协议。',
      en: 'A link in the content uses a scheme Feishu refuses.',
    }),
    fix: () => ({
      'zh-CN': '让链接以 `https://` 或 `http://` 开头。',
      en: 'Let every link start with `https://` or `http://`.',
    }),
  },
  {
    says: /^content cannot be empty/i,
    means: () => ({ 'zh-CN': '正文为空。', en: 'The content is empty.' }),
    fix: () => ({ 'zh-CN': '写上内容再发送。', en: 'Write something, then send.' }),
  },
  {
    says: /^this message is not a card/i,
    means: () => ({ 'zh-CN': '要更新的这条消息不是卡片。', en: 'The message to update is not a card.' }),
    fix: () => ({
      'zh-CN': '文本和富文本改用“编辑消息”（PUT）；更新（PATCH）只用于卡片。',
      en: 'Change text and posts by editing (PUT); updating (PATCH) is for cards only.',
    }),
  },
  {
    says: /^invalid msg_type/i,
    means: () => ({ 'zh-CN': '回复接口不支持这个消息类型。', en: 'A reply cannot have this message type.' }),
    fix: () => ({ 'zh-CN': '换一个消息类型，例如文本或卡片。', en: 'Choose another one, such as text or card.' }),
  },
  {
    says: /^invalid (image_key|file_key)/i,
    means: (key) => ({ 'zh-CN': `\`${key}\` 不存在。`, en: `The \`${key}\` does not exist.` }),
    fix: (key) => ({
      'zh-CN': `用发送回复的应用重新上传，换上新的 \`${key}\`。`,
      en: `Upload again with the app that sends the reply and use the new \`${key}\`.`,
    }),
  },
  {
    says: /^invalid (receive_id_type|receive_id|user_id|chat_id|thread_id|app_id)/i,
    means: (id) => ({ 'zh-CN': `\`${id}\` 不正确。`, en: `The \`${id}\` is not right.` }),
    fix: (id) => ({
      'zh-CN': `核对 \`${id}\`，并确认它属于这个应用和企业。`,
      en: `Check the \`${id}\`, and that it belongs to this app and company.`,
    }),
  },
  {
    says: /^this operation to bots is currently not supported/i,
    means: () => ({
      'zh-CN': '对方是机器人，机器人不能给机器人发消息。',
      en: 'The receiver is a bot, and bots cannot write to bots.',
    }),
    fix: () => ({ 'zh-CN': '改选由人发送的消息。', en: 'Pick a message that a person sent.' }),
  },
  {
    says: /^bot or user is not the message.s sender/i,
    means: () => ({ 'zh-CN': '这条消息不是当前机器人发送的。', en: 'This message was not sent by this bot.' }),
    fix: () => ({ 'zh-CN': '用发送那条消息的应用来操作。', en: 'Use the app that sent the message.' }),
  },
  {
    says: /^invalid auth/i,
    means: () => ({
      'zh-CN': '请求头或访问凭证的类型不对。',
      en: 'The authorization header or the kind of token is wrong.',
    }),
    fix: () => ({
      'zh-CN': '请维护回复台的同事核对应用凭证。',
      en: 'Have whoever runs this console check the app’s credentials.',
    }),
  },
  {
    says: /^(?:sending system messages|invalid system message type|divider)/i,
    means: () => ({ 'zh-CN': '系统消息不能用来回复。', en: 'A system message cannot be a reply.' }),
    fix: () => ({ 'zh-CN': '换成文本、富文本或卡片。', en: 'Use text, a post or a card.' }),
  },
  {
    says: /^internal error/i,
    means: () => ({
      'zh-CN': '飞书内部出错，不是请求的问题。',
      en: 'Feishu had an internal error; the request is not to blame.',
    }),
    fix: () => ({
      'zh-CN': '稍后用同一个 `uuid` 再发；仍然失败时，把 log_id 交给飞书技术支持。',
      en: 'Send again later with the same `uuid`; if it keeps failing, give the log_id to Feishu support.',
    }),
  },
  {
    says: /^invalid message content/i,
    means: () => ({ 'zh-CN': '正文内容不符合要求。', en: 'The content is not what this message type takes.' }),
    fix: () => ({
      'zh-CN': '对照该消息类型的内容格式检查正文。',
      en: 'Compare the content with what the message type documents.',
    }),
  },
]

/**
 * The reason a 230001 names after `ext=`, in words. Of several chained reasons (`. ` or `, ext=`) the finest wins.
 * @returns null where the msg names none, or one we do not know
 */
export function reasonFor230001(msg: string): Reason | null {
  const [, ...named] = msg.slice(0, 4000).split(/\bext=/)
  const said = named.flatMap((part) => part.split(/\.\s+/)).map((part) => part.trim())
  for (const { says, means, fix } of reasons) {
    const found = said.map((part) => part.match(says)).find(Boolean)
    if (found) return { means: means(...found.slice(1)), fix: fix(...found.slice(1)) }
  }
  return null
}
