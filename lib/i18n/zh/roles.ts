import type { roles as rolesInEnglish } from '../en/roles.ts'

export const roles: typeof rolesInEnglish = {
  names: {
    viewer: '查看者',
    reader: '阅读者',
    sender: '发送者',
    bulk_sender: '批量发送者',
    approver: '审批者',
    auditor: '审计者',
    admin: '管理员',
  },
  gives: {
    viewer: '查看、撰写、查错误码、看自己的发送记录',
    reader: '阅读应用所在的会话',
    sender: '发送回复',
    bulk_sender: '把多条回复作为一个任务发送',
    approver: '审批他人的发送',
    auditor: '查看所有人的发送记录',
    admin: '结束登录、查看设置',
  },
  may: '你的权限',
  needs: (role, contact) =>
    `需要“${role}”角色，而你没有。${contact ? `需要权限请联系：${contact}` : '请联系回复台的管理员。'}`,
  noApp: (contact) => `没有你可以用来回复的应用。${contact ? `需要权限请联系：${contact}` : '请联系回复台的管理员。'}`,
  forbidden: {
    title: '你无权查看此页',
    body: '此页需要你没有的角色。点击顶部你的名字，可以看到你现有的角色。',
    ask: (contact) => (contact ? `需要权限请联系：${contact}` : '需要权限请联系回复台的管理员。'),
  },
}
