import type { store as storeInEnglish } from '../en/store.ts'

export const store: typeof storeInEnglish = {
  title: '无法读取发送记录',
  body: '回复台的数据库不见了、已损坏，或无法连接。已发出的消息仍在飞书里，只是这里读不到记录。恢复之前请不要发送，否则无法留下记录。',
  steps: [
    '请告知回复台的部署者，具体原因写在日志里。',
    '由部署者检查 DATABASE_URL、磁盘是否已满，以及数据库文件或数据库服务器能否访问。',
    '如果文件被移走，请放回原处，或用备份恢复，然后重新启动回复台。',
  ],
}
