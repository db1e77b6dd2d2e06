'use client'

import { parseTree } from 'jsonc-parser'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { type Chosen, useSelection } from '#components/preview/use-selection.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { chainAt, nodeAt, type Outline } from '#lib/card/editing/outline.ts'
import type { ReadJson } from '#lib/json/json.ts'
import { nodeAtPointer } from '#lib/json/pointer.ts'
import type { CodeHandle } from './code-editor.tsx'

type Outlines = (source: string, readJson: ReadJson) => Outline

/**
 * Joins a source editor to the outline and the preview: where the cursor stands is the selected element, and what
 * they ask for is where it goes. The outline is read when typing pauses.
 *
 * @param outlines outlines a source; the same function every time
 */
export function useElement(value: string, outlines: Outlines, editor: RefObject<CodeHandle | null>) {
  const selection = useSelection()
  const readJson = useJsonReader()
  const read = useCallback((source: string) => outlines(source, readJson), [outlines, readJson])
  const source = useDebounced(value)
  const outline = useMemo(() => read(source), [read, source])
  const newest = useRef({ source, outline })
  newest.current = { source, outline }
  const by = useRef<Chosen['by']>('source')

  const tell = useCallback(() => {
    const code = editor.current
    const { source, outline } = newest.current
    // While the outline is older than the text its places are those of another text.
    if (!code || code.text() !== source) return
    const node = chainAt(outline.nodes, code.cursor()).at(-1)
    code.mark(node ?? null)
    selection?.choose({ path: node?.path ?? null, by: by.current })
    by.current = 'source'
  }, [selection, editor])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outline may know the cursor's element
  useEffect(tell, [tell, outline])

  useEffect(
    () =>
      selection?.onShowRequest((showRequest) => {
        const code = editor.current
        if (!code) return
        const text = code.text()
        const place = placeOf(text, showRequest.path) ?? nodeAt(read(text).nodes, showRequest.path)
        if (!place) return
        by.current = showRequest.by
        code.goTo(place, showRequest.focus)
      }),
    [selection, editor, read],
  )

  return { outline, source, tell, by }
}

/** Finer than the outline where the preview is: a row of a table, a tag of a header. */
function placeOf(source: string, path: string): { from: number; to: number } | null {
  try {
    const root = parseTree(source, [], { allowTrailingComma: true })
    const node = root && nodeAtPointer(root, path)
    return node ? { from: node.offset, to: node.offset + node.length } : null
  } catch {
    return null
  }
}
