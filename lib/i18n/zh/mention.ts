import type { mention as mentionInEnglish } from '../en/mention.ts'

export const mention: typeof mentionInEnglish = {
  label: '提及成员',
  author: '消息的发送者',
  everyone: '所有人',
  everyoneHint: '会通知会话里的每个人',
  loading: '正在查询会话成员…',
  no_message: '填写要回复的消息后，这里会列出会话成员。',
  unknown: '无法得知会话里还有谁：本应用没有读取群成员的权限（im:chat.members:read）。可以手工填写 open_id。',
  nobody: '会话里没有这个名字的成员。其他成员请填写 open_id。',
  none: '会话里没有这个名字的成员。只有会话成员才会收到提及的通知。',
  some: '这里列出会话的前 500 名成员，其他人请填写 open_id。',
  keys: '按上下键选择，回车提及，Esc 继续书写。',
}
