import { asType as en } from './en/as-type.ts'
import type { InBoth } from './locale.ts'
import { asType as zh } from './zh/as-type.ts'

export const asTypeWords: InBoth<typeof en> = { 'zh-CN': zh, en }
