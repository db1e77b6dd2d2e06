import * as en from './en/remedies.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/remedies.ts'

export const remediesWords: InBoth<typeof en> = { 'zh-CN': zh, en }
