import { exported as en } from './en/export.ts'
import type { InBoth } from './locale.ts'
import { exported as zh } from './zh/export.ts'

export const exportWords: InBoth<typeof en> = { 'zh-CN': zh, en }
