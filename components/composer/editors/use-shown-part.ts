'use client'

import { type RefObject, useEffect } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { takeShown } from '#components/code-editor/shown-once.ts'

/**
 * Selects the part of a field somebody asked to see; where the keys stay elsewhere, it waits until they come: a field
 * without them shows no selection.
 *
 * @param seen knows where a place of the text stands in the field, where the two differ
 */
export function useShownPart(
  shown: Shown,
  field: RefObject<HTMLTextAreaElement | null>,
  seen: { shownAt(at: number): number } | null = null,
) {
  useEffect(() => {
    if (!field.current || !takeShown(shown)) return
    const { from, to } = shown.within ?? { from: 0, to: Number.MAX_SAFE_INTEGER }
    field.current.setSelectionRange(seen?.shownAt(from) ?? from, seen?.shownAt(to) ?? to)
    if (shown.focus !== false) field.current.focus()
  }, [shown, field, seen])
}
