'use client'

import dynamic from 'next/dynamic'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import type { Problem } from '#lib/protocol/problems.ts'
import type { Shown } from './editor-props.ts'

/** CodeMirror is heavier than the rest of the page: it comes when the first JSON is written. */
const JsonEditor = lazyPart(
  dynamic(() => retriedImport(() => import('./json-editor.tsx')), {
    ssr: false,
    loading: LoadingEditor,
  }),
)

export function LoadingEditor() {
  const { composer } = useMessages()
  return (
    <p className="appear flex-1 p-3 text-control text-ink-2 [animation-delay:200ms] [animation-fill-mode:both]">
      {composer.json.loading}
    </p>
  )
}

export type JsonEditorProps = {
  label: string
  placeholder: string
  value: string
  problems: Problem[]
  shown: Shown
  onChange(value: string): void
}

/** JSON with its errors marked where they are; format, minify, find and fold. */
export function LazyJsonEditor({
  placeholder = '',
  ...props
}: Omit<JsonEditorProps, 'placeholder'> & { placeholder?: string }) {
  return <JsonEditor placeholder={placeholder} {...props} />
}
