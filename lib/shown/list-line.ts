import { getNodeValue } from 'jsonc-parser'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { emojiCharacters } from '#lib/markdown/emoji.ts'
import { readMarkdown, readMarkdownLine } from '#lib/markdown/read-markdown.ts'
import { entryOf, isKeyed, type WordedType } from '#lib/protocol/messages.ts'
import { type LinePart, oneLine, partsOf, partsOfBlocks, textParts, wordsOfParts } from './line-parts.ts'
import { inLanguage } from './locales.ts'
import { readPost, type ShownElement, type ShownUnknown } from './shown-post.ts'
import { summaryOf, unspoken } from './summary.ts'

/** What stands for a message in one line, and what it was taken from; nothing where it has no words. */
export type ListLine = {
  from: 'text' | 'post' | 'summary' | 'streaming' | 'card' | 'kind'
  words: string
}

/** The same with the people in it, whose names are not known here. */
export type LineInParts = { from: ListLine['from']; parts: LinePart[] }

type Fields = { [key: string]: unknown }

/** The line as a text; see `lineInParts`. */
export function listLine(
  msg_type: string,
  content: string,
  language: string,
  readJson: ReadJson = plainReader,
): ListLine | null {
  const line = lineInParts(msg_type, content, language, readJson)
  return line && { from: line.from, words: wordsOfParts(line.parts) }
}

/**
 * The line by which the chat list and a notification tell of a message, read as its bubble is. A card may write its
 * own (`config.summary`); what stands there without one no page says; its title stands in, else its first words.
 *
 * @param content the JSON text, comments allowed
 * @param language the reader's, as Feishu spells it
 * @returns null of a content that cannot be read
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure (summary)
 */
export function lineInParts(
  msg_type: string,
  content: string,
  language: string,
  readJson: ReadJson = plainReader,
): LineInParts | null {
  const read = readJson(content)
  if ('errors' in read) return null
  const message = objectOf(getNodeValue(read.json.tree))
  if (!message) return null
  const from = isKeyed(msg_type) ? 'kind' : 'text'
  const ofWords: Line = (message) => ({ from, parts: oneLine([summaryOf(msg_type, JSON.stringify(message))]) })
  return entryOf(lines, ofWords, msg_type)(message, language)
}

type Line = (message: Fields, language: string) => LineInParts

const lines = {
  text: ({ text }) => ({ from: 'text', parts: textParts(typeof text === 'string' ? text : '') }),
  post: (message, language) => ({ from: 'post', parts: partsOfPost(JSON.stringify(message), language) }),
  interactive: lineOfCard,
} satisfies Record<WordedType, Line>

function partsOfPost(content: string, language: string): LinePart[] {
  const post = readPost(content, language)
  if (post.form !== 'post') return []
  const paragraphs = post.paragraphs.slice(0, enough).map((elements) => elements.flatMap(partsOfElement))
  return oneLine([post.title, ...paragraphs.flatMap((parts) => [' ', ...parts])])
}

function partsOfElement(element: ShownElement | ShownUnknown): LinePart[] {
  switch (element.tag) {
    case 'text':
    case 'a':
    case 'code_block':
      return [element.text]
    case 'at':
      return [{ id: element.user_id || element.user_name, name: element.user_name || null, at: true }]
    case 'emotion':
      return [emojiCharacters[element.emoji_type] ?? `[${element.emoji_type}]`]
    case 'md':
      return partsOfBlocks(readMarkdown(beginning(element.text), 'post'))
    default:
      return []
  }
}

function lineOfCard(card: Fields, wanted: string): LineInParts {
  const second = card.schema === '2.0'
  // Only card JSON 2.0 writes its own line, streams, and restricts its languages; an empty list of them holds no words.
  const { locales, summary: written, streaming_mode } = (second && objectOf(card.config)) || {}
  const restricted = Array.isArray(locales) && locales.length > 0
  const language = restricted && !locales.includes(wanted) ? '' : wanted
  const version = second ? 'markdown_2' : 'markdown_1'
  const of = (text: unknown) => partsOfText(objectOf(text), language, version)
  const summary = oneLine(of(written))
  if (summary.length > 0) return { from: 'summary', parts: summary }
  if (streaming_mode === true) return { from: 'streaming', parts: [] }
  const header = objectOf(inLanguage({ plain: card.header, languages: objectOf(card.i18n_header) ?? {} }, language))
  const title = oneLine(of(header?.title))
  if (title.length > 0) return { from: 'card', parts: title }
  const subtitle = oneLine(of(header?.subtitle))
  if (subtitle.length > 0) return { from: 'card', parts: subtitle }
  const elements = inLanguage(
    { plain: isEmptyList(card.elements) ? null : card.elements, languages: objectOf(card.i18n_elements) ?? {} },
    language,
  )
  const found: LinePart[] = []
  speak([objectOf(card.body)?.elements, elements], of, found)
  return { from: 'card', parts: oneLine(found) }
}

/** A text object in a language, read as it is drawn: a plain one as it stands. */
function partsOfText(text: Fields | null, language: string, markdown: 'markdown_1' | 'markdown_2'): LinePart[] {
  if (!text) return []
  const languages = { ...objectOf(text.i18n), ...objectOf(text.i18n_content) }
  const words = inLanguage({ plain: text.content ?? null, languages }, language)
  if (typeof words !== 'string') return []
  if (text.tag === 'markdown') return partsOfBlocks(readMarkdown(beginning(words), markdown))
  return text.tag === 'lark_md' ? partsOf(readMarkdownLine(beginning(words), 'lark_md')) : [words]
}

/** More than a line shows. */
const enough = 200
/** As much of a Markdown source as a line can show words of, tags and addresses included; the rest need not be parsed. */
const beginning = (source: string) => source.slice(0, 4000)
const spoken = new Set(['plain_text', 'lark_md', 'markdown'])

/** The words of elements, one after the other, until there are more than a line shows. */
function speak(value: unknown, of: (text: unknown) => LinePart[], found: LinePart[], depth = 0) {
  if (depth > 60 || found.length > enough || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) speak(item, of, found, depth + 1)
    return
  }
  const { tag } = value as Fields
  if (typeof tag === 'string' && spoken.has(tag)) found.push(...of(value), ' ')
  for (const [key, item] of Object.entries(value)) if (!unspoken.has(key)) speak(item, of, found, depth + 1)
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

const objectOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
