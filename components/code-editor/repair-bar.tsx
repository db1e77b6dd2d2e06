'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { TextDiff } from './text-diff.tsx'

type Props = { source: string; repaired: string | null; onUse(): void; onKeep(): void }

/** What a repair would change, before it is taken; or that there is none. */
export function RepairBar({ source, repaired, onUse, onKeep }: Props) {
  const words = useMessagesOf(cardEditorWords).cardEditor.repair
  return (
    <OfferBar
      said={repaired === null ? words.none : words.offered}
      use={repaired === null ? null : { label: words.use, onPress: onUse }}
      keep={{ label: words.keep, onPress: onKeep }}
    >
      {repaired !== null && <TextDiff before={source} after={repaired} />}
    </OfferBar>
  )
}
