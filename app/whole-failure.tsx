'use client'

import { useSyncExternalStore } from 'react'
import { remembered } from '#components/shell/choice-cookie.ts'
import { failure as en } from '#lib/i18n/en/shell.ts'
import { type Locale, localeCookie, locales, pickLocale } from '#lib/i18n/locale.ts'
import { storeWords } from '#lib/i18n/store.ts'
import { failure as zh } from '#lib/i18n/zh/shell.ts'
import { unreadableStore } from '#lib/model/unreadable-store.ts'
import { plainLook } from './plain-look.ts'

const words = { 'zh-CN': zh, en }

/**
 * Shown where what all pages stand in failed: the layout, which asks who is there. It brings its own document and look,
 * and knows its reader by their browser alone; until that can be read, and without scripts, it speaks both languages.
 */
export default function WholeFailure({ error }: { error: Error & { digest?: string } }) {
  const locale = useSyncExternalStore(never, readersLocale, () => null)
  const scheme = useSyncExternalStore(never, readersScheme, () => bothSchemes)
  const spoken = locale === null ? locales : [locale]
  const isStore = error.digest === unreadableStore
  return (
    <html lang={spoken[0]} style={{ colorScheme: scheme }}>
      <body>
        <style>{plainLook}</style>
        <title>{spoken.map((each) => words[each].title).join(' · ')}</title>
        <main role="alert">
          {spoken.map((each) => (
            <section key={each} lang={each}>
              <h1>{isStore ? storeWords[each].title : words[each].title}</h1>
              <p>{isStore ? storeWords[each].body : words[each].body}</p>
              {isStore && (
                <ol>
                  {storeWords[each].steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              )}
              {error.digest && !isStore && (
                <p>
                  <small>
                    <code>{error.digest}</code>
                  </small>
                </p>
              )}
              <p>
                {/* biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page, which is asked for anew */}
                <a href="">{words[each].retry}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

const readersLocale = (): Locale => pickLocale(remembered(localeCookie), navigator.languages.join(','))

const bothSchemes = 'light dark'

function readersScheme(): string {
  const chosen = remembered('theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : bothSchemes
}

const never = () => () => {}
