'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '#lib/i18n/locale.ts'
import { type Messages, messagesIn } from '#lib/i18n/messages.ts'

const Language = createContext<Locale>('zh-CN')

/** Tells everything below which language the reader chose. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Language value={locale}>{children}</Language>
}

export const useLocale = (): Locale => useContext(Language)

/** The console's sentences in the reader's language. */
export const useMessages = (): Messages => messagesIn(useContext(Language))
