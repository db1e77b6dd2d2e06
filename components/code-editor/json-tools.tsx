'use client'

import { type ReactNode, type RefObject, useMemo } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'
import { formatJson, hasComments, minifyJson } from '#lib/json/json.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import type { CodeHandle } from './code-editor.tsx'

export const toolClass =
  'inline-flex h-6 items-center gap-1 rounded-control px-2 text-note whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-40 aria-pressed:bg-press aria-pressed:text-ink'

type Props = {
  editor: RefObject<CodeHandle | null>
  /** The text, which may be a moment older than what stands in the editor. */
  value: string
  problems: Problem[]
  /** What the language at hand adds, before and after. */
  before?: ReactNode
  after?: ReactNode
}

/** Format, minify, find. */
export function JsonTools({ editor, value, problems, before, after }: Props) {
  const { composer } = useMessages()
  const { json } = composer
  const broken = problems.some(({ kind }) => kind === 'json_syntax')
  const still = broken || value.trim() === ''
  const commented = useMemo(() => hasComments(value), [value])
  const rewrite = (write: (text: string) => string | null) => {
    const rewritten = write(editor.current?.text() ?? '')
    if (rewritten !== null) editor.current?.replaceAll(rewritten)
  }
  return (
    <div
      role="toolbar"
      aria-label={json.tools}
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-1 border-b border-line px-2 py-0.5"
    >
      {before}
      <button type="button" className={toolClass} disabled={still || commented} onClick={() => rewrite(formatJson)}>
        {json.format}
      </button>
      <button type="button" className={toolClass} disabled={still} onClick={() => rewrite(minifyJson)}>
        {json.minify}
      </button>
      <button type="button" className={toolClass} onClick={() => editor.current?.find()}>
        {json.find}
      </button>
      {broken && <span className="truncate text-note text-danger">{json.broken}</span>}
      {!broken && commented && <span className="truncate text-note text-ink-2">{json.comments}</span>}
      {after}
    </div>
  )
}
