import { EditorView } from '@codemirror/view'

/**
 * Puts a typed letter into the document itself. By default the browser changes the page, and the editor reads back
 * what has become of it: twice the layout with every key. What an input method composes goes that way still.
 */
export const typedLetters = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    const { state } = view
    if (inputType !== 'insertText' || !data || view.composing || state.readOnly || state.selection.ranges.length > 1)
      return false
    const { from, to } = state.selection.main
    const insert = () =>
      state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      })
    if (!state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert)))
      view.dispatch(insert())
    return true
  },
})
