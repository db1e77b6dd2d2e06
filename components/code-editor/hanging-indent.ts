import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Deeper than this a line has no room left beside its indent. */
const deepest = 24

/** The later parts of a wrapped line begin below its first word, so that the nesting stays in sight. */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    lines: DecorationSet
    constructor(view: EditorView) {
      this.lines = indents(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.lines = indents(update.view)
    }
  },
  { decorations: ({ lines }) => lines },
)

function indents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      const columns = Math.min(deepest, line.text.search(/[^ ]|$/))
      if (columns > 0) builder.add(line.from, line.from, indented(columns))
      at = line.to + 1
    }
  }
  return builder.finish()
}

const made = new Map<number, Decoration>()

/** CodeMirror's own padding of a line is 6px. */
function indented(columns: number): Decoration {
  const known = made.get(columns)
  if (known) return known
  const style = `padding-left: calc(6px + ${columns}ch); text-indent: -${columns}ch`
  const decoration = Decoration.line({ attributes: { style } })
  made.set(columns, decoration)
  return decoration
}
