import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { zh } from './zh.ts'

/**
 * Every sentence of the pages; what English has, Chinese must have, with the same arguments. What error codes mean
 * stands in lib/guidance/codes/, what a card can hold in lib/card/vocabulary/, in both languages there.
 */
export type Messages = typeof en

const byLocale: { [Language in Locale]: Messages } = { 'zh-CN': zh, en }

export const messagesIn = (locale: Locale): Messages => byLocale[locale]
