import type { mention as mentionInEnglish } from '../en/mention.ts'

export const mention: typeof mentionInEnglish = {
  label: '提及成员',
  author: '消息的发送者',
  everyone: '所有人',
  everyoneHint: '会通知会话里的每个人',
  beyond: '不在会话里，不会收到通知',
  search: {
    name: (query) => `在全公司查找“${query}”`,
    mail: (query) => `按邮箱查找 ${query}`,
    phone: (query) => `按手机号查找 ${query}`,
  },
  company: {
    looking: '正在全公司查找…',
    found: '在公司里没有找到。',
    walking: '通讯录还在读取中，请稍后再查一次。',
    not_allowed:
      '本应用没有在全公司查找的权限：按邮箱或手机号需要 contact:user.id:readonly，按姓名需要 contact:department.organize:readonly。',
    too_many: '一小时内按邮箱或手机号查找已达 50 次，请稍后再试。',
    unanswered: '飞书没有应答，请再查一次。',
  },
  loading: '正在查询会话成员…',
  no_message: '填写要回复的消息后，这里会列出会话成员。',
  unknown: '无法得知会话里还有谁：本应用没有读取群成员的权限（im:chat.members:read）。可以手工填写 open_id。',
  nobody: '会话里没有这个名字的成员。其他成员请填写 open_id。',
  none: '会话里没有这个名字的成员。只有会话成员才会收到提及的通知。',
  some: '这里列出会话的前 500 名成员，其他人请填写 open_id。',
  keys: '按上下键选择，回车提及，Esc 继续书写。',
}
