import { palette as en } from './en/palette.ts'
import type { InBoth } from './locale.ts'
import { palette as zh } from './zh/palette.ts'

export type PaletteWords = typeof en
export const paletteWords: InBoth<PaletteWords> = { 'zh-CN': zh, en }
