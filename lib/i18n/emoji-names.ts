import { emojiNames as en } from './en/emoji-names.ts'
import type { InBoth } from './locale.ts'
import { emojiNames as zh } from './zh/emoji-names.ts'

export const emojiNames: InBoth<typeof en> = { 'zh-CN': zh, en }
