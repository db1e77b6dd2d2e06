'use client'

import type { Node } from 'jsonc-parser'
import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { paneOf } from '#components/preview/pane-of.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { type Edit, writeValue } from '#lib/card/editing/edit.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { readJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { nodeAtPointer, parentOf } from '#lib/json/pointer.ts'
import { longestSource } from '#lib/protocol/size.ts'
import { isMarkdown } from '../inspector/field-props.ts'
import type { EditKind, FieldTools } from '../inspector/writing.ts'
import { onUndoKeys } from '../undo-keys.ts'
import { TagVeil } from './tag-veil.tsx'
import type { InPlace as Place } from './use-in-place.ts'

type Props = {
  source: string
  useMentions: FieldTools['useMentions']
  at: Place
  onEdit(make: (source: string) => Edit | null, kind: EditKind): void
  onUndo(again: boolean): void
  /** @param back whether the focus has to go somewhere */
  onLeave(back: boolean): void
}

/** Narrower than this nobody writes, in px. */
const narrowest = 160

/** A text of the preview, to be written in where it stands: as it is written in the source, signs and all. */
export function InPlace({ source, useMentions, at, onEdit, onUndo, onLeave }: Props) {
  const words = useMessagesOf(inspectorWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const { look, picker } = useMentions(area)
  const box = useRef<HTMLDivElement>(null)
  const hint = useId()
  const [{ place, letters }, setStyle] = useState<Placed>({ place: {}, letters: {} })
  const read = readJson(source)
  const node = 'json' in read ? nodeAtPointer(read.json.tree, at.path) : null
  const value = node?.type === 'string' ? String(node.value) : null
  const hasSigns = 'json' in read && isMarkdown(tagAround(read.json.tree, at.path))

  // With every change of the text, for what stands above it may have grown; and when the pane is scrolled.
  useLayoutEffect(() => {
    const place = () => setStyle((before) => (at.drawn.isConnected ? placed(at.drawn, box.current) : before))
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
    <>
      {/* Under what stays where it is while the page is scrolled. */}
      <div ref={box} style={place} className="fixed z-[5]">
        <div className="relative">
          <textarea
            ref={area}
            aria-label={words.inPlace}
            aria-describedby={hint}
            value={value}
            maxLength={longestSource}
            rows={1}
            dir="auto"
            style={letters}
            onChange={({ target }) => {
              onEdit((text) => writeValue(text, at.path, target.value), 'typed')
              if (hasSigns) look()
            }}
            onSelect={() => hasSigns && look()}
            onKeyDown={(event) => {
              onUndoKeys(event, onUndo)
              if (event.nativeEvent.isComposing) return
              const { key, shiftKey, ctrlKey, metaKey } = event
              // Ctrl+Enter sends.
              const ends = key === 'Escape' || (key === 'Enter' && at.oneLine && !(shiftKey || ctrlKey || metaKey))
              if (!ends) return
              event.preventDefault()
              event.stopPropagation()
              onLeave(true)
            }}
            onBlur={() => onLeave(false)}
            className="field-sizing-content block max-h-[60dvh] w-full resize-none rounded-control border-0 bg-raised p-1 text-ink shadow-float outline-2 outline-accent"
          />
          {hasSigns && <TagVeil text={value} area={area} letters={letters} />}
        </div>
        {/* What stands below it can be pressed all the same. */}
        <p
          id={hint}
          className="pointer-events-none absolute right-0 mt-1 rounded-control border border-line bg-raised px-2 text-note text-ink-2 shadow-float touch:sr-only"
        >
          {at.oneLine ? words.inPlaceLine : words.inPlaceLines}
        </p>
      </div>
      {picker}
    </>,
    document.querySelector('main') ?? document.body,
  )
}

/** The tag of what a text belongs to: around it, or around all its languages. */
function tagAround(tree: Node, path: string): unknown {
  const holder = parentOf(path)
  const tagOf = (place: string) => entries(nodeAtPointer(tree, place) ?? undefined).get('tag')?.value
  return tagOf(holder) ?? tagOf(parentOf(holder))
}

type Placed = { place: CSSProperties; letters: CSSProperties }

/** What of it the outline and the hint take around it, in px. */
const around = 40

/** Over what is drawn, in its letters; out of sight where that is scrolled out of its pane. */
function placed(drawn: HTMLElement, box: HTMLElement | null): Placed {
  const { top, left, width } = drawn.getBoundingClientRect()
  const { fontSize, lineHeight, fontWeight, textAlign, fontFamily } = getComputedStyle(drawn)
  const wide = Math.min(Math.max(width, narrowest) + 8, innerWidth - 16)
  const pane = paneOf(drawn)?.getBoundingClientRect()
  const above = pane ? Math.max(-around, pane.top - (top - 4)) : -around
  const below = pane ? Math.max(-around, top - 4 + (box?.offsetHeight ?? 0) - pane.bottom) : -around
  return {
    place: {
      top: top - 4,
      left: Math.max(8, Math.min(left - 4, innerWidth - wide - 8)),
      width: wide,
      clipPath: `inset(${above}px ${-around}px ${below}px)`,
    },
    letters: { fontSize, lineHeight, fontWeight, fontFamily, textAlign: textAlign as CSSProperties['textAlign'] },
  }
}
