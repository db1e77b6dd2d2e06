import type { exported as exportedInEnglish } from '../en/export.ts'

export const exported: typeof exportedInEnglish = {
  everything: '导出全部为',
  matching: '导出符合条件的全部内容为',
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  progress: '导出进度',
  waiting: '正在开始…',
  rows: (_, written) => `${written} 行`,
  rowsOf: (n, total) => `${n} 行，共 ${total} 行`,
  stop: '停止',
  silent: '已有一分钟没有进展。浏览器若仍显示下载中，请继续等待；若已显示失败，请重新导出。',
  done: (rows) => `已导出 ${rows}，文件末尾另有一行注明导出完整。本次导出已记录在案。`,
  stopped: (rows) => `已停止，导出了 ${rows}。浏览器若留下了文件，内容也不完整。`,
  failed: (rows) => `导出了 ${rows}后中断，文件不完整，请重新导出。`,
  head: (seq) => `操作链现在止于第 ${seq} 条操作，末端哈希也写在文件的最后一行：`,
  copyHead: '复制末端哈希',
  refused: {
    busy: '你已有一个导出正在进行，请先停止或等它完成。',
    no_record: '没有导出：这次导出无法记录在案。请重试，或联系负责运行的人。',
    no_entry: '没有导出：登录已失效，或不再具有相应角色。请刷新页面。',
    invalid: '没有导出：请求无法识别。请刷新页面。',
    failed: '没有导出：回复台没有应答。请重试。',
  },
}
