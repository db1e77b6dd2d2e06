'use client'

import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { type Starter, starters } from './starters.ts'

/** What an empty editor offers: a whole card to begin with. */
export function StarterChoice({ onStart, onInsert }: { onStart(starter: Starter): void; onInsert(): void }) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const locale = useLocale()
  return (
    <section
      aria-label={cardEditor.start}
      className="min-h-32 overflow-auto border-t border-line p-3 tablet:max-h-[62%] tablet:shrink-0"
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <h2 className="text-control font-semibold">{cardEditor.start}</h2>
        <button type="button" className={`${linkClass} text-note`} onClick={onInsert}>
          {cardEditor.orInsert}
        </button>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-2">
        {starters.map((starter) => (
          <li key={starter.id}>
            <button
              type="button"
              onClick={() => onStart(starter)}
              className="flex h-full w-full flex-col items-start rounded-control border border-line px-3 py-2 text-left hover:bg-hover active:bg-press"
            >
              <span className="flex items-center gap-2 text-control">
                <span
                  aria-hidden
                  className="h-3 w-1 rounded-full"
                  style={{ background: `var(--color-${starter.tone}-mark, var(--color-accent))` }}
                />
                {starter.name[locale]}
              </span>
              <span className="text-note text-ink-2">{starter.about[locale]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
