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
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const taken = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0))
    const pasted = event.clipboardData.getData('text').replace(/\r\n/g, '\n')
    const room = Math.max(0, most - taken)
    setLeftOut(Math.max(0, pasted.length - room))
    if (pasted.length <= room) return
    event.preventDefault()
    // Through the browser's own editing, so that undo takes it back.
    document.execCommand('insertText', false, pasted.slice(0, room))
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
