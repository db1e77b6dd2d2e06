import * as en from './en/errors.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/errors.ts'

export const errorsWords: InBoth<typeof en> = { 'zh-CN': zh, en }
