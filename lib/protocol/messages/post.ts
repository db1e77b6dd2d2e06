import * as z from 'zod/mini'
import { formatJson, sendable } from '#lib/json/json.ts'
import { isLegalLink } from '#lib/markdown/text-markup.ts'
import { finding } from '../problems.ts'
import { KB } from '../size.ts'
import type { AtLeast, MessageType } from './message-type.ts'

const filled = z.string().check(z.minLength(1))

/** Unknown styles are ignored by Feishu, so any string passes. */
const style = z.optional(z.array(z.string()))

/** What leads nowhere is refused with "scheme not in scheme whitelist"; of an address without its scheme nobody knows. */
const href = z.string().check(
  z.minLength(1),
  z.superRefine((href, issue) => {
    if (href === '' || isFilledLater(href) || (/^https?:/i.test(href) && isLegalLink(href))) return
    const odd = /^[a-z][a-z0-9+.-]*:/i.test(href) && !isLegalLink(href)
    issue.addIssue(finding({ kind: 'link_scheme', href: href.slice(0, 80) }, odd ? 'refused' : 'doubtful'))
  }),
)

/** A program will put an address into it. */
const isFilledLater = (text: string) => text.includes('${') || text.includes('{{')

/**
 * The nine tags of a post.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (post)
 */
export const postElement = z.discriminatedUnion('tag', [
  z.looseObject({ tag: z.literal('text'), text: z.string(), un_escape: z.optional(z.boolean()), style }),
  z.looseObject({ tag: z.literal('a'), text: z.string(), href, style }),
  z.looseObject({
    tag: z.literal('at'),
    user_id: filled,
    user_name: z.optional(z.string()),
    style,
  }),
  z.looseObject({ tag: z.literal('img'), image_key: filled }),
  z.looseObject({
    tag: z.literal('media'),
    file_key: filled,
    image_key: z.optional(z.string()),
  }),
  z.looseObject({ tag: z.literal('emotion'), emoji_type: filled }),
  z.looseObject({ tag: z.literal('hr') }),
  z.looseObject({ tag: z.literal('code_block'), text: z.string(), language: z.optional(z.string()) }),
  z.looseObject({ tag: z.literal('md'), text: z.string() }),
])

const standsAlone = new Set(['img', 'media', 'md'])

const paragraph = z.array(postElement).check(
  z.superRefine((elements, issue) => {
    const loner = elements.findIndex(({ tag }) => standsAlone.has(tag))
    if (loner >= 0 && elements.length > 1)
      issue.addIssue({ ...finding({ kind: 'not_alone', tag: elements[loner]?.tag ?? '' }, 'refused'), path: [loner] })
  }),
)

const localised = z.looseObject({ title: z.optional(z.string()), content: z.array(paragraph) })

/** Two official locales; others (ja_jp, zh_hk, ...) are used in practice. */
const localeKey = /^[a-z]{2}_[a-z]{2}$/

const content = z.pipe(
  z.record(z.string(), z.unknown()).check(
    z.superRefine((post, issue) => {
      const locales = Object.keys(post).filter((key) => localeKey.test(key))
      if (locales.length > 0) return
      if ('post' in post) issue.addIssue(finding({ kind: 'wrapper', key: 'post' }, 'refused'))
      else issue.addIssue(finding({ kind: 'no_locale' }, 'refused'))
    }),
  ),
  z.record(z.string(), localised),
)

/** Languages the editor offers by itself. */
export const postLanguages = ['zh_cn', 'en_us', 'ja_jp'] as const

/** `language` is '' until somebody writes or chooses: it is that of the reader. */
const nothing = { mode: 'written' as const, language: '', json: '', aside: '' }
const earlier = z.record(z.string(), z.object({ title: z.string(), body: z.string() }))

/** The JSON is the draft; Written and Markdown are ways to look at it, one language at a time. */
const draft = z.catch(
  z.pipe(
    z.object({
      mode: z.catch(z.enum(['written', 'markdown', 'json', 'simple']), 'written'),
      language: z.catch(z.string().check(z.regex(localeKey)), ''),
      json: z.catch(z.string(), ''),
      /** What an earlier version of the console kept beside it. */
      aside: z.catch(z.string(), ''),
      locales: z.catch(earlier, {}),
      made: z.catch(z.string(), ''),
    }),
    z.transform(({ mode, language, json, aside, locales, made }) => {
      const words = earlierMarkdown(locales)
      if (mode !== 'simple') return { mode, language, json, aside: words && words !== json ? words : aside }
      return {
        mode: words ? ('markdown' as const) : ('written' as const),
        language,
        json: words,
        aside: json === made ? '' : json,
      }
    }),
  ),
  nothing,
)
type Draft = z.infer<typeof draft>

/** Earlier drafts held Markdown beside the JSON, a text for each language, and `mode` said which is sent. */
function earlierMarkdown(locales: z.infer<typeof earlier>): string {
  const written = Object.entries(locales).flatMap(([language, { title, body }]) =>
    `${title}${body}`.trim()
      ? [[language, { ...(title.trim() && { title }), content: [[{ tag: 'md', text: body }]] }]]
      : [],
  )
  return written.length > 0 ? JSON.stringify(Object.fromEntries(written), null, 2) : ''
}

/** The words of a post in one language, line by line, as far as they can be read. */
function wordsIn(json: string, language: string): string {
  try {
    const lines: { text?: string }[][] = JSON.parse(json)[language].content
    return lines.map((line) => line.map(({ text = '' }) => text).join('')).join('\n')
  } catch {
    return ''
  }
}

export const post: MessageType<Draft, z.infer<typeof content>> = {
  limit: 30 * KB,
  holds: 'plain',
  content,
  draft,
  compose: ({ json }, read) => sendable(json, read),
  isEmpty: ({ json }) => json.trim() === '',
  source: ({ mode, json }) => (mode === 'json' ? json : null),
  typed: ({ mode, json, language }) => (mode === 'json' ? json : wordsIn(json, language)),
  draftOf: (content) => {
    const language = /"([a-z]{2}_[a-z]{2})"/.exec(content)?.[1]
    const json = formatJson(content) ?? content
    return language ? { ...nothing, language, json } : { ...nothing, mode: 'json', json }
  },
  rewritten: (draft, content) => ({
    ...draft,
    json: draft.mode === 'json' ? content : (formatJson(content) ?? content),
  }),
  atLeast: (content) => [
    ...(/"style"\s*:\s*\[\s*"/.test(content) ? (['styles'] satisfies AtLeast[]) : []),
    ...(/"tag"\s*:\s*"md"/.test(content) ? (['md'] satisfies AtLeast[]) : []),
    ...(/"tag"\s*:\s*"at"/.test(content) ? (['mentions'] satisfies AtLeast[]) : []),
  ],
}
