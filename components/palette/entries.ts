import { type Act, type Choice, holdsAll, type Offers } from '#components/shell/offers.ts'
import type { PaletteWords } from '#lib/i18n/palette.ts'
import { findMessageId } from '#lib/protocol/message-id.ts'
import { isolated } from '#lib/shown/invisible.ts'

export type Group = { key: 'components' | 'targets' | 'acts' | 'pages' | 'codes'; choices: Choice[] }

type Asked = {
  query: string
  offers: Offers
  /** The addresses of the pages there are, in order. */
  pages: readonly (keyof PaletteWords['pages'])[]
  words: PaletteWords
  /** The names of pages and acts in both languages, for whoever knows the other one. */
  also: readonly PaletteWords[]
  goTo(address: string): void
}

/** What can be gone to and done from here, by what is looked for; nothing is there that would do nothing. */
export function groupsFor({ query, offers, pages, words, also, goTo }: Asked): Group[] {
  const looked = query.trim()
  const plain = (id: string, name: string, other: string, use: () => void): Choice => ({
    id,
    name,
    other,
    able: true,
    goes: '',
    use,
  })
  const fits = (choice: Choice, more = '') => holdsAll(`${choice.name} ${choice.other} ${more}`, looked)

  const acts = (Object.keys(words.acts) as Act[]).flatMap((act) => {
    const use = offers.acts?.[act]
    if (!use) return []
    const choice = { ...plain(`act-${act}`, words.acts[act], '', use), ...(act === 'send' && { sends: true as const }) }
    return fits(choice, also.map(({ acts }) => acts[act]).join(' ')) ? [choice] : []
  })

  const { recent = [], choose } = offers.targets ?? {}
  const pasted = looked === '' ? null : findMessageId(looked)
  const known = recent.map(({ message_id, words: said, chat, person }) => {
    const who = [chat, person].filter((name) => name !== undefined).map(isolated)
    return plain(`target-${message_id}`, who.join(' · ') || message_id, isolated(said), () => choose?.(message_id))
  })
  const targets = [
    ...(pasted?.found === 'one'
      ? [plain('target', words.replyTo(pasted.message_id), '', () => choose?.(pasted.message_id))]
      : []),
    ...known.filter((choice) => fits(choice, choice.id)),
  ]

  const places = pages.flatMap((page) => {
    const choice = plain(`page-${page}`, words.pages[page], '', () => goTo(page))
    return fits(choice, also.map(({ pages }) => pages[page]).join(' ')) ? [choice] : []
  })
  const searches =
    looked === '' || pasted?.found === 'one'
      ? []
      : [
          plain('in-history', words.inHistory(looked), '', () => goTo(`/history?text=${encodeURIComponent(looked)}`)),
          plain('in-codes', words.inCodes(looked), '', () => goTo(`/errors?q=${encodeURIComponent(looked)}`)),
        ]

  // What each means stands on its page: so many words do not come to the browser.
  const codes = /^\d{3,9}(\/\d{3,9})?$/.test(looked)
    ? [plain('code', words.code(looked), '', () => goTo(`/errors/${looked}`))]
    : []
  const groups: Group[] = [
    { key: 'components', choices: offers.components?.(looked) ?? [] },
    { key: 'acts', choices: acts },
    { key: 'targets', choices: targets },
    { key: 'codes', choices: codes },
    { key: 'pages', choices: [...places, ...searches] },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}
