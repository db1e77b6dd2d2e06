import { store as en } from './en/store.ts'
import type { InBoth } from './locale.ts'
import { store as zh } from './zh/store.ts'

export const storeWords: InBoth<typeof en> = { 'zh-CN': zh, en }
