import * as en from './en/history.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/history.ts'

export const historyWords: InBoth<typeof en> = { 'zh-CN': zh, en }
