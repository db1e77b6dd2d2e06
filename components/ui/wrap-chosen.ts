/** Puts signs around what is chosen in a field, through the browser's own editing, so that undo takes it back. */
export function wrapChosen(field: HTMLTextAreaElement | null, before: string, after: string, placeholder = '') {
  if (!field) return
  field.focus()
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || placeholder
  const start = field.selectionStart + before.length
  document.execCommand('insertText', false, before + chosen + after)
  field.setSelectionRange(start, start + chosen.length)
}
