import { copying as en } from './en/copying.ts'
import type { InBoth } from './locale.ts'
import { copying as zh } from './zh/copying.ts'

export const copyingWords: InBoth<typeof en> = { 'zh-CN': zh, en }
