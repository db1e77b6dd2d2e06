import { mention as en } from './en/mention.ts'
import type { InBoth } from './locale.ts'
import { mention as zh } from './zh/mention.ts'

export const mentionWords: InBoth<typeof en> = { 'zh-CN': zh, en }
