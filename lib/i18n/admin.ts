import { admin as en } from './en/admin.ts'
import type { InBoth } from './locale.ts'
import { admin as zh } from './zh/admin.ts'

export const adminWords: InBoth<typeof en> = { 'zh-CN': zh, en }
