import type {
  app as appInEnglish,
  common as commonInEnglish,
  failure as failureInEnglish,
  language as languageInEnglish,
  nav as navInEnglish,
  theme as themeInEnglish,
} from '../en/shell.ts'

export const app: typeof appInEnglish = {
  name: '回复台',
  description: '凭消息 ID 回复飞书消息。',
  skipToContent: '跳到正文',
  sandbox: '沙箱',
  localOperator: '本机操作员',
  sandboxHint: '尚未配置飞书应用，回复只会进入内置沙箱，不会发给任何人。',
}

export const nav: typeof navInEnglish = {
  label: '主导航',
  compose: '撰写',
  history: '发送记录',
  jobs: '任务',
  errors: '错误码',
  status: '状态',
  audit: '审计',
  keys: '快捷键（?）',
  palette: { label: '前往与操作', search: '搜索页面、操作、最近回复的消息、错误码' },
}

export const language: typeof languageInEnglish = { label: '语言', 'zh-CN': '中文', en: 'English' }

export const theme: typeof themeInEnglish = { label: '主题', system: '跟随系统', light: '浅色', dark: '深色' }

export const common: typeof commonInEnglish = {
  copy: '复制',
  copied: '已复制',
  close: '关闭',
  cancel: '取消',
  all: '全部',
  leftOut: (characters) => `粘贴的内容过长，末尾 ${characters} 个字符没有放入。`,
  unknown: '未知',
  notLoaded: '这部分没能加载出来。请重新加载页面，草稿会保留。',
  reload: '重新加载',
}

export const failure: typeof failureInEnglish = {
  title: '页面无法显示',
  body: '回复台内部出错。这个页面没有发送任何内容。',
  retry: '重试',
  notFound: '没有这个页面',
  notFoundBody: '地址可能有误，或原来的内容已不存在。',
  home: '返回撰写',
}
