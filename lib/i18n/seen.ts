import { seen as en } from './en/seen.ts'
import type { InBoth } from './locale.ts'
import { seen as zh } from './zh/seen.ts'

export const seenWords: InBoth<typeof en> = { 'zh-CN': zh, en }
