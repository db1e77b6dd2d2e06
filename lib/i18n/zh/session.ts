import type { session as sessionInEnglish } from '../en/session.ts'

export const session: typeof sessionInEnglish = {
  signedInAs: '当前登录',
  signOut: '退出登录',
  signingOut: '正在退出…',
  notSignedOut: '没能退出登录：回复台没有应答，请重试。',
  admin: '登录会话与设置',
  ended: '登录已失效。你写的内容都还在，重新登录后可在此继续。',
  endsSoon: (at) => `登录将于 ${at} 失效。重新登录即可在此继续，你写的内容都还在。`,
  signIn: '登录',
  otherWindow: '请在打开的窗口里登录。',
  other: (name) => `现在登录的是 ${name}。这个页面是另一个人打开的：不会从这里发送任何内容，其草稿会为其保留。`,
  reload: '刷新，使用自己的草稿',
}
