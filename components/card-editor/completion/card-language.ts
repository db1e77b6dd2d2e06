import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, keymap } from '@codemirror/view'
import { getLocation, parseTree } from 'jsonc-parser'
import { tokenAt } from '#components/code-editor/json-token.ts'
import { spotAt } from '#lib/card/vocabulary/spot.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { completeCard } from './card-completion.ts'
import { aboutComponent, aboutProperty } from './card-docs.ts'
import { completeEmoji } from './sought.ts'

/** What the editor knows of cards: completion and explanations. @param locale asked each time, as the reader may change it */
export function cardLanguage(locale: () => Locale): Extension {
  const [ofCard, ofEmoji] = [completeCard(locale), completeEmoji(locale)]
  return [
    closeBrackets(),
    keymap.of([...closeBracketsKeymap, { key: 'Tab', run: acceptCompletion }]),
    autocompletion({
      // One source: a second one that has nothing is asked with each letter, and the list takes no key meanwhile.
      override: [(context) => ofCard(context) ?? ofEmoji(context)],
      icons: false,
      maxRenderedOptions: 200,
      // A list opens inside a name or word only, where nobody wants a new line: Enter takes what is offered at once.
      interactionDelay: 0,
    }),
    explanations(locale),
    look,
  ]
}

function explanations(locale: () => Locale): Extension {
  return hoverTooltip(({ state }, pos) => {
    const text = state.doc.toString()
    const token = tokenAt(text, pos)
    const tree = parseTree(text, [], { allowTrailingComma: true })
    if (!token || !tree) return null
    const { path, isAtPropertyKey } = getLocation(text, token.from + 1)
    const dom = explain(tree, path, isAtPropertyKey, locale())
    return dom && { pos: token.from, end: token.to, above: true, create: () => ({ dom }) }
  })
}

function explain(
  tree: NonNullable<ReturnType<typeof parseTree>>,
  path: (string | number)[],
  atKey: boolean,
  locale: Locale,
) {
  if (path.at(-1) === 'tag') {
    const { object, version } = spotAt(tree, path.slice(0, -1))
    return object && aboutComponent(object, version, locale)
  }
  const { property, of, value, version } = spotAt(tree, path)
  const name = path.at(-1)
  // Words one wrote oneself need no explanation.
  if (!property || typeof name !== 'string' || (!atKey && value?.is === 'string')) return null
  return aboutProperty(name, property, of ?? '', version, locale)
}

const look = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono)',
    fontSize: '12px',
    maxHeight: '16em',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', lineHeight: '18px', borderRadius: '4px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--color-press)', color: 'var(--color-ink)' },
  '.cm-completionDetail': { fontFamily: 'var(--font-sans)', fontStyle: 'normal', color: 'var(--color-ink-2)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { padding: '0', maxWidth: '320px' },
  '.cm-doc': { padding: '8px 12px', maxWidth: '360px', fontSize: '12px', lineHeight: '18px', whiteSpace: 'normal' },
  '.cm-doc b': { fontFamily: 'var(--font-mono)', fontWeight: '600' },
  '.cm-doc p': { margin: '4px 0 0' },
  '.cm-doc .cm-doc-facts': { color: 'var(--color-ink-2)' },
  '.cm-doc code': {
    fontFamily: 'var(--font-mono)',
    backgroundColor: 'var(--color-press)',
    borderRadius: '4px',
    padding: '0 3px',
  },
  '.cm-doc a': { color: 'var(--color-accent)', textDecoration: 'underline', textUnderlineOffset: '2px' },
})
