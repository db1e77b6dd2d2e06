'use client'

import { CaretFrame } from '#components/ui/caret-frame.tsx'
import type { FieldTools } from '../inspector/writing.ts'
import type { SoughtThere } from './sought.ts'

type Props = { at: SoughtThere; Mentions: FieldTools['Mentions']; onClose(): void }

/** Whom an @ in the source of a card may mean, beside it; taken they stand there as the tag a card knows. */
export function SourceMentions({ at: { view, from, query }, Mentions, onClose }: Props) {
  return (
    <CaretFrame
      key={from}
      field={view.contentDOM}
      rectOf={() => {
        const at = view.coordsAtPos(Math.min(from, view.state.doc.length))
        return at ? new DOMRect(at.left, at.top, 0, at.bottom - at.top) : view.contentDOM.getBoundingClientRect()
      }}
    >
      <Mentions
        field={view.contentDOM}
        query={query}
        onTake={({ id }) => {
          const to = from + 1 + query.length
          const isBlank = /^\s/.test(view.state.sliceDoc(to, to + 1))
          const insert = `<at id=${id}></at>${isBlank ? '' : ' '}`
          view.dispatch({
            changes: { from, to, insert },
            selection: { anchor: from + insert.length },
            userEvent: 'input.complete',
            scrollIntoView: true,
          })
          onClose()
        }}
        onClose={onClose}
      />
    </CaretFrame>
  )
}
