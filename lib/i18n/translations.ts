import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { zh } from './zh.ts'

/** Every sentence of the console; what English has, Chinese must have, with the same arguments. */
export type Messages = typeof en

const byLocale: { [Language in Locale]: Messages } = { 'zh-CN': zh, en }

export const messagesIn = (locale: Locale): Messages => byLocale[locale]
