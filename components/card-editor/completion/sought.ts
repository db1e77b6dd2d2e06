import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { getLocation, parseTree } from 'jsonc-parser'
import { tokenAt } from '#components/code-editor/json-token.ts'
import { emojiQuery } from '#components/ui/emoji-query.ts'
import { mentionQuery } from '#components/ui/mention-query.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { emojiCharacters, emojiGlyph } from '#lib/markdown/emoji.ts'
import { isMarkdown } from './markdown-completion.ts'

/** Longer than anything that is looked for, as it is written in JSON. */
const tail = 300

type Query = { from: number; query: string }

/**
 * What a sign before the cursor asks for, within the string of a Markdown text of a card.
 *
 * @param find what it is in a text up to its end
 * @returns where the sign stands in the source; null where nothing is looked for
 */
export function soughtIn(
  source: string,
  pos: number,
  find: (text: string, caret: number) => Query | null,
): Query | null {
  const written = source.slice(Math.max(0, pos - tail), pos)
  // Asked with every letter: most are in no such place. An escape before the sign is no letter of a word.
  const before = written.replace(/\\(?:u[\da-f]{4}|.)/gi, ' ')
  const short = find(before, before.length)
  if (!short) return null
  const from = pos - short.query.length - 1
  const token = tokenAt(source, pos)
  if (!token || source[token.from] !== '"' || token.from >= from) return null
  const tree = parseTree(source, [], { allowTrailingComma: true })
  const { path, isAtPropertyKey } = getLocation(source, pos)
  return tree && !isAtPropertyKey && isMarkdown(tree, path) ? { from, query: short.query } : null
}

/** Emoji by their key and their names in both languages, which come with the first colon. */
export const completeEmoji =
  (locale: () => Locale) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const sought = emojiIn(context)
    if (!sought) return null
    const [{ emojiFor }, { emojiNames }] = await Promise.all([
      import('#components/ui/emoji-for.ts'),
      import('#lib/i18n/emoji-names.ts'),
    ])
    const offer = ({ from, query }: Query): CompletionResult | null => {
      const named: { readonly [code: string]: string } = emojiNames[locale()]
      const options = emojiFor(query).map(
        (code): Completion => ({
          label: code,
          detail: `${emojiCharacters[code] ?? emojiGlyph(code)} ${named[code] ?? ''}`,
          apply: `${code}:`,
        }),
      )
      // With each letter at once: a list that waits to be asked for again takes neither Enter nor Tab.
      const update = (_: CompletionResult, __: number, ___: number, at: CompletionContext) => {
        const next = emojiIn(at)
        return next && offer(next)
      }
      return options.length > 0 ? { from: from + 1, options, filter: false, update } : null
    }
    return offer(sought)
  }

const emojiIn = ({ state, pos }: CompletionContext) => soughtIn(state.doc.toString(), pos, emojiQuery)

/** Where somebody is looked for in the source, and in which editor. */
export type SoughtThere = Query & { view: EditorView }

/** Tells whom is looked for behind an @ that is typed; of one that only stands there nobody asks. */
export function mentionsSought(onChange: (sought: SoughtThere | null) => void): Extension {
  let now: Query | null = null
  const tell = (next: Query | null, view: EditorView) => {
    if (next?.from === now?.from && next?.query === now?.query) return
    now = next
    onChange(next && { ...next, view })
  }
  return [
    EditorView.updateListener.of(({ state, view, docChanged, selectionSet, transactions }) => {
      if (!docChanged && !selectionSet) return
      const { main } = state.selection
      const isTyped = transactions.some((tr) => tr.isUserEvent('input.type') || tr.isUserEvent('delete'))
      const next = main.empty && (isTyped || now) ? soughtIn(state.doc.toString(), main.head, mentionQuery) : null
      tell(next && (isTyped || next.from === now?.from) ? next : null, view)
    }),
    EditorView.domEventHandlers({ blur: (_, view) => tell(null, view) }),
  ]
}
