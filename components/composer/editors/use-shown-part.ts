'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'

/**
 * Selects the part of a field somebody asked to see; where the keys stay elsewhere, it waits until they come: a field
 * without them shows no selection.
 */
export function useShownPart(shown: Shown, field: RefObject<HTMLTextAreaElement | null>) {
  const asked = useRef(shown.n)
  useEffect(() => {
    if (shown.n === asked.current || !field.current) return
    asked.current = shown.n
    const { from, to } = shown.within ?? { from: 0, to: field.current.value.length }
    field.current.setSelectionRange(from, to)
    if (shown.focus !== false) field.current.focus()
  }, [shown, field])
}
