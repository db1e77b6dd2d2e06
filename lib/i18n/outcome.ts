import * as en from './en/outcome.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/outcome.ts'

export const outcomeWords: InBoth<typeof en> = { 'zh-CN': zh, en }
