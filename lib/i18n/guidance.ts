import * as en from './en/guidance.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/guidance.ts'

export const guidanceWords: InBoth<typeof en> = { 'zh-CN': zh, en }
