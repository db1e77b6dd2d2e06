import { entryOf, isKeyed, type MsgType, messages, type WordedType } from '#lib/protocol/messages.ts'

/** Whole characters, as a reader counts them. */
const most = 300
/** More words than anybody searches; what lies behind them is not read. UTF-16 units. */
const enough = 20_000

/**
 * The words in a message, in one line, for a list: a text without its tags; a post's title and texts in its first
 * language; a card's title, then its texts. Empty where a message has no words. Never throws: of a content that is
 * not JSON it is the beginning, as typed.
 *
 * @param content the JSON text, as sent or as Feishu gives it back
 */
export function summaryOf(msg_type: string, content: string): string {
  return cut(wordsOf(msg_type, content))
}

/** The same of a reply; one without words is told by the keys in it. */
export function summaryOfReply(msg_type: MsgType, content: string): string {
  if (!isKeyed(msg_type)) return summaryOf(msg_type, content)
  const { draftOf } = messages[msg_type]
  return cut(Object.values<string>(draftOf(content)).filter(Boolean).join(' '))
}

/** All the words in a message that a search should find, in one line; otherwise as `summaryOf`. */
export function wordsOf(msg_type: string, content: string): string {
  try {
    const value: unknown = JSON.parse(content)
    return oneLine(join(entryOf(words, wordsOfOther, msg_type)(value)))
  } catch {
    return oneLine(content)
  }
}

type Words = (content: unknown) => Generator<string>

const words = {
  *text(content: unknown) {
    yield withoutTags(textAt(content, 'text'))
  },
  *post(content: unknown) {
    // What is read back has no languages: it is the post itself.
    const post = Array.isArray(at(content, 'content')) ? content : Object.values(content ?? {})[0]
    yield textAt(post, 'title')
    yield* spokenIn(at(post, 'content'))
  },
  *interactive(card: unknown) {
    yield* spokenIn(at(card, 'header') ?? Object.values(at(card, 'i18n_header') ?? {})[0])
    yield textAt(card, 'title')
    yield* spokenIn(at(at(card, 'body'), 'elements'))
    yield* spokenIn(at(card, 'elements'))
    yield* spokenIn(Object.values(at(card, 'i18n_elements') ?? {})[0])
    yield textAt(at(card, 'data'), 'template_id') || textAt(at(card, 'data'), 'card_id')
  },
} satisfies Record<WordedType, Words>

/** Files have names; what else has words calls them text or title. */
function* wordsOfOther(content: unknown) {
  for (const key of ['file_name', 'title', 'text', 'template', 'name']) yield textAt(content, key)
}

/** Parts of a post or card that people do not read. */
export const unspoken = new Set([
  'value',
  'behaviors',
  'icon',
  'ud_icon',
  'chart_spec',
  'confirm',
  'hover_tips',
  'alt',
  'options',
])

function* spokenIn(value: unknown, depth = 0): Generator<string> {
  if (depth > 60 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* spokenIn(item, depth + 1)
    return
  }
  const tag = textAt(value, 'tag')
  if (tag === 'at') yield mention(textAt(value, 'user_name'), textAt(value, 'user_id'))
  else if (spoken.has(tag)) yield withoutTags(textAt(value, 'content') || textAt(value, 'text'))
  for (const [key, item] of Object.entries(value)) if (!unspoken.has(key)) yield* spokenIn(item, depth + 1)
}

const spoken = new Set(['text', 'a', 'md', 'code_block', 'plain_text', 'lark_md', 'markdown'])

/** A text without Feishu's tags; of a link its words. */
export const withoutTags = (text: string) =>
  text
    .slice(0, enough)
    .replace(
      /<at\s+(?:user_)?id\s*=\s*(?:["']?([^"'<>\s]+)["']?\s*|["']{1,2}\s*)?>([^<]*)<\/at>/g,
      (_, id = '', name = '') => mention(name, id),
    )
    .replace(/<\/?(?:[abius]|at|br|hr|font|link|person|text_tag|number_tag|local_datetime)(?:\s[^<>]*)?\/?>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')

const mention = (name: string, id: string) => `@${(name || id).replace(/^@/, '')}`

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as { [key: string]: unknown })[key] : undefined

function textAt(value: unknown, key: string): string {
  const text = at(value, key)
  return typeof text === 'string' ? text : ''
}

function join(words: Iterable<string>): string {
  let line = ''
  for (const word of words) {
    if (word) line += `${line && ' '}${word}`
    if (line.length > enough) break
  }
  return line
}

const oneLine = (text: string) =>
  text
    .slice(0, enough)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** As much of a line as a list shows, in whole characters. */
export function cut(line: string): string {
  if (line.length <= most) return line
  let kept = ''
  let count = 0
  for (const { segment } of new Intl.Segmenter().segment(line.slice(0, most * 20))) {
    if (++count > most) return `${kept.trimEnd()}…`
    kept += segment
  }
  return kept
}
