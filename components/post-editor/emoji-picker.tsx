'use client'

import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { emojiFor } from '#components/ui/emoji-for.ts'
import { useFieldList } from '#components/ui/use-field-list.ts'
import { emojiNames } from '#lib/i18n/emoji-names.ts'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import { emojiCharacters, emojiGlyph } from '#lib/markdown/emoji.ts'

type Props = {
  /** Where the keys are: they stay there while one chooses. */
  field: HTMLElement
  query: string
  onTake(code: string): void
  onClose(): void
}

const inRow = 8

/** The emoji a query fits, in their picture. */
export function EmojiPicker({ field, query, onTake, onClose }: Props) {
  const { emoji } = useMessagesOf(postEditorWords)
  const named = useMessagesOf(emojiNames)
  const id = useId()
  const found = emojiFor(query)
  const [chosen, setChosen] = useState<string | null>(null)
  const index = Math.max(0, chosen === null ? 0 : found.indexOf(chosen))
  useFieldList(field, id, found[index] ? index : null, (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow }[event.key]
    const code = found[index]
    if (event.key === 'Escape') onClose()
    else if (!code) return
    else if (step !== undefined) setChosen(found[Math.min(found.length - 1, Math.max(0, index + step))] ?? null)
    else if (event.key === 'Enter' || event.key === 'Tab') onTake(code)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return (
    <>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={emoji.label}
        className="grid max-h-48 grid-cols-8 overflow-y-auto p-1"
      >
        {found.map((code, i) => (
          <div
            key={code}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === index}
            aria-label={named[code] ?? code}
            title={`${named[code] ?? ''} :${code}:`}
            className={`flex h-8 cursor-pointer items-center justify-center rounded-control ${i === index ? 'bg-press' : ''} ${emojiCharacters[code] ? 'text-heading' : 'text-note text-ink-2'}`}
            onPointerMove={() => setChosen(code)}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(code)
            }}
          >
            {emojiCharacters[code] ?? emojiGlyph(code)}
          </div>
        ))}
      </div>
      <p className="border-t border-line px-3 py-1 text-note text-ink-2" aria-live="polite">
        {found.length === 0 ? emoji.none : `${named[found[index] ?? ''] ?? ''} :${found[index]}: ${emoji.keys}`}
      </p>
    </>
  )
}
