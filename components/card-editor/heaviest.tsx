'use client'

import { Popover } from 'radix-ui'
import { useMemo } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { weighElements } from '#lib/card/editing/weigh.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { inKB } from '#lib/protocol/size.ts'

const shown = 12

/** What makes a card heavy, heaviest first; a click goes there. */
export default function Heaviest({
  source,
  bytes,
  onShow,
}: {
  source: string
  bytes: number
  onShow(from: number): void
}) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const words = cardEditor.heaviest
  const weights = useMemo(() => weighElements(source), [source])
  const most = weights[0]?.bytes ?? 1
  const listed = weights.slice(0, shown)
  const rest = bytes - listed.reduce((sum, weight) => sum + weight.bytes, 0)
  return (
    <section className="mt-3 border-t border-line pt-3">
      <h2 className="font-semibold">{words.title}</h2>
      <p className="mb-1 text-note text-ink-2">{listed.length ? words.about : words.none}</p>
      <ol>
        {listed.map(({ path, tag, words: own, bytes, from }) => (
          <li key={path}>
            <Popover.Close asChild>
              <button
                type="button"
                onClick={() => onShow(from)}
                className="relative flex w-full items-center gap-2 rounded-control px-2 py-1 text-left text-note hover:bg-hover"
              >
                <span
                  aria-hidden
                  className="absolute inset-y-0.5 left-0 rounded-control bg-accent-soft"
                  style={{ width: `${(bytes / most) * 100}%` }}
                />
                <span className="relative font-mono">{tag || cardEditor.outline.noTag}</span>
                <span className="relative min-w-0 flex-1 truncate text-ink-2">{own}</span>
                <span className="relative tabular-nums">{inKB(bytes)}</span>
              </button>
            </Popover.Close>
          </li>
        ))}
      </ol>
      {listed.length > 0 && rest > 0 && (
        <p className="flex justify-between px-2 py-1 text-note text-ink-2 tabular-nums">
          {words.rest} <span>{inKB(rest)}</span>
        </p>
      )}
    </section>
  )
}
