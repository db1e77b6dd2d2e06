'use client'

import { useMemo } from 'react'
import { TextDiff } from '#components/code-editor/text-diff.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { asSecond, type Lost } from '#lib/card/editing/second.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'

type Props = { source: string; onUse(second: string): void; onKeep(): void }

/** What a card of 1.0 would be as one of 2.0, and what of it 2.0 cannot say, before anything is done. */
export function SecondBar({ source, onUse, onKeep }: Props) {
  const words = useMessagesOf(inspectorWords).second
  const made = useMemo(() => asSecond(source), [source])
  return (
    <OfferBar
      said={
        made === null ? (
          words.none
        ) : made.lost.length === 0 ? (
          words.offered
        ) : (
          <>
            {words.offeredWithout}
            <ul className="list-disc pl-4">
              {made.lost.map((lost) => (
                <li key={JSON.stringify(lost)}>{said(lost, words)}</li>
              ))}
            </ul>
          </>
        )
      }
      use={made && { label: words.use, onPress: () => onUse(made.source) }}
      keep={{ label: words.keep, onPress: onKeep }}
    >
      {made && <TextDiff before={source} after={made.source} />}
    </OfferBar>
  )
}

function said(lost: Lost, words: (typeof inspectorWords)['en']['second']): string {
  switch (lost.what) {
    case 'property':
      return words.property(lost.name)
    case 'languages':
      return words.languages(lost.locales)
    case 'comments':
      return words.comments(lost.count)
  }
}
