'use client'

import { useId } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { type Words, wordsAgain } from '#lib/model/draft.ts'
import { outermost, type PastedMessage } from '#lib/protocol/pasted-message.ts'

type Props = { found: PastedMessage; onUse(words: Words): void; onKeep(): void }

/** Says what was pasted, where it is more than words for this editor, and waits: nothing is changed by itself. */
export default function PastedBar({ found, onUse, onKeep }: Props) {
  const { composer } = useMessages()
  const words = useMessagesOf(pastedWords)
  const id = useId()
  const where = outermost(found.found_in)
  const again = found.status === 'message' ? wordsAgain(found.msg_type, found.content) : null
  const type = found.status === 'message' ? composer.type[found.msg_type] : ''
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-2 text-control"
    >
      <div id={id} aria-live="polite" className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        {found.status === 'message' && <p>{where ? words.found(words.kinds[where], type) : words.alone(type)}</p>}
        {found.status === 'read_back_card' && (
          <>
            <p className="font-semibold">{words.readBack.title}</p>
            <p className="text-ink-2">{words.readBack.body}</p>
          </>
        )}
        {found.status === 'no_editor' && (
          <>
            <p className="font-semibold">{words.noEditor(words.types[found.msg_type])}</p>
            <p className="text-ink-2">{words.noEditorBody}</p>
          </>
        )}
      </div>
      <div className="flex gap-2">
        {again && (
          <Button look="primary" className="h-7" onClick={() => onUse(again)}>
            {words.use(type)}
          </Button>
        )}
        <Button look="quiet" className="h-7" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </section>
  )
}
