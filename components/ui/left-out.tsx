'use client'

import { type ClipboardEvent, useState } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'

/** How much more than a paste may fill can still be typed. */
const spare = 10_000

/** Characters without a line break; a browser lays out a longer paragraph anew for more than two frames with every key. */
export const longestParagraph = 30_000

/** A browser lays out a bracket less than half as fast as a letter: it looks for its partner. */
const brackets = '()[]{}<>'

/**
 * How many characters of a text can be taken before one of its paragraphs becomes longer than `most`; a bracket counts
 * as two.
 */
export function upToParagraphOf(most: number, text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n') length = 0
    else length += brackets.includes(character) ? 2 : 1
    if (length > most) return at
  }
  return text.length
}

/**
 * What a field needs to take a paste no further than to `most` characters, to leave room for typing, and to know how
 * many of the last paste it left out: the browser itself cuts at `maxLength` without a word.
 *
 * @param mostInParagraph where one writes on in what was pasted: how many characters of it may stand without a line break
 */
export function useRoom(most: number, mostInParagraph = most) {
  const [leftOut, setLeftOut] = useState(0)
  const onPaste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const field = event.currentTarget
    const taken = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0))
    const pasted = event.clipboardData.getData('text').replace(/\r\n/g, '\n')
    const fits = Math.max(0, Math.min(most - taken, upToParagraphOf(mostInParagraph, pasted)))
    setLeftOut(Math.max(0, pasted.length - fits))
    if (pasted.length <= fits) return
    // The browser cuts it, which undo takes back; inserted by a script many lines take it seconds.
    field.maxLength = taken + fits
    setTimeout(() => {
      field.maxLength = most + spare
    })
  }
  return { leftOut, room: { maxLength: most + spare, onPaste } }
}

/** How much of a paste was left out, as long as the field still holds much. */
export function LeftOut({ characters, in: text, most }: { characters: number; in: string; most: number }) {
  const { common } = useMessages()
  return (
    <div aria-live="polite" className="shrink-0 empty:hidden">
      {characters > 0 && text.length > most / 4 && (
        <p className="border-t border-line px-3 py-1 text-note text-warn">
          {common.leftOut(characters.toLocaleString('en'))}
        </p>
      )}
    </div>
  )
}
