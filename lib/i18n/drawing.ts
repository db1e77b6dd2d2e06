import { drawing as en } from './en/drawing.ts'
import type { InBoth } from './locale.ts'
import { drawing as zh } from './zh/drawing.ts'

export const drawingWords: InBoth<typeof en> = { 'zh-CN': zh, en }
