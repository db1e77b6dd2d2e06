'use client'

import type { KeyboardEvent } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'

const panes = ['compose', 'preview'] as const
export type Pane = (typeof panes)[number]

/** On a phone the draft and its preview are two tabs of one thing. */
export function PaneTabs({ pane, onChoose }: { pane: Pane; onChoose(pane: Pane): void }) {
  const { composer } = useMessages()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const other = pane === 'compose' ? 'preview' : 'compose'
    onChoose(other)
    document.getElementById(`tab-${other}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={composer.panes.label}
      className="flex border-b border-line bg-surface px-4 tablet:hidden"
    >
      {panes.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          tabIndex={pane === each ? 0 : -1}
          aria-selected={pane === each}
          aria-controls={`pane-${each}`}
          onClick={() => onChoose(each)}
          onKeyDown={onKeyDown}
          className={`h-10 border-b-2 px-3 text-control ${pane === each ? 'border-accent text-ink' : 'border-transparent text-ink-2'}`}
        >
          {composer.panes[each]}
        </button>
      ))}
    </div>
  )
}
