import { inspector as en } from './en/inspector.ts'
import type { InBoth } from './locale.ts'
import { inspector as zh } from './zh/inspector.ts'

export const inspectorWords: InBoth<typeof en> = { 'zh-CN': zh, en }
