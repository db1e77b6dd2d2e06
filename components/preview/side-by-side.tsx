'use client'

import { type ComponentProps, useId } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { seenWords } from '#lib/i18n/seen.ts'
import { ChatFrame } from './chat/chat-frame.tsx'

type LanguagesProps = {
  language: string
  setLanguage(language: string): void
  /** The languages there are words in. */
  locales: string[]
  beside: string | null
  setBeside(language: string | null): void
}

/** In whose language a message is seen, and which one beside it. */
export function Languages({ language, setLanguage, locales, beside, setBeside }: LanguagesProps) {
  const words = useMessagesOf(seenWords)
  const shown = locales.includes(language) ? locales : [language, ...locales]
  const option = (locale: string) => (
    <option key={locale} value={locale}>
      {words.locales[locale] ?? locale}
    </option>
  )
  return (
    <>
      <select
        aria-label={words.language}
        value={language}
        onChange={({ target }) => setLanguage(target.value)}
        className={selectClass}
      >
        {shown.map(option)}
      </select>
      <select
        aria-label={words.beside.label}
        value={(beside !== language && beside) || ''}
        onChange={({ target }) => setBeside(target.value || null)}
        className={selectClass}
      >
        <option value="">{words.beside.none}</option>
        {locales.filter((one) => one !== language).map(option)}
      </select>
    </>
  )
}

const selectClass = 'h-7 rounded-control border border-line bg-surface px-2 text-control text-ink'

type Props = ComponentProps<typeof ChatFrame> & { languages: readonly string[] }

/** One message as readers of several languages see it: beside each other, below each other where there is no room. */
export function SideBySide({ languages, scene, ...chat }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(300px,100%),1fr))] items-start gap-4">
      {languages.map((language) => (
        <Seen key={language} {...chat} scene={{ ...scene, language }} />
      ))}
    </div>
  )
}

function Seen(chat: ComponentProps<typeof ChatFrame>) {
  const { locales } = useMessagesOf(seenWords)
  const id = useId()
  const { language } = chat.scene
  return (
    <section aria-labelledby={id} className="min-w-0">
      <p id={id} className="pb-1 text-note text-ink-2">
        {locales[language] ?? language}
      </p>
      <ChatFrame {...chat} />
    </section>
  )
}
