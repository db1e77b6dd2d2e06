import { status as en } from './en/status.ts'
import type { InBoth } from './locale.ts'
import { status as zh } from './zh/status.ts'

export const statusWords: InBoth<typeof en> = { 'zh-CN': zh, en }
