'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { type Seen, seenOf } from '#lib/card/seen.ts'
import { seenWords } from '#lib/i18n/seen.ts'
import { useLastKnown } from '../use-last-known.ts'

/** Who sees a card otherwise than it is drawn here, and what it does for them. Nothing where nothing is to be said. */
export function WhoSees({ content: written }: { content: string }) {
  const words = useMessagesOf(seenWords)
  const content = useDebounced(written)
  const readJson = useJsonReader()
  const now = useMemo(() => {
    const read = readJson(content)
    return 'errors' in read ? null : seenOf(read.json.tree)
  }, [content, readJson])
  const seen = useLastKnown('card', now) ?? []
  if (seen.length === 0) return null
  return (
    <section
      aria-label={words.label}
      className="mt-4 text-note text-ink-2"
      data-seen={seen.map(({ what }) => what).join(' ')}
    >
      <p className="font-medium text-ink">{words.label}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
        {seen.map((one) => (
          <li key={one.what}>
            {said(one, words)}{' '}
            {one.what === 'callback' && (
              <Link href="/errors/200340" prefetch={false} className="text-accent hover:underline">
                {words.meaning}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function said(one: Seen, words: (typeof seenWords)['en']): string {
  switch (one.what) {
    case 'client':
      return words.client[one.instead](one.version, one.of)
    case 'callback':
      return words.callback(one.count)
    case 'own_copy':
    case 'no_words':
      return words[one.what]
    case 'narrow':
      return words.narrow(one.columns)
  }
}
