import type { request as requestInEnglish } from '../en/request.ts'

export const request: typeof requestInEnglish = {
  label: '请求',
  hint: '即将发送的请求体，一字不差。',
  none: '填好消息 ID 和内容后，这里显示请求体。',
  wrap: '请求体',
}
