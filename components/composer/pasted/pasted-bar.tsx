'use client'

import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { OfferBar } from '#components/ui/offer-bar.tsx'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { type Words, wordsAgain } from '#lib/model/draft.ts'
import { entryOf, type MsgType } from '#lib/protocol/messages.ts'
import { isCut, outermost, type PastedMessage } from '#lib/protocol/pasted-message.ts'

type Props = {
  found: PastedMessage
  /** The type of the editor it was pasted into. */
  editor: MsgType
  onUse(words: Words): void
  onKeep(): void
}

/** Says what was pasted, where it is more than words for this editor: nothing is changed by itself. */
export default function PastedBar({ found, editor, onUse, onKeep }: Props) {
  const { composer } = useMessages()
  const words = useMessagesOf(pastedWords)
  const again = found.status === 'message' ? wordsAgain(found.msg_type, found.content) : null
  const type = found.status === 'message' ? composer.type[found.msg_type] : ''
  return (
    <OfferBar
      said={<Said found={found} editor={editor} />}
      use={again && { label: words.use(type), onPress: () => onUse(again) }}
      keep={{ label: words.keep, onPress: onKeep }}
    />
  )
}

function Said({ found, editor }: { found: PastedMessage; editor: MsgType }) {
  const { composer } = useMessages()
  const words = useMessagesOf(pastedWords)
  if (found.status === 'message') {
    const where = outermost(found.found_in)
    const type = composer.type[found.msg_type]
    return (
      <>
        <p>{where ? words.found(words.kinds[where], type) : words.alone(type)}</p>
        {isCut(found) && <p className="text-warn">{words.cut}</p>}
        {found.others > 0 && <p className="text-ink-2">{words.others(found.others)}</p>}
      </>
    )
  }
  const [title, body] = wordsFor(found, words)
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p className="text-ink-2">
        {body} {entryOf(words.asItStands, words.asItStands.keyed, editor)}
      </p>
    </>
  )
}

function wordsFor(
  found: Exclude<PastedMessage, { status: 'message' }>,
  words: (typeof pastedWords)['en'],
): [string, string] {
  switch (found.status) {
    case 'read_back_card':
      return [words.readBack.title, words.readBack.body]
    case 'recalled':
      return [words.recalled.title, words.recalled.body]
    case 'only_read':
      return [words.onlyRead(words.readTypes[found.msg_type]), words.onlyReadBody]
    case 'no_reply':
      return [words.noReply, words.noReplyBody]
  }
}
