import { target as en } from './en/target.ts'
import type { InBoth } from './locale.ts'
import { target as zh } from './zh/target.ts'

export const targetWords: InBoth<typeof en> = { 'zh-CN': zh, en }
