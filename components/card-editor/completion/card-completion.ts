import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { getLocation, parseTree } from 'jsonc-parser'
import { commasAround, tokenAt } from '#components/code-editor/json-token.ts'
import { examplesIn } from '#lib/card/editing/examples.ts'
import { withFreshNames } from '#lib/card/editing/fresh-names.ts'
import { propertiesAt, spotAt, valuesAt } from '#lib/card/vocabulary/spot.ts'
import { allowedTags, describe as entryOf } from '#lib/card/vocabulary.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { printJson } from '#lib/json/print-json.ts'
import { aboutComponent, aboutProperty } from './card-docs.ts'
import { beginsTag, completeMarkdown } from './markdown-completion.ts'
import { type Skeleton, skeletonOf } from './skeleton.ts'

type Tree = NonNullable<ReturnType<typeof parseTree>>
type Path = (string | number)[]

const oneWord = /^[\w@.$-]*$/

/**
 * Offers what may stand at the cursor: properties not written yet, the values a property can have, tags where they
 * are allowed, whole elements in a list. What is taken is written as sound JSON, commas included.
 */
export const completeCard =
  (locale: () => Locale) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString()
    const token = tokenAt(text, pos)
    if (!explicit && !token) return null
    const before = token && text[token.from] === '"' ? text.slice(token.from + 1, pos) : null
    // Words one writes oneself, which need no reading of the card.
    if (!explicit && before && !oneWord.test(before) && !beginsTag(before)) return null
    const tree = parseTree(text, [], { allowTrailingComma: true })
    if (tree?.type !== 'object') return null
    const { path, isAtPropertyKey } = getLocation(text, pos)
    const inWords = before === null || isAtPropertyKey ? null : completeMarkdown(tree, path, before, pos, locale())
    if (inWords) return inWords
    const options = isAtPropertyKey
      ? keysAt(tree, path, locale())
      : typeof path.at(-1) === 'number' && text[token?.from ?? -1] !== '"'
        ? elementsAt(tree, path, locale())
        : literalsAt(tree, path, locale())
    if (options.length === 0) return null
    // Matching begins behind the quote; what is taken replaces it too.
    const from = token ? token.from + (text[token.from] === '"' ? 1 : 0) : pos
    return { from: Math.min(from, pos), options, validFor: oneWord }
  }

function keysAt(tree: Tree, path: Path, locale: Locale): Completion[] {
  const holder = path.slice(0, -1)
  const { version } = spotAt(tree, holder)
  return propertiesAt(tree, holder).map(({ name, property }, i) => {
    const { of, value } = spotAt(tree, [...holder, name])
    const skeleton: Skeleton =
      name === 'tag' ? { text: '""', from: 1, to: 1, more: true } : skeletonOf(value, property?.default)
    return {
      label: name,
      detail: property?.default === undefined ? undefined : String(property.default),
      // As the vocabulary orders them; what is needed before what is old.
      boost:
        (property?.required === 'present' || property?.required === 'filled' ? 50 : property?.deprecated ? -50 : 0) -
        i / 10,
      info: property ? () => aboutProperty(name, property, of ?? '', version, locale) : undefined,
      apply: (view: EditorView, _: Completion, from: number, to: number) => writeKey(view, name, skeleton, from, to),
    }
  })
}

function literalsAt(tree: Tree, path: Path, locale: Locale): Completion[] {
  const { version } = spotAt(tree, path)
  return valuesAt(tree, path).map((value, i) => {
    const described = path.at(-1) === 'tag' ? entryOf(version, String(value)) : null
    return {
      label: String(value),
      boost: -Math.min(90, i / 2),
      info: described ? () => aboutComponent(described, version, locale) : undefined,
      apply: (view: EditorView, _: Completion, from: number, to: number) => {
        const literal = JSON.stringify(value)
        write(view, { text: literal, from: literal.length, to: literal.length, more: false }, from, to)
      },
    }
  })
}

function elementsAt(tree: Tree, path: Path, locale: Locale): Completion[] {
  const { version, value, parent } = spotAt(tree, path)
  const tags = value?.is === 'component' ? allowedTags(version, parent) : value?.is === 'tagged' ? value.of : []
  const examples = examplesIn(locale)
  return tags.map((tag, i) => {
    const example = examples.find((each) => each.tag === tag)
    const described = entryOf(version, tag)
    return {
      label: tag,
      detail: example?.name[locale],
      boost: -Math.min(90, i / 2),
      info: described ? () => aboutComponent(described, version, locale) : undefined,
      apply: (view: EditorView, _: Completion, from: number, to: number) => {
        const card = view.state.doc.toString()
        const indent = view.state.doc.lineAt(from).text.match(/^\s*/)?.[0] ?? ''
        const text = withFreshNames(printJson(example?.[version] ?? { tag }, '  ', indent), card)
        write(view, { text, from: text.length, to: text.length, more: false }, from, to)
      },
    }
  })
}

function writeKey(view: EditorView, name: string, skeleton: Skeleton, from: number, to: number) {
  const text = view.state.doc.toString()
  const token = tokenAt(text, to)
  const named = /^\s*:/.test(text.slice(token?.to ?? to))
  const key = JSON.stringify(name)
  if (named) write(view, { text: key, from: key.length, to: key.length, more: false }, from, to, false)
  else {
    const before = `${key}: `
    write(
      view,
      {
        ...skeleton,
        text: before + skeleton.text,
        from: before.length + skeleton.from,
        to: before.length + skeleton.to,
      },
      from,
      to,
    )
  }
}

/** Puts a piece of JSON in the place of the token at hand, with the commas it needs. */
function write(view: EditorView, piece: Skeleton, from: number, to: number, commas = true) {
  const text = view.state.doc.toString()
  const start = text[from - 1] === '"' ? from - 1 : from
  const token = tokenAt(text, to)
  // A string that does not end yet would reach to the end of its line.
  const closed = token && token.from === start && /^".*"$|^[^"]/.test(text.slice(token.from, token.to))
  const end = closed ? token.to : to
  const { before, after } = commas ? commasAround(text, start, end) : { before: null, after: false }
  view.dispatch({
    changes: [
      ...(before === null ? [] : [{ from: before, insert: ',' }]),
      { from: start, to: end, insert: piece.text + (after ? ',' : '') },
    ],
    selection: {
      anchor: start + (before === null ? 0 : 1) + piece.from,
      head: start + (before === null ? 0 : 1) + piece.to,
    },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
  if (piece.more) startCompletion(view)
}
