import * as en from './en/card.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/card.ts'

export const cardWords: InBoth<typeof en> = { 'zh-CN': zh, en }
