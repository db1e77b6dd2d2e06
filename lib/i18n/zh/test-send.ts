import type { testSend as testSendInEnglish } from '../en/test-send.ts'

export const testSend: typeof testSendInEnglish = {
  button: '测试',
  title: '作为测试发送',
  body: '草稿会回复你留作测试的消息，使用单独的 uuid。记录中会标明这是测试，草稿保持不变。',
  to: '测试时回复的消息',
  placeholder: '消息 ID，或包含消息 ID 的链接',
  none: '请粘贴一个，或选用上方的消息。',
  notOne: '其中没有消息 ID。',
  takeAbove: '选用正在回复的那条消息',
  recent: '你回复过的消息',
  send: '作为测试发送',
  sending: '正在发送回复。',
}
