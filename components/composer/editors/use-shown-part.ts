'use client'

import { type RefObject, useEffect } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { takeShown } from '#components/code-editor/shown-once.ts'

/**
 * Selects the part of a field somebody asked to see; where the keys stay elsewhere, it waits until they come: a field
 * without them shows no selection.
 */
export function useShownPart(shown: Shown, field: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    if (!field.current || !takeShown(shown)) return
    const { from, to } = shown.within ?? { from: 0, to: field.current.value.length }
    field.current.setSelectionRange(from, to)
    if (shown.focus !== false) field.current.focus()
  }, [shown, field])
}
