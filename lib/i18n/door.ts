import { door as en } from './en/door.ts'
import type { InBoth } from './locale.ts'
import { door as zh } from './zh/door.ts'

export const doorWords: InBoth<typeof en> = { 'zh-CN': zh, en }
