import { uuid as en } from './en/uuid.ts'
import type { InBoth } from './locale.ts'
import { uuid as zh } from './zh/uuid.ts'

export const uuidWords: InBoth<typeof en> = { 'zh-CN': zh, en }
