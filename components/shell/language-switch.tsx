'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type Locale, localeCookie, locales } from '#lib/i18n/locale.ts'
import { remember } from './choice-cookie.ts'
import { useOffers } from './offers.ts'
import { useLocale, useMessages } from './use-messages.tsx'

/** The two languages of the console; the page stays where it is. */
export function LanguageSwitch() {
  const { language } = useMessages()
  const locale = useLocale()
  const router = useRouter()
  const client = useQueryClient()
  const choose = (chosen: Locale) => {
    remember(localeCookie, chosen)
    router.refresh()
    // What is known of a message tells the name of its chat.
    void client.invalidateQueries({ queryKey: ['target'] })
  }
  useOffers(() => ({ acts: { language: () => choose(locale === 'en' ? 'zh-CN' : 'en') } }))
  return (
    <fieldset className="flex rounded-control border border-line">
      <legend className="sr-only">{language.label}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          title={language[each]}
          onClick={() => choose(each)}
          className={`h-6 touch:h-9 rounded-control px-2 text-note ${each === locale ? 'bg-press text-ink' : 'text-ink-2 hover:text-ink'}`}
        >
          {each === 'en' ? 'EN' : '中文'}
        </button>
      ))}
    </fieldset>
  )
}
