'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'

/** What a remedy has just done to the draft, and the way back. */
export default function MendedNote({ remedy, onUndo }: { remedy: Remedy; onUndo(): void }) {
  const { remedies: words } = useMessagesOf(remediesWords)
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-good">
      {words.done(words.labels[remedy])}
      <button type="button" className="text-accent hover:underline" onClick={onUndo}>
        {words.undo}
      </button>
    </p>
  )
}
