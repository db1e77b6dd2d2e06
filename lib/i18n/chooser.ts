import { chooser as en } from './en/chooser.ts'
import type { InBoth } from './locale.ts'
import { chooser as zh } from './zh/chooser.ts'

export const chooserWords: InBoth<typeof en> = { 'zh-CN': zh, en }
