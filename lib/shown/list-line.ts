import { getNodeValue } from 'jsonc-parser'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { entryOf, type MsgType } from '#lib/protocol/messages.ts'
import { inLanguage } from './locales.ts'
import { cut, summaryOf, withoutTags } from './summary.ts'

/** What stands for a message in one line, and what it was taken from; no words where it has none. */
export type ListLine = { from: 'text' | 'post' | 'summary' | 'streaming' | 'card'; words: string }

type Fields = { [key: string]: unknown }

/**
 * The line by which the chat list and a notification tell of a message. A card may write its own (`config.summary`);
 * what stands there without one no page says; its title stands in, else its first words.
 *
 * @param content the JSON text, comments allowed
 * @param language the reader's, as Feishu spells it
 * @returns null of a content that cannot be read
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure (summary)
 */
export function listLine(
  msg_type: string,
  content: string,
  language: string,
  readJson: ReadJson = plainReader,
): ListLine | null {
  const read = readJson(content)
  if ('errors' in read) return null
  const message = objectOf(getNodeValue(read.json.tree))
  if (!message) return null
  const ofWords: Line = (message) => ({ from: 'text', words: summaryOf(msg_type, JSON.stringify(message)) })
  return entryOf(lines, ofWords, msg_type)(message, language)
}

type Line = (message: Fields, language: string) => ListLine

const lines = {
  text: (message) => ({ from: 'text', words: summaryOf('text', JSON.stringify(message)) }),
  post: (message, language) => {
    const post = 'content' in message ? message : inLanguage({ plain: null, languages: message }, language)
    return { from: 'post', words: summaryOf('post', JSON.stringify({ zh_cn: post })) }
  },
  interactive: lineOfCard,
} satisfies Record<MsgType, Line>

function lineOfCard(card: Fields, wanted: string): ListLine {
  const config = objectOf(card.config) ?? {}
  const { locales } = config
  // As the card itself is drawn: only card JSON 2.0 restricts its languages, and an empty list holds no words.
  const restricted = card.schema === '2.0' && Array.isArray(locales) && locales.length > 0
  const language = restricted && !locales.includes(wanted) ? '' : wanted
  const summary = said(objectOf(config.summary), language)
  if (summary) return { from: 'summary', words: summary }
  if (config.streaming_mode === true) return { from: 'streaming', words: '' }
  const header = objectOf(inLanguage({ plain: card.header, languages: objectOf(card.i18n_header) ?? {} }, language))
  const title = said(objectOf(header?.title), language) || said(objectOf(header?.subtitle), language)
  if (title) return { from: 'card', words: plainWords(title) }
  const elements = inLanguage(
    { plain: isEmptyList(card.elements) ? null : card.elements, languages: objectOf(card.i18n_elements) ?? {} },
    language,
  )
  return { from: 'card', words: plainWords(summaryOf('interactive', JSON.stringify({ elements, body: card.body }))) }
}

/** The words of a text object, in a language. */
function said(text: Fields | null, language: string): string {
  if (!text) return ''
  const languages = { ...objectOf(text.i18n), ...objectOf(text.i18n_content) }
  const words = inLanguage({ plain: text.content ?? null, languages }, language)
  return typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : ''
}

const plainWords = (words: string) =>
  cut(
    withoutTags(words)
      .replace(/\*\*|~~|(?<=^|\s)#{1,6}\s/g, '')
      .trim(),
  )

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

const objectOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
