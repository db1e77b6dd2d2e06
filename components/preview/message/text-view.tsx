'use client'

import { useMemo } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { readJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import { tooMuchToDraw } from '#lib/shown/drawable.ts'
import { Inlines } from './inline-view.tsx'
import { Unreadable } from './notes.tsx'

/** A text message in its bubble. */
export function TextView({ content }: { content: string }) {
  const drawing = useMessagesOf(drawingWords)
  const read = useMemo(() => textIn(content), [content])
  if ('why' in read) return <Unreadable of={read} content={content} msg_type="text" />
  const { as_typed } = read
  return (
    <>
      <div className="fs-bubble" data-tag="text">
        <Inlines nodes={read.nodes} />
      </div>
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
