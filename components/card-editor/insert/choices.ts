import { type Choice, holdsAll } from '#components/shell/offers.ts'
import { type Example, examplesIn } from '#lib/card/editing/examples.ts'
import { insertionPointOf } from '#lib/card/editing/insert.ts'
import { nodeAt, type Outline } from '#lib/card/editing/outline.ts'
import type { cardEditorWords } from '#lib/i18n/card-editor.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { mayStand } from '../card-edits.ts'
import { type Starter, starters } from './starters.ts'

/** `tag`: of the component, or @card. */
export type InsertChoice = Choice & { tag: string }
type InsertGroup = { key: 'show' | 'hold' | 'ask' | 'cards'; choices: InsertChoice[] }

type Asked = {
  outline: Outline
  /** Whether nothing is written yet: anything begins a new card then. */
  blank: boolean
  /** Where the cursor stands. */
  offset: number
  query: string
  locale: Locale
  words: (typeof cardEditorWords)['en']['cardEditor']['palette']
  onInsert(example: Example): void
  onStart(starter: Starter): void
}

/** Every component this card may hold, and every card to begin with, that fit what is looked for: by name in either language, by tag, or by what it does. */
export function choicesIn({ outline, blank, offset, query, locale, words, onInsert, onStart }: Asked): InsertGroup[] {
  const version = blank ? 2 : outline.version
  const goesTo = (tag: string) => {
    if (blank) return words.newCard
    if (tag === 'header') return outline.nodes.some(({ kind }) => kind === 'header') ? null : words.intoTop
    const landing = insertionPointOf(outline, offset, tag, mayStand)
    if (!landing) return null
    const holder = nodeAt(outline.nodes, landing.list)
    return holder?.kind === 'element' ? words.into(holder.tag) : words.intoTop
  }
  const entries = (group: Example['group']): InsertChoice[] =>
    examplesIn(locale)
      .filter(
        (example) =>
          example.group === group && version !== null && example[version] && holdsAll(searched(example), query),
      )
      .map((example) => {
        const goes = blank && example.tag === 'column' ? null : goesTo(example.tag)
        const entry = { ...named(example, locale), id: example.tag, tag: example.tag, use: () => onInsert(example) }
        const why = example.tag === 'header' ? words.already : words.nowhere
        return { ...entry, able: goes !== null, goes: goes ?? why }
      })
  const cards = starters
    .filter(({ name, about }) => holdsAll([name.en, name['zh-CN'], about.en, about['zh-CN']].join(' '), query))
    .map(
      (starter): InsertChoice => ({
        ...named(starter, locale),
        id: `card-${starter.id}`,
        tag: '@card',
        able: true,
        goes: blank ? words.newCard : words.replaces,
        use: () => onStart(starter),
      }),
    )
  const all: InsertGroup[] = [
    { key: 'show', choices: entries('show') },
    { key: 'hold', choices: entries('hold') },
    { key: 'ask', choices: entries('ask') },
    { key: 'cards', choices: cards },
  ]
  return all.filter(({ choices }) => choices.length > 0)
}

const named = (one: Example | Starter, locale: Locale) => ({
  name: one.name[locale],
  other: 'tag' in one ? one.tag : one.about[locale],
})

const searched = ({ tag, name, also }: Example) =>
  `${tag} ${tag.replaceAll('_', ' ')} ${name.en} ${name['zh-CN']} ${also}`
