import type { chart as chartInEnglish } from '../en/chart.ts'

export const chart: typeof chartInEnglish = {
  kinds: {
    line: '折线图',
    area: '面积图',
    bar: '柱状图',
    linearProgress: '条形进度图',
    pie: '饼图',
    funnel: '漏斗图',
    scatter: '散点图',
    radar: '雷达图',
    wordCloud: '词云',
    circularProgress: '环形进度图',
    common: '组合图',
  },
  name: (kind, title) => (title ? `${kind}：${title}` : kind),
  values: (all, first) => `共 ${all} 个数据：${first}`,
  failed: '图表无法绘制',
  engine: (words) => `图表引擎的说明：${words}`,
  engineSilent: '图表引擎没有说明原因就停止了。',
  notLoaded: '图表引擎加载失败。',
  at: (path) => `位置：${path}`,
  enlarge: '放大图表',
}
