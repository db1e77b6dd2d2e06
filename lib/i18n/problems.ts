import * as en from './en/problems.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/problems.ts'

export const problemsWords: InBoth<typeof en> = { 'zh-CN': zh, en }
