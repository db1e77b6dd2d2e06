import { several as en } from './en/several.ts'
import type { InBoth } from './locale.ts'
import { several as zh } from './zh/several.ts'

export const severalWords: InBoth<typeof en> = { 'zh-CN': zh, en }
