'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { firstWords } from '#lib/i18n/first-words.ts'
import type { InBoth, Locale } from '#lib/i18n/locale.ts'

const Language = createContext<Locale>('zh-CN')

/** Tells everything below which language the reader chose. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Language value={locale}>{children}</Language>
}

export const useLocale = (): Locale => useContext(Language)

/** What the page says from the start, in the reader's language. */
export const useMessages = () => useMessagesOf(firstWords)

/** The words of a part of the console; they come with the part, not with the page. */
export const useMessagesOf = <Words,>(part: InBoth<Words>): Words => part[useContext(Language)]
