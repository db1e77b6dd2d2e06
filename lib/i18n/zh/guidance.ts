import type { guidance as guidanceInEnglish } from '../en/guidance.ts'

export const guidance: typeof guidanceInEnglish = {
  inGeneral: '一般而言：',
  whoActs: '由谁处理',
  forDeveloper: '复制给开发者',
  owners: {
    operator: '你，就在这里处理',
    caller: '发起这次操作的人',
    group_owner: '群主或群管理员',
    tenant_admin: '企业管理员',
    app_developer: '应用的开发者',
    card_author: '卡片的制作者',
    resource_owner: '文档、表格或日历的所有者',
    console_admin: '维护这个回复台的同事',
    feishu: '飞书',
  },
  sendAgain: '能否重发',
  callAgain: '能否重试',
  againIs: {
    reply: {
      now: '可以，现在就能用同一个 uuid 重发。',
      after_waiting: '可以，稍等片刻用同一个 uuid 重发，不会重复送达。',
      after_fix: '可以，处理好之后原样重发即可，这次没有送达任何内容。',
      after_change: '可以，修改回复之后再发；内容变了，uuid 也会随之更换。',
      never: '不能再发给这条消息，否则仍会被拒绝。',
    },
    message: {
      now: '可以，现在就能用同一个 uuid 重发。',
      after_waiting: '可以，稍等片刻用同一个 uuid 重发，不会重复送达。',
      after_fix: '可以，处理好之后消息原样重发即可，这次没有送达任何内容。',
      after_change: '可以，修改消息之后再发；内容变了，要换一个新的 uuid。',
      never: '不能，原样再发仍会被拒绝。',
    },
    call: {
      now: '可以，现在就能重试。',
      after_waiting: '可以，稍等片刻再试；如果仍被拒绝，每次多等一会儿。',
      after_fix: '可以，处理好之后原样重试即可。',
      after_change: '可以，改正请求之后再试。',
      never: '不能，原样再试仍会被拒绝；该怎么做，见上面的步骤。',
    },
  },
  links: '官方页面',
  sure: '可靠程度',
  sureIs: {
    official: '官方文档有说明。',
    practitioners: '来自遇到过的人的经验，官方文档没有写明。',
    inferred: '根据返回的文字推断，官方文档没有写明。',
  },
}
