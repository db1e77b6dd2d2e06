'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { findMessageId } from '#lib/protocol/message-id.ts'
import { isolated } from '#lib/shown/invisible.ts'

type Props = { pasted: string; onAnswer(yes: boolean): void }

/**
 * The address asks for another reply than the one begun: nothing happens before somebody says so, not even a look at
 * the message.
 */
export default function AskedBar({ pasted, onAnswer }: Props) {
  const { asked } = useMessagesOf(pastedWords)
  const found = findMessageId(pasted)
  const message_id = found.found === 'one' || found.found === 'cut' ? found.message_id : null
  return (
    <OfferBar
      said={
        <>
          <p>{asked.about(message_id ?? isolated(pasted.slice(0, 80)))}</p>
          <p className="text-ink-2">{asked.kept}</p>
        </>
      }
      use={{ label: asked.use, onPress: () => onAnswer(true) }}
      keep={{ label: asked.keep, onPress: () => onAnswer(false) }}
    />
  )
}
