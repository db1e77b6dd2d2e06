import type { Node } from 'jsonc-parser'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { entryOf, type WordedType } from '#lib/protocol/messages.ts'

const locale = /^[a-z]{2}_[a-z]{2}$/
const maps = new Set([
  'i18n',
  'i18n_content',
  'i18n_elements',
  'i18n_header',
  'i18n_img_key',
  'i18n_text_tag_list',
  'i18n_default_value',
  'i18n_file_key_key',
])

/** How a content says things in several languages: a key each, or translations beside the plain words. */
type Spoken = 'keys' | 'translations' | 'one_language'

const spokenIn = { text: 'one_language', post: 'keys', interactive: 'translations' } satisfies Record<
  WordedType,
  Spoken
>

/** The same list every time: who shows it need not look again. */
const none: string[] = []

/**
 * The languages a content speaks, sorted by how often operators meet them: keys of a post, or of any translation
 * map in a card. Empty where it speaks one language only.
 *
 * @returns null where the content cannot be read
 */
export function localesIn(msg_type: string, content: string, readJson: ReadJson = plainReader): string[] | null {
  const found = new Set<string>()
  const collect = (node: Node | undefined) => {
    for (const key of entries(node).keys()) if (locale.test(key)) found.add(key)
  }
  const visit = (node: Node) => {
    for (const [key, value] of entries(node)) if (maps.has(key)) collect(value)
    for (const child of node.children ?? []) visit(child)
  }
  const spoken = entryOf<Spoken>(spokenIn, 'one_language', msg_type)
  if (spoken === 'one_language' || (spoken === 'translations' && !content.includes('"i18n'))) return none
  try {
    const read = readJson(content)
    if ('errors' in read) return null
    if (spoken === 'keys') collect(read.json.tree)
    else visit(read.json.tree)
  } catch {
    return null
  }
  const first = ['zh_cn', 'en_us', 'ja_jp']
  return [...found].sort((a, b) => rank(first, a) - rank(first, b) || a.localeCompare(b))
}

/**
 * The languages to choose from, for a content that speaks those found: where translations stand beside plain words,
 * a reader of none of them sees the plain ones, so that a single translation is a choice too.
 */
export function languagesOffered(msg_type: string, found: string[]): string[] {
  const plainToo = entryOf<Spoken>(spokenIn, 'one_language', msg_type) === 'translations' && found.length > 0
  return plainToo ? [...new Set([...found, 'zh_cn', 'en_us'])] : found
}

const rank = (order: string[], name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1)

/**
 * What a reader of `wanted` sees of a text in several languages: their own, else the plain one, else English,
 * Chinese, or whatever there is. The order is Feishu's as far as it is known.
 */
export function inLanguage<T>(
  { plain, languages }: { plain: T | null; languages: { [locale: string]: T } },
  wanted: string,
): T | null {
  const own = Object.hasOwn(languages, wanted) ? languages[wanted] : undefined
  return own ?? plain ?? languages.en_us ?? languages.zh_cn ?? Object.values(languages)[0] ?? null
}
