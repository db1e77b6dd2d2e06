import type { Property, Value, Version } from '#lib/card/vocabulary/vocabulary-entry.ts'
import { type Described, describe as entryOf } from '#lib/card/vocabulary.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import type { Locale } from '#lib/i18n/locale.ts'

type Words = (typeof cardEditorWords)['en']['cardEditor']['docs']

/** What a component is, where it may stand, since when, and Feishu's page about it. */
export function aboutComponent(
  { name, says, since, parents, link }: Described,
  version: Version,
  locale: Locale,
): HTMLElement {
  const words = cardEditorWords[locale].cardEditor.docs
  return doc(
    name.replace(/^@/, ''),
    versionOf(version, words),
    says[locale],
    [
      parents?.yes.length ? words.parents(parents.yes.join(locale === 'en' ? ', ' : '、')) : '',
      since ? words.since(since) : '',
    ],
    { href: link, words: words.page },
  )
}

/** What a property means: its type and range, what stands when it is left out, since when. */
export function aboutProperty(
  name: string,
  property: Property,
  owner: string,
  version: Version,
  locale: Locale,
): HTMLElement {
  const words = cardEditorWords[locale].cardEditor.docs
  const { value, says, required, since, deprecated } = property
  const page = entryOf(version, owner)
  return doc(
    name,
    typeOf(value, words),
    says[locale],
    [
      deprecated ? words.deprecated : '',
      required ? words.required[required] : '',
      property.default === undefined ? '' : words.default(String(property.default)),
      value.is === 'choice' && value.firm ? words.refused : '',
      since ? words.since(since) : '',
      versionOf(version, words),
    ],
    page && { href: page.link, words: words.page },
  )
}

const versionOf = (version: Version, words: Words) => (version === 2 ? words.only2 : words.only1)

/** A value's type as one would say it. */
export function typeOf(value: Value, words: Words): string {
  switch (value.is) {
    case 'string':
      return value.max
        ? `${words.types.string}, ${words.upTo(value.max)}`
        : value.example
          ? `${words.types.string}, ${value.example}`
          : words.types.string
    case 'number': {
      const type = value.whole ? words.types.whole : words.types.number
      return value.range ? `${type}, ${rangeOf(value.range, '', words)}` : type
    }
    case 'choice':
      return value.of.join(' | ')
    case 'colour':
      return value.named ? words.types.colour : words.types.rgba
    case 'length': {
      const parts = [
        ...value.names,
        value.px && rangeOf(value.px, 'px', words),
        value.percent && rangeOf(value.percent, '%', words),
        value.pair && words.pair(value.pair[0], value.pair[1] ?? 0),
      ]
      return parts.filter(Boolean).join(' | ')
    }
    case 'spacing':
      return [...value.names, rangeOf(value.px, 'px', words)].join(' | ')
    case 'box':
      return words.box(value.px[0], value.px[1] ?? 0)
    case 'object':
      return words.object(value.of.replace(/^@/, ''))
    case 'tagged':
      return value.of.join(' | ')
    case 'list':
      return words.listOf(typeOf(value.of, words))
    case 'map':
      return `${words.mapOf[value.keys]}: ${typeOf(value.of, words)}`
    case 'own':
      return value.string ? words.types.ownOrString : words.types.own
    case 'either':
      return value.of.map((one) => typeOf(one, words)).join(words.or)
    default:
      return words.types[value.is]
  }
}

const rangeOf = ([min, max]: readonly [number, number | null], unit: string, words: Words) =>
  max === null ? words.atLeast(`${min}${unit}`) : words.between(`${min}${unit}`, `${max}${unit}`)

function doc(
  name: string,
  type: string,
  says: string,
  facts: string[],
  link: { href: string; words: string } | null,
): HTMLElement {
  const box = element('div', '', 'cm-doc')
  const heading = element('div')
  heading.append(element('b', name), ` ${type}`)
  box.append(heading, paragraph(says))
  const known = facts.filter(Boolean)
  if (known.length) box.append(element('p', known.join(' · '), 'cm-doc-facts'))
  if (link) {
    const anchor = element('a', link.words)
    anchor.href = link.href
    anchor.target = '_blank'
    anchor.rel = 'noreferrer noopener'
    const line = element('p')
    line.append(anchor)
    box.append(line)
  }
  return box
}

/** Names between backticks are set as code. */
function paragraph(text: string): HTMLElement {
  const line = element('p')
  for (const [i, part] of text.split('`').entries()) line.append(i % 2 ? element('code', part) : part)
  return line
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = '') {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}
