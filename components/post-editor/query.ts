import { Plugin, PluginKey } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** What is being looked for: people behind an @, emoji behind a colon. `from`: where that sign stands. */
export type Query = { sign: '@' | ':'; query: string; from: number }

/** `left`: where a sign stands whose list was closed; `asked`: one that a button put there, which needs no letter. */
type Known = { now: Query | null; left: number | null; asked: number | null }

const nothing: Known = { now: null, left: null, asked: null }

const key = new PluginKey<Known>('query')

/** Longest name or address of mail one types to find something. */
const longest = 100

/** Not within words, as in an address of mail or a time; behind Chinese no blank is needed. */
const begun = /(^|[^\w.:@/-])([@:])([^\s@:<>"'\ufffc]{0,64}(?:@[^\s@:<>"'\ufffc]{0,64})?)$/

/**
 * What a sign before the caret asks for.
 * @param onChange told when that changes; null: nothing is looked for
 */
export const queries = (onChange: (query: Query | null) => void): Plugin =>
  new Plugin<Known>({
    key,
    state: {
      init: () => nothing,
      apply(tr, was) {
        if (tr.getMeta(key) === 'close') return { ...nothing, left: was.now?.from ?? null }
        const asked = tr.getMeta(key) === 'ask' ? tr.selection.from - 1 : was.asked
        if (!tr.docChanged && !tr.selectionSet) return was
        const { $from, empty } = tr.selection
        if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return nothing
        const start = Math.max(0, $from.parentOffset - longest - 2)
        const found = begun.exec($from.parent.textBetween(start, $from.parentOffset, null, '\ufffc'))
        const [, before = '', sign, query = ''] = found ?? []
        const from = $from.pos - query.length - 1
        // A colon ends many a sentence and stands in many a one: emoji are asked for by one that begins a word.
        const isEmoji = query !== '' && before.trim() === ''
        if ((sign !== '@' && sign !== ':') || (sign === ':' && !isEmoji && asked !== from)) return nothing
        if (was.left === from) return { ...nothing, left: from }
        if (was.now?.from === from && was.now.query === query) return was
        return { now: { sign, query, from }, left: null, asked }
      },
    },
    view: () => ({
      update(view, before) {
        const now = key.getState(view.state)?.now ?? null
        if (now !== (key.getState(before)?.now ?? null)) onChange(now)
      },
      destroy: () => onChange(null),
    }),
  })

/** Closes the list; it stays so while one writes on behind the same sign. */
export const closeQuery = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, 'close'))

/** Puts the sign where the caret stands, apart from the word before it, and opens its list. */
export function askFor(view: EditorView, sign: Query['sign']): void {
  const { tr, selection } = view.state
  const before = selection.$from.parent.textBetween(
    Math.max(0, selection.$from.parentOffset - 1),
    selection.$from.parentOffset,
  )
  tr.insertText(/^[\w.:@/-]$/.test(before) ? ` ${sign}` : sign)
  view.dispatch(tr.setMeta(key, 'ask'))
  view.focus()
}
