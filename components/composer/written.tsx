'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { problemsPending } from '#components/problems/problems-pending.ts'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { type Draft, sourceOf, typedIn, type Words } from '#lib/model/draft.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Reading } from './draft/reading.ts'
import { Editor } from './editors/editors.tsx'
import { usePastedMessage } from './pasted/use-pasted-message.ts'

const PastedBar = lazyPart(dynamic(() => retriedImport(() => import('./pasted/pasted-bar.tsx')), { ssr: false }))

type Props = {
  draft: Draft
  reading: Reading
  shown: Shown
  change(part: Partial<Draft>): void
  takeOver(words: Words): void
}

/** The editor of the chosen type, on that type's part of the draft. */
export function Written({ draft, reading, shown, change, takeOver }: Props) {
  const { msg_type, contents } = draft
  const typed = typedIn(draft)
  const found = usePastedMessage(typed, msg_type)
  const [kept, keep] = useState('')
  const of = <Type extends MsgType>(type: Type) => (
    <Editor
      key={type}
      msg_type={type}
      words={contents[type]}
      problems={reading.source === sourceOf(draft) ? reading.problems : problemsPending}
      shown={shown}
      onChange={(words) => change({ contents: { ...contents, [type]: words } })}
    />
  )
  return (
    <>
      {found && kept !== typed && (
        <PastedBar found={found} editor={msg_type} onUse={takeOver} onKeep={() => keep(typed)} />
      )}
      {of(msg_type)}
    </>
  )
}
