import type { uuid as uuidInEnglish } from '../en/uuid.ts'

export const uuid: typeof uuidInEnglish = {
  body: '同一个 uuid 在 1 小时内至多成功回复一条消息，所以用同一个 uuid 重发是安全的，不会回复两次。要回复的消息、类型、内容或话题开关有变化时，uuid 会自动更换。超过 55 分钟后再用它发送，回复台会先询问。',
  renew: '换一个 uuid',
  invalid: 'uuid 应为 1 到 50 个字符，只含字母、数字、_ 和 -。',
  tooLong: (n) => `共 ${n} 个字符，飞书最多接受 50 个。`,
}
