'use client'

import { useId } from 'react'
import { TextDiff } from '#components/code-editor/text-diff.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { pastedWords } from '#lib/i18n/pasted.ts'
import { formatJson } from '#lib/json/json.ts'
import type { Unwrapped } from '#lib/protocol/pasted-message/unwrap.ts'

type Props = { source: string; found: Unwrapped; onUse(): void; onKeep(): void }

/** Says calmly that there is a card inside what was pasted, what taking it out would change, and waits. */
export function PasteBar({ source, found, onUse, onKeep }: Props) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const words = cardEditor.paste
  const { kinds } = useMessagesOf(pastedWords)
  const id = useId()
  const [outermost] = found.found_in
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-col gap-2 border-b border-line bg-accent-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p id={id} aria-live="polite" className="min-w-0 flex-1 text-control">
          {outermost && words.found(kinds[outermost])}
        </p>
        <div className="flex gap-2">
          <Button look="primary" className="h-7" onClick={onUse}>
            {words.use}
          </Button>
          <Button look="quiet" className="h-7" onClick={onKeep}>
            {words.keep}
          </Button>
        </div>
      </div>
      <TextDiff before={formatJson(source) ?? source} after={found.card} />
    </section>
  )
}
