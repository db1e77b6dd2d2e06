import { landing as en } from './en/landing.ts'
import type { InBoth } from './locale.ts'
import { landing as zh } from './zh/landing.ts'

export const landingWords: InBoth<typeof en> = { 'zh-CN': zh, en }
