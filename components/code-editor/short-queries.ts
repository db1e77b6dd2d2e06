import { searchPanelOpen } from '@codemirror/search'
import { EditorView } from '@codemirror/view'

/** Nobody looks for more, and a browser takes seconds to lay out a line of a megabyte. */
const longest = 1000

/** The fields of the search take no more than one looks for. */
export const shortQueries = EditorView.updateListener.of(({ startState, state, view }) => {
  if (!searchPanelOpen(state) || searchPanelOpen(startState)) return
  for (const field of view.dom.querySelectorAll<HTMLInputElement>('.cm-search input.cm-textfield'))
    field.maxLength = longest
})
