'use client'

import dynamic from 'next/dynamic'
import { useMemo, useRef } from 'react'
import { formatJson, hasComments, minifyJson } from '#lib/protocol/json.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { useMessages } from '../messages.tsx'
import type { CodeHandle } from './code-editor.tsx'
import type { Shown } from './editors.tsx'

/** CodeMirror is heavier than the rest of the page: it comes when the first JSON is written. */
const CodeEditor = dynamic(() => import('./code-editor.tsx'), { ssr: false, loading: Loading })

function Loading() {
  const { composer } = useMessages()
  return (
    <p className="appear flex-1 p-3 text-control text-ink-2 [animation-delay:200ms] [animation-fill-mode:both]">
      {composer.json.loading}
    </p>
  )
}

type Props = {
  label: string
  placeholder?: string
  value: string
  problems: Problem[]
  shown: Shown
  onChange(value: string): void
}

/** JSON with its errors marked where they are; format, minify, find and fold. */
export function JsonEditor({ label, placeholder = '', value, problems, shown, onChange }: Props) {
  const { composer } = useMessages()
  const { json } = composer
  const editor = useRef<CodeHandle>(null)
  const broken = problems.some(({ kind }) => kind === 'json_syntax')
  const empty = value.trim() === ''
  const commented = useMemo(() => hasComments(value), [value])
  const tool = 'h-6 rounded-control px-2 text-note text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-40'
  const rewrite = (rewritten: string | null) => rewritten !== null && editor.current?.replaceAll(rewritten)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="toolbar"
        aria-label={json.tools}
        className="flex h-8 shrink-0 items-center gap-1 border-b border-line px-2"
      >
        <button
          type="button"
          className={tool}
          disabled={broken || empty || commented}
          onClick={() => rewrite(formatJson(value))}
        >
          {json.format}
        </button>
        <button type="button" className={tool} disabled={broken || empty} onClick={() => rewrite(minifyJson(value))}>
          {json.minify}
        </button>
        <button type="button" className={tool} onClick={() => editor.current?.find()}>
          {json.find}
        </button>
        {broken && <span className="truncate text-note text-danger">{json.broken}</span>}
        {!broken && commented && <span className="truncate text-note text-ink-2">{json.comments}</span>}
      </div>
      <CodeEditor
        ref={editor}
        label={label}
        placeholder={placeholder}
        value={value}
        problems={problems}
        shown={shown}
        onChange={onChange}
      />
    </div>
  )
}
