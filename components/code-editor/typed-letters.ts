import { EditorView } from '@codemirror/view'

/**
 * Puts a typed letter into the document itself. By default the browser changes the page, and the editor reads back
 * what has become of it: twice the layout with every key; `npm run bench` prints both. Limits: what an input method
 * composes, what replaces something else than is selected (an accent chosen from a menu), and all that is typed on
 * a touch screen still goes the browser's way. Tried in Chromium; Safari and Firefox take the same path untried.
 */
export const typedLetters = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event
    const { state } = view
    if (inputType !== 'insertText' || !data || view.compositionStarted || state.readOnly) return false
    if (!meansSelection(event, view) || isTouched()) return false
    const { from, to } = state.selection.main
    const insert = () =>
      state.update({ ...state.replaceSelection(data), userEvent: 'input.type', scrollIntoView: true })
    if (!state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert)))
      view.dispatch(insert())
    return true
  },
})

/** Whether it is the selection that is replaced. Some browsers always name what is, others only where it is not. */
function meansSelection(event: InputEvent, view: EditorView): boolean {
  const [range] = event.getTargetRanges()
  if (!range) return true
  if (!view.contentDOM.contains(range.startContainer) || !view.contentDOM.contains(range.endContainer)) return false
  const { from, to } = view.state.selection.main
  return (
    view.posAtDOM(range.startContainer, range.startOffset) === from &&
    view.posAtDOM(range.endContainer, range.endOffset) === to
  )
}

/** Keyboards on glass keep a text of their own, which has to be that of the page. */
const isTouched = () => matchMedia('(pointer: coarse)').matches
