import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

type Range = { from: number; to: number }

/** Marks the lines of the selected element; null marks none. */
export const markElement = StateEffect.define<Range | null>({
  map: (range, changes) => range && { from: changes.mapPos(range.from), to: changes.mapPos(range.to) },
})

const line = Decoration.line({ class: 'cm-element' })

const marked = StateField.define<{ range: Range | null; lines: DecorationSet }>({
  create: () => ({ range: null, lines: Decoration.none }),
  update(before, { effects, changes, docChanged, state }) {
    let { range } = before
    if (docChanged && range) range = { from: changes.mapPos(range.from), to: changes.mapPos(range.to, -1) }
    for (const effect of effects) if (effect.is(markElement)) range = effect.value
    if (range === before.range && !docChanged) return before
    const builder = new RangeSetBuilder<Decoration>()
    if (range) {
      const last = state.doc.lineAt(Math.min(range.to, state.doc.length)).number
      for (let n = state.doc.lineAt(Math.min(range.from, state.doc.length)).number; n <= last; n++) {
        const { from } = state.doc.line(n)
        builder.add(from, from, line)
      }
    }
    return { range, lines: builder.finish() }
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
})

/** Marks the place a refusal points at, until another is shown; null marks none. */
export const markRefused = StateEffect.define<Range | null>({
  map: (range, changes) => range && { from: changes.mapPos(range.from), to: changes.mapPos(range.to) },
})

const refusedMark = Decoration.mark({ class: 'cm-refused' })

const refused = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { effects, changes, state }) {
    let marks = before.map(changes)
    for (const effect of effects)
      if (effect.is(markRefused)) {
        const { from = 0, to = 0 } = effect.value ?? {}
        const end = Math.min(to, state.doc.length)
        marks = from < end ? Decoration.set(refusedMark.range(from, end)) : Decoration.none
      }
    return marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** A bar beside the lines of the selected element, the counterpart of its outline in the preview. */
export const elementBar: Extension = [
  marked,
  refused,
  EditorView.theme({
    '.cm-refused': { backgroundColor: 'var(--color-danger-soft)' },
    '.cm-element': { boxShadow: 'inset 2px 0 var(--color-accent)' },
  }),
]
