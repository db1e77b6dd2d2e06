import { size as en } from './en/size.ts'
import type { InBoth } from './locale.ts'
import { size as zh } from './zh/size.ts'

export const sizeWords: InBoth<typeof en> = { 'zh-CN': zh, en }
