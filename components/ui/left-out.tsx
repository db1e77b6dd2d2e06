'use client'

import { type ClipboardEvent, useState } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'

/** How much more than a paste may fill can still be typed. */
const spare = 10_000

/**
 * What a field needs to take a paste no further than to `most` characters, to leave room for typing, and to know how
 * many of the last paste it left out: the browser itself cuts at `maxLength` without a word.
 */
export function useRoom(most: number) {
  const [leftOut, setLeftOut] = useState(0)
  const onPaste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const field = event.currentTarget
    const taken = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0))
    const pasted = event.clipboardData.getData('text').replace(/\r\n/g, '\n')
    const over = taken + pasted.length - most
    setLeftOut(Math.max(0, over))
    if (over <= 0) return
    // The browser cuts it, which undo takes back; inserted by a script many lines take it seconds.
    field.maxLength = most
    setTimeout(() => {
      field.maxLength = most + spare
    })
  }
  return { leftOut, room: { maxLength: most + spare, onPaste } }
}

/** How much of a paste was left out, as long as the field is as good as full. */
export function LeftOut({ characters, in: text, most }: { characters: number; in: string; most: number }) {
  const { common } = useMessages()
  return (
    <div aria-live="polite" className="shrink-0 empty:hidden">
      {characters > 0 && text.length > most / 2 && (
        <p className="border-t border-line px-3 py-1 text-note text-warn">
          {common.leftOut(characters.toLocaleString('en'))}
        </p>
      )}
    </div>
  )
}
