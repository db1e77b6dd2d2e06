'use client'

import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { problemsWords } from '#lib/i18n/problems.ts'
import { entryOf, type MsgType } from '#lib/protocol/messages.ts'

type Mark = { [name: `data-${string}`]: string }

/** A calm box in place of what cannot be drawn. */
export function Note({ title, children, mark }: { title: string; children?: ReactNode; mark?: Mark }) {
  return (
    <div className="fs-box" {...mark}>
      <b>{title}</b> {children}
    </div>
  )
}

type Why = 'failed' | 'depth' | 'size' | { json: string; before: string } | { shape: MsgType }

/** Says why a content has no picture. */
export function CannotDraw({ why, stale = false }: { why: Why; stale?: boolean }) {
  const drawing = useMessagesOf(drawingWords)
  const { reasons, otherReason } = useMessagesOf(problemsWords).problems
  const reason =
    why === 'failed'
      ? drawing.failed
      : why === 'depth'
        ? drawing.tooDeep
        : why === 'size'
          ? drawing.tooMuch
          : 'json' in why
            ? drawing.notJson(reasons[why.json] ?? otherReason, ...placeAfter(why.before))
            : entryOf(drawing.wrongShape, drawing.wrongShape.keyed, why.shape)
  return (
    <div className="fs-box" data-cannot-draw data-late={stale || undefined}>
      <b>{stale ? drawing.asItWas : drawing.cannotDraw}</b>
      <div>{reason}</div>
    </div>
  )
}

/** The line and the character in it that follow a text, counted from one. */
function placeAfter(text: string): [line: number, character: number] {
  const lines = text.split('\n')
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1]
}

/** What a reader of a shape gave up with, in the words of `CannotDraw`. */
export function Unreadable({
  of,
  content,
  msg_type,
  stale = false,
}: {
  of: { why: 'json'; reason: string; offset: number } | { why: 'shape' | 'depth' | 'size' }
  /** What was read. */
  content: string
  msg_type: MsgType
  /** Whether it stands below what could be read before. */
  stale?: boolean
}) {
  if (of.why === 'json')
    return <CannotDraw why={{ json: of.reason, before: content.slice(0, of.offset) }} stale={stale} />
  return <CannotDraw why={of.why === 'shape' ? { shape: msg_type } : of.why} />
}
