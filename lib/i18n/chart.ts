import * as en from './en/chart.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/chart.ts'

export const chartWords: InBoth<typeof en> = { 'zh-CN': zh, en }
