'use client'

import { useMessagesOf } from '#components/messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'

/** Turns the pages of a table. */
export function Pager({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  const { elements: words } = useMessagesOf(cardWords)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark: a card may hold several
    <div role="group" className="fs-pager" aria-label={words.pages}>
      <button type="button" aria-label={words.previousPage} disabled={page === 0} onClick={() => onTurn(page - 1)}>
        ‹
      </button>
      <span aria-live="polite">{words.page(page + 1, pages)}</span>
      <button type="button" aria-label={words.nextPage} disabled={page === pages - 1} onClick={() => onTurn(page + 1)}>
        ›
      </button>
    </div>
  )
}
