import type { palette as paletteInEnglish } from '../en/palette.ts'

export const palette: typeof paletteInEnglish = {
  none: '没有找到。',
  groups: { components: '放入卡片', acts: '操作', targets: '回复给', codes: '错误码', pages: '前往' },
  pages: {
    '/': '撰写',
    '/history': '发送记录',
    '/errors': '错误码',
    '/approvals': '审批',
    '/audit': '审计：操作记录',
    '/sandbox': '沙箱',
    '/status': '状态',
  },
  acts: {
    send: '发送回复',
    new_reply: '写新的回复',
    reply_again: '再次回复',
    thread: '开启或关闭“以话题形式回复”',
    text: '写文本',
    post: '写富文本',
    interactive: '写卡片',
    theme: '切换主题',
    language: '切换到英文',
    keys: '查看所有快捷键',
  },
  replyTo: (id) => `回复 ${id}`,
  code: (code) => `${code} 的说明`,
  inHistory: (words) => `在发送记录中查找“${words}”`,
  inCodes: (words) => `在错误码中查找“${words}”`,
}
