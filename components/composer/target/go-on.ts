/** Puts the focus where work goes on: into what one writes in, or another part of the draft that the field belongs to. */
export function goOn(field: HTMLInputElement | null, to = 'textarea, [role=textbox][aria-multiline]') {
  field?.form?.querySelector<HTMLElement>(to)?.focus()
}
