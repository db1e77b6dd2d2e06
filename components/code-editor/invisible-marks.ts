import { highlightSpecialChars } from '@codemirror/view'
import { invisible, nameOf } from '#lib/shown/invisible.ts'

/** Characters nobody would see stand in the source by their names, as in `Isolated`, and turn nothing around. */
export const invisibleMarks = highlightSpecialChars({
  addSpecialChars: invisible,
  render(code, description, placeholder) {
    const mark = document.createElement('span')
    mark.className = 'cm-invisible'
    mark.textContent = code < 0x20 ? placeholder : nameOf(code)
    mark.title = description ?? ''
    return mark
  },
})
