'use client'

import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { type Edit, writeValue } from '#lib/card/editing/edit.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { readJson } from '#lib/json/json.ts'
import { nodeAtPointer } from '#lib/json/pointer.ts'
import { longestSource } from '#lib/protocol/size.ts'
import type { EditKind } from '../inspector/writing.ts'
import { onUndoKeys } from '../undo-keys.ts'
import type { InPlace as Place } from './use-in-place.ts'

type Props = {
  source: string
  at: Place
  onEdit(make: (source: string) => Edit | null, kind: EditKind): void
  onUndo(again: boolean): void
  /** @param back whether the focus has to go somewhere */
  onLeave(back: boolean): void
}

/** Narrower than this nobody writes, in px. */
const narrowest = 160

/** A text of the preview, to be written in where it stands: as it is written in the source, signs and all. */
export function InPlace({ source, at, onEdit, onUndo, onLeave }: Props) {
  const words = useMessagesOf(inspectorWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const [style, setStyle] = useState<CSSProperties>({})
  const read = readJson(source)
  const node = 'json' in read ? nodeAtPointer(read.json.tree, at.path) : null
  const value = node?.type === 'string' ? String(node.value) : null

  // With every change of the text, for what stands above it may have grown; and when the pane is scrolled.
  useLayoutEffect(() => {
    const place = () => setStyle((before) => (at.drawn.isConnected ? placed(at.drawn) : before))
    place()
    document.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      document.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [at])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the field of this place
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [at])

  const gone = value === null
  useEffect(() => {
    if (gone) onLeave(false)
  }, [gone, onLeave])
  if (value === null) return null
  return createPortal(
    <textarea
      ref={area}
      aria-label={words.inPlace}
      value={value}
      maxLength={longestSource}
      rows={1}
      dir="auto"
      style={style}
      onChange={({ target }) => onEdit((text) => writeValue(text, at.path, target.value), 'typed')}
      onKeyDown={(event) => {
        onUndoKeys(event, onUndo)
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onLeave(true)
      }}
      onBlur={() => onLeave(false)}
      className="field-sizing-content fixed z-30 max-h-[60dvh] resize-none rounded-control border-0 bg-raised p-1 text-ink shadow-float outline-2 outline-accent"
    />,
    document.querySelector('main') ?? document.body,
  )
}

/** Over what is drawn, in its letters. */
function placed(drawn: HTMLElement): CSSProperties {
  const { top, left, width } = drawn.getBoundingClientRect()
  const { fontSize, lineHeight, fontWeight, textAlign, fontFamily } = getComputedStyle(drawn)
  const wide = Math.min(Math.max(width, narrowest) + 8, innerWidth - 16)
  return {
    top: top - 4,
    left: Math.max(8, Math.min(left - 4, innerWidth - wide - 8)),
    width: wide,
    fontSize,
    lineHeight,
    fontWeight,
    fontFamily,
    textAlign: textAlign as CSSProperties['textAlign'],
  }
}
