import type { KeyboardEvent } from 'react'

/**
 * The keys of undo in a field that writes into the source: its own undo would write what it was before as something
 * new. Everything else is the field's.
 */
export function onUndoKeys(event: KeyboardEvent, onUndo: (again: boolean) => void) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return
  event.preventDefault()
  event.stopPropagation()
  onUndo(key === 'y' || event.shiftKey)
}
