import type { target as targetInEnglish } from '../en/target.ts'

export const target: typeof targetInEnglish = {
  shortened: (characters: string) =>
    `粘贴的内容共 ${characters} 个字符，超出此输入框的容量：只保留了 ID 附近的文字；没有 ID 时保留开头。`,
  several: (n) => `这段内容里有 ${n} 个不同的消息 ID，要回复哪一条？`,
  choices: '找到的消息 ID',
  onlyFirst: (n) => `只列出前 ${n} 个。要选其他消息，请粘贴更短的内容。`,
  found: (id) => `找到 ${id}`,
  cut: (what) =>
    `${what} 看起来被截断了：消息 ID 的 om_ 之后有 32 个字符。请从事件、日志或发送接口的返回结果中复制完整的 ID。`,
  looking: '正在查询这条消息…',
  none: '这里没有消息 ID。它以小写的 om_ 开头，可从事件、日志或发送接口的返回结果中复制。',
  instead: {
    thread: (what) => `${what} 是话题 ID。回复的对象是消息，请粘贴该话题中任意一条消息的 om_ ID。`,
    chat: (what) => `${what} 是会话 ID。回复的对象是消息，请粘贴会话中某条消息的 om_ ID。`,
    user: (what) => `${what} 是用户 ID。回复的对象是消息，请粘贴对方某条消息的 om_ ID。`,
    app: (what) => `${what} 是应用 ID。请粘贴要回复的消息的 om_ ID。`,
    batch: (what) => `${what} 是批量消息 ID，不能回复。请粘贴单条消息的 om_ ID。`,
    file: (what) => `${what} 是文件或图片的 key。请粘贴要回复的消息的 om_ ID。`,
    link: (_what) => '消息链接里不含消息 ID，飞书也没有提供解析它的办法。请从事件或日志中复制 om_ ID。',
  },
  openChat: '打开它，选择一条消息',
  before: '查看前后的消息',
  seen: {
    from: (sender, chat) => `${sender}，在“${chat}”`,
    someone: '某人',
    someChat: '名称不可见的会话',
    p2p: '单聊',
    recalled: '已撤回',
    noWords: (msg_type) => `[${msg_type}]`,
  },
  unseen: {
    no_permission: '应用无权读取这条消息，所以这里看不到它。仍然可以尝试回复。',
    not_found: '飞书查不到这个 ID 的消息，或者这条消息对本应用不可见。',
    refused: '飞书拒绝展示这条消息。',
    unanswered: '查询这条消息时飞书没有应答。仍然可以尝试回复。',
  },
}
