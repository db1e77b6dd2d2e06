'use client'

import { useMemo, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { readJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { readText, type TextMarkup } from '#lib/markdown/text-markup.ts'
import { beginningOf } from '#lib/markdown/tree.ts'
import { tooMuchToDraw } from '#lib/shown/drawable.ts'
import { Inlines } from './inline-view.tsx'
import { Unreadable } from './notes.tsx'

/** In UTF-16 units. A browser lays out a paragraph of eight times as many for longer than a key may take. */
const mostAtFirst = 20_000

/** A text message in its bubble; a very long one in part, until all of it is asked for. */
export function TextView({ content }: { content: string }) {
  const read = useMemo(() => textIn(content), [content])
  if ('why' in read) return <Unreadable of={read} content={content} msg_type="text" />
  return <Bubble read={read} />
}

function Bubble({ read }: { read: TextMarkup }) {
  const drawing = useMessagesOf(drawingWords)
  const [isWhole, setWhole] = useState(false)
  const { nodes, as_typed } = read
  const shown = useMemo(() => (isWhole ? nodes : beginningOf(nodes, mostAtFirst)), [nodes, isWhole])
  return (
    <>
      <div className="fs-bubble" data-tag="text">
        <Inlines nodes={shown} />
      </div>
      {shown !== nodes && (
        <div className="fs-box" role="note">
          {drawing.inPart(mostAtFirst)}{' '}
          <button type="button" className="fs-link" onClick={() => setWhole(true)}>
            {drawing.drawAll}
          </button>
        </div>
      )}
      {as_typed && (
        <div className="fs-box" role="note">
          {as_typed.why === 'tags' ? drawing.asTyped.tags(as_typed.tag) : drawing.asTyped.link(as_typed.href)}
        </div>
      )}
    </>
  )
}

function textIn(content: string) {
  if (tooMuchToDraw('text', content)) return { why: 'size' as const }
  try {
    const read = readJson(content)
    if ('errors' in read) {
      const [first] = read.errors
      return { why: 'json' as const, reason: first?.reason ?? '', offset: first?.offset ?? 0 }
    }
    const text: unknown = entries(read.json.tree).get('text')?.value
    return typeof text === 'string' ? readText(text) : { why: 'shape' as const }
  } catch {
    return { why: 'depth' as const }
  }
}
