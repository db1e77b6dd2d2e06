import * as en from './en/sandbox.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/sandbox.ts'

export const sandboxWords: InBoth<typeof en> = { 'zh-CN': zh, en }
