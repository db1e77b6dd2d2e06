import { session as en } from './en/session.ts'
import type { InBoth } from './locale.ts'
import { session as zh } from './zh/session.ts'

export const sessionWords: InBoth<typeof en> = { 'zh-CN': zh, en }
