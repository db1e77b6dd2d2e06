'use client'

import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'

/** Turns the pages of a table. */
export function Pager({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  const { elements: words } = useMessagesOf(cardWords)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark: a card may hold several
    <div role="group" className="fs-pager" aria-label={words.pages}>
      <Turn label={words.previousPage} to={page > 0 ? page - 1 : null} onTurn={onTurn}>
        ‹
      </Turn>
      <span aria-live="polite">{words.page(page + 1, pages)}</span>
      <Turn label={words.nextPage} to={page < pages - 1 ? page + 1 : null} onTurn={onTurn}>
        ›
      </Turn>
    </div>
  )
}

type TurnProps = { label: string; to: number | null; onTurn: (page: number) => void; children: ReactNode }

/** Not `disabled` where there is no further page: who turned to the last one by keyboard would lose their place. */
function Turn({ label, to, onTurn, children }: TurnProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={to === null} onClick={() => to !== null && onTurn(to)}>
      {children}
    </button>
  )
}
