'use client'

import { useId } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { TextDiff } from './text-diff.tsx'

type Props = { source: string; repaired: string | null; onUse(): void; onKeep(): void }

/** What a repair would change, before it is taken; or that there is none. */
export function RepairBar({ source, repaired, onUse, onKeep }: Props) {
  const words = useMessagesOf(cardEditorWords).cardEditor.repair
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-col gap-2 border-b border-line bg-accent-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p id={id} aria-live="polite" className="min-w-0 flex-1 text-control">
          {repaired === null ? words.none : words.offered}
        </p>
        <div className="flex gap-2">
          {repaired !== null && (
            <Button look="primary" className="h-7" onClick={onUse}>
              {words.use}
            </Button>
          )}
          <Button look="quiet" className="h-7" onClick={onKeep}>
            {words.keep}
          </Button>
        </div>
      </div>
      {repaired !== null && <TextDiff before={source} after={repaired} />}
    </section>
  )
}
