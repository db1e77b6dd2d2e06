import { request as en } from './en/request.ts'
import type { InBoth } from './locale.ts'
import { request as zh } from './zh/request.ts'

export const requestWords: InBoth<typeof en> = { 'zh-CN': zh, en }
