'use client'

import { useMemo, useRef } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { isPressed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import { wrapChosen } from '#components/ui/wrap-chosen.ts'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import type { Line } from '#lib/post/lines.ts'
import { markdownPart, withMarkdown } from '#lib/post/markdown.ts'
import { useMention } from './use-mention.tsx'
import { useShownPart } from './use-shown-part.ts'

/** A post has 30 KB in all: what is longer cannot be sent, and a browser lays it out anew with every key. */
const longestBody = 40_000
const longestBodyLine = 20_000

/** The signs of Feishu Markdown in a post. */
const styles = [
  ['bold', '**'],
  ['italic', '*'],
  ['underline', '~'],
] as const

const nothingShown: Shown = { n: 0 }

type Props = {
  lines: readonly Line[]
  /** JSON that has stood here for a line Markdown cannot say; grows. */
  known: Set<string>
  shown: Shown | null
  onLines(lines: Line[]): void
}

/** One language of a post as Feishu Markdown; what is not touched stays what it is. */
export function PostMarkdown({ lines, known, shown, onLines }: Props) {
  const post = useMessagesOf(postEditorWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const { leftOut, room } = useRoom(longestBody, longestBodyLine)
  const mention = useMention(area)
  const body = useMemo(() => {
    const parts = lines.map(markdownPart)
    for (const { text, isJson } of parts) if (isJson) known.add(text)
    return parts.map(({ text }) => text).join('\n')
  }, [lines, known])
  useShownPart(shown ?? nothingShown, area)
  return (
    <>
      {lines.some(({ kind }) => kind !== 'md') && (
        <p className="shrink-0 border-b border-line px-3 py-1 text-note text-ink-2">{post.mixed}</p>
      )}
      <textarea
        ref={area}
        aria-label={post.body}
        value={body}
        onChange={({ target }) => {
          onLines(withMarkdown(lines, target.value, known))
          mention.look()
        }}
        onSelect={mention.look}
        onKeyDown={(event) => {
          const style = styles.find(([style]) => isPressed(style, 'text', event))
          if (!style) return
          event.preventDefault()
          wrapChosen(event.currentTarget, style[1], style[1])
        }}
        {...room}
        dir="auto"
        placeholder={post.bodyPlaceholder}
        className="min-h-40 tablet:min-h-16 flex-1 resize-none bg-transparent p-3 text-body outline-none placeholder:text-ink-2"
      />
      {mention.picker}
      <LeftOut characters={leftOut} in={body} most={longestBody} />
    </>
  )
}
