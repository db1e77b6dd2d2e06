'use client'

import { TextDiff } from '#components/code-editor/text-diff.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { formatJson } from '#lib/json/json.ts'
import type { Unwrapped } from '#lib/protocol/pasted-message/unwrap.ts'

type Props = { source: string; found: Unwrapped; onUse(): void; onKeep(): void }

/** Says that there is a card inside what was pasted, and what taking it out would change. */
export function PasteBar({ source, found, onUse, onKeep }: Props) {
  const words = useMessagesOf(cardEditorWords).cardEditor.paste
  const { kinds } = useMessagesOf(pastedWords)
  const [outermost] = found.found_in
  return (
    <OfferBar
      said={outermost && words.found(kinds[outermost])}
      use={{ label: words.use, onPress: onUse }}
      keep={{ label: words.keep, onPress: onKeep }}
    >
      <TextDiff before={formatJson(source) ?? source} after={found.card} />
    </OfferBar>
  )
}
