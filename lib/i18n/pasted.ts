import { pasted as en } from './en/pasted.ts'
import type { InBoth } from './locale.ts'
import { pasted as zh } from './zh/pasted.ts'

export const pastedWords: InBoth<typeof en> = { 'zh-CN': zh, en }
