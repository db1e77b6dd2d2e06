import { type Completion, type CompletionResult, startCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { parseTree } from 'jsonc-parser'
import { spotAt, valuesOf } from '#lib/card/vocabulary/spot.ts'
import type { Version } from '#lib/card/vocabulary/vocabulary-entry.ts'
import { type Described, describe as entryOf, vocabularyOf } from '#lib/card/vocabulary.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { aboutComponent, aboutProperty } from './card-docs.ts'

type Tree = NonNullable<ReturnType<typeof parseTree>>
type Path = (string | number)[]

const name = /<(\/?)([a-z_]*)$/
const attribute = /<([a-z_]+)(?:\s[^<>]*)?\s([a-z_]*)$/
const attributeValue = /<([a-z_]+)\s[^<>]*?([a-z_]+)=(?:\\?["']|)([^"'\\<>\s]*)$/

/** The end of a long text is enough to know what is being written, and quick to look through. */
const tail = (before: string) => before.slice(-300)

/** Whether what stands before the cursor begins something of Feishu's; cheap, as it is asked with every letter. */
export const beginsTag = (before: string): boolean =>
  [name, attribute, attributeValue].some((pattern) => pattern.test(tail(before)))

/** Whether a path of a card leads to Markdown, in whatever language. */
export function isMarkdown(tree: Tree, path: Path): boolean {
  const translated = path.at(-2) === 'i18n_content' || path.at(-2) === 'i18n'
  if (!translated && path.at(-1) !== 'content') return false
  const { object } = spotAt(tree, path.slice(0, translated ? -2 : -1))
  return object?.name === 'markdown' || object?.name === 'lark_md'
}

/**
 * Feishu's tags, their attributes and values inside the string of a Markdown text. They are
 * written with single quotes, which JSON leaves alone.
 *
 * @param before the string up to the cursor, as the source has it
 */
export function completeMarkdown(
  tree: Tree,
  path: Path,
  before: string,
  pos: number,
  locale: Locale,
): CompletionResult | null {
  if (!isMarkdown(tree, path)) return null
  const { version } = spotAt(tree, path)
  const found = (typed: string, options: Completion[]): CompletionResult | null =>
    options.length ? { from: pos - typed.length, options, validFor: /^[\w-]*$/ } : null

  const end = tail(before)
  const [inName, slash, begun = ''] = end.match(name) ?? []
  if (inName !== undefined) return found(begun, slash ? closing(before) : tags(version, locale))

  const [inValue, owner = '', key = '', value = ''] = end.match(attributeValue) ?? []
  if (inValue !== undefined) {
    const property = entryOf(version, `<${owner}>`, key)
    return found(value, property ? valuesOf(property.value, tree).map((one) => ({ label: String(one) })) : [])
  }

  const [inTag, tag = '', typed = ''] = end.match(attribute) ?? []
  if (inTag === undefined) return null
  const described = entryOf(version, `<${tag}>`)
  return found(typed, described ? attributes(described, inTag, version, locale) : [])
}

const tags = (version: Version, locale: Locale): Completion[] =>
  Object.values(vocabularyOf(version))
    .filter(({ kind }) => kind === 'inline')
    .map((described) => {
      const label = described.name.slice(1, -1)
      const keys = Object.entries(described.properties)
      const first = (keys.find(([, { required }]) => required) ?? keys[0])?.[0]
      const open = first ? `${label} ${first}='` : label
      return {
        label,
        info: () => aboutComponent(described, version, locale),
        apply: writes(`${open}${first ? "'" : ''}></${label}>`, open.length),
      }
    })

/** UTF-16 units looked through for tags that are still open. */
const mostClosed = 20_000

/** What is open and not closed yet, the innermost first. */
function closing(before: string): Completion[] {
  const open: string[] = []
  for (const [, slash, tag = ''] of before.slice(-mostClosed).matchAll(/<(\/?)([a-z_]+)(?![a-z_])[^<>]*>/g))
    if (!slash) open.unshift(tag)
    else if (open.includes(tag)) open.splice(open.indexOf(tag), 1)
  return [...new Set(open)].map((label, i) => ({ label, boost: -i, apply: `${label}>` }))
}

function attributes({ name, properties }: Described, tag: string, version: Version, locale: Locale): Completion[] {
  const written = new Set([...tag.matchAll(/\s([a-z_]+)=/g)].map(([, key]) => key))
  return Object.entries(properties)
    .filter(([key]) => !written.has(key))
    .map(([label, property], i) => ({
      label,
      boost: -i,
      info: () => aboutProperty(label, property, name, version, locale),
      apply: writes(`${label}=''`, label.length + 2),
    }))
}

/** Writes a text, leaves the cursor inside it, and asks on from there. */
const writes = (text: string, cursor: number) => (view: EditorView, _: Completion, from: number, to: number) => {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + cursor },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
  startCompletion(view)
}
