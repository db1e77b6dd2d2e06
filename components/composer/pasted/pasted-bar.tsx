'use client'

import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { type Words, wordsAgain } from '#lib/model/draft.ts'
import { outermost, type PastedMessage } from '#lib/protocol/pasted-message.ts'

type Props = { found: PastedMessage; onUse(words: Words): void; onKeep(): void }

/** Says what was pasted, where it is more than words for this editor: nothing is changed by itself. */
export default function PastedBar({ found, onUse, onKeep }: Props) {
  const { composer } = useMessages()
  const words = useMessagesOf(pastedWords)
  const again = found.status === 'message' ? wordsAgain(found.msg_type, found.content) : null
  const type = found.status === 'message' ? composer.type[found.msg_type] : ''
  return (
    <OfferBar
      said={<Said found={found} />}
      use={again && { label: words.use(type), onPress: () => onUse(again) }}
      keep={{ label: words.keep, onPress: onKeep }}
    />
  )
}

function Said({ found }: { found: PastedMessage }) {
  const { composer } = useMessages()
  const words = useMessagesOf(pastedWords)
  if (found.status === 'message') {
    const where = outermost(found.found_in)
    const type = composer.type[found.msg_type]
    return where ? words.found(words.kinds[where], type) : words.alone(type)
  }
  const [title, body] =
    found.status === 'read_back_card'
      ? [words.readBack.title, words.readBack.body]
      : [words.noEditor(words.types[found.msg_type]), words.noEditorBody]
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p className="text-ink-2">{body}</p>
    </>
  )
}
