import type { size as sizeInEnglish } from '../en/size.ts'

export const size: typeof sizeInEnglish = {
  body: '按整个请求体的 UTF-8 字节数计算，与实际发送的内容完全一致。JSON 中的空白和注释不会发送。',
  doubtful: (limit) => `按 1000 进制已超过 ${limit}。飞书没有说明 KB 的含义，可能会被拒绝。`,
  reasons: {
    styles: '样式标签会让实际消息体大于请求体',
    md: '飞书会把 md 转换成其他标签，可能变大',
    template: '卡片模板的内容也计入大小',
    mentions: '提及会附带更多信息一起存储',
  },
}
