import { keyed as en } from './en/keyed.ts'
import type { InBoth } from './locale.ts'
import { keyed as zh } from './zh/keyed.ts'

export const keyedWords: InBoth<typeof en> = { 'zh-CN': zh, en }
