'use client'

import { useRef } from 'react'
import { outlinePost } from '#lib/card/editing/outline.ts'
import CodeEditor, { type CodeHandle } from './code-editor.tsx'
import { JsonTools } from './json-tools.tsx'
import type { JsonEditorProps } from './lazy-json-editor.tsx'
import { useElement } from './use-element.ts'

/** The JSON of a post: its tools, its text, and the element the cursor stands in. */
export default function JsonEditor({ value, problems, ...rest }: JsonEditorProps) {
  const editor = useRef<CodeHandle>(null)
  const { tell } = useElement(value, outlinePost, editor)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <JsonTools editor={editor} value={value} problems={problems} />
      <CodeEditor ref={editor} value={value} problems={problems} onCursor={tell} {...rest} />
    </div>
  )
}
