'use client'

import { type ComponentProps, useId } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { seenWords } from '#lib/i18n/seen.ts'
import { ChatFrame } from './chat/chat-frame.tsx'

type ChoiceProps = {
  /** The languages there are words in, but for the one in sight. */
  locales: string[]
  value: string | null
  onChange(language: string | null): void
}

/** Which language is seen beside the one in sight. */
export function BesideChoice({ locales, value, onChange }: ChoiceProps) {
  const { preview } = useMessages()
  const { beside } = useMessagesOf(seenWords)
  return (
    <select
      aria-label={beside.label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
      className="h-7 rounded-control border border-line bg-surface px-2 text-control text-ink"
    >
      <option value="">{beside.none}</option>
      {locales.map((locale) => (
        <option key={locale} value={locale}>
          {preview.locales[locale] ?? locale}
        </option>
      ))}
    </select>
  )
}

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
  const { preview } = useMessages()
  const id = useId()
  const { language } = chat.scene
  return (
    <section aria-labelledby={id} className="min-w-0">
      <p id={id} className="pb-1 text-note text-ink-2">
        {preview.locales[language] ?? language}
      </p>
      <ChatFrame {...chat} />
    </section>
  )
}
