'use client'

import { json } from '@codemirror/lang-json'
import { syntaxHighlighting } from '@codemirror/language'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { changedLines, diffConfig, ended, withIndentOf } from './changed-lines.ts'
import { colours, look } from './code-look.ts'

/** What becomes of a JSON text, line by line; what stays is folded. Nothing can be written in it. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const words = useMessagesOf(cardEditorWords).cardEditor.diff
  const holder = useRef<HTMLDivElement>(null)
  const original = useMemo(() => withIndentOf(after, before), [before, after])
  const { goes, comes, stays } = useMemo(() => changedLines(original, after), [original, after])
  useEffect(() => {
    if (!holder.current) return
    const view = new EditorView({
      parent: holder.current,
      doc: ended(after),
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorState.phrases.of({ '$ unchanged lines': words.unchanged }),
        EditorView.contentAttributes.of({ 'aria-label': words.label, tabindex: '0' }),
        json(),
        syntaxHighlighting(colours),
        look,
        changesLook,
        unifiedMergeView({
          original: ended(original),
          mergeControls: false,
          gutter: false,
          collapseUnchanged: { margin: 2, minSize: 3 },
          diffConfig,
        }),
      ],
    })
    return () => view.destroy()
  }, [original, after, words])
  return (
    <figure className="min-w-0 overflow-hidden rounded-control border border-line bg-surface">
      <figcaption className="border-b border-line px-2 py-0.5 text-note text-ink-2 tabular-nums">
        {words.change(goes, comes, stays)}
      </figcaption>
      <section ref={holder} aria-label={words.label} className="max-h-48 overflow-auto" />
    </figure>
  )
}

const changesLook = EditorView.theme({
  '&': { fontSize: '12px' },
  '.cm-content': { paddingBlock: '4px' },
  '.cm-changedLine': { backgroundColor: 'var(--color-good-soft) !important' },
  '.cm-deletedChunk': { backgroundColor: 'var(--color-danger-soft) !important', paddingLeft: '6px' },
  '.cm-deletedChunk del, .cm-insertedLine': { textDecoration: 'none' },
  '.cm-changedText': { background: 'none !important', boxShadow: 'inset 0 -1px var(--color-good)' },
  '.cm-deletedText': { background: 'none !important', boxShadow: 'inset 0 -1px var(--color-danger)' },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none' },
  '.cm-collapsedLines': {
    background: 'var(--color-page)',
    color: 'var(--color-ink-2)',
    fontFamily: 'var(--font-sans)',
    padding: '2px 8px',
  },
})
