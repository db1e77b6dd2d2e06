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

/** Languages the simple editor offers. */
export const postLanguages = ['zh_cn', 'en_us', 'ja_jp'] as const
export type PostLanguage = (typeof postLanguages)[number]

const part = z.object({ title: z.catch(z.string(), ''), body: z.catch(z.string(), '') })
const nothing = { title: '', body: '' }
const draft = z.catch(
  z.object({
    mode: z.catch(z.enum(['simple', 'json']), 'simple'),
    language: z.catch(z.enum(postLanguages), 'zh_cn'),
    locales: z.catch(
      z.object({ zh_cn: z.catch(part, nothing), en_us: z.catch(part, nothing), ja_jp: z.catch(part, nothing) }),
      { zh_cn: nothing, en_us: nothing, ja_jp: nothing },
    ),
    json: z.catch(z.string(), ''),
    /** The JSON last made from the simple editor: what differs from it was written by hand. */
    made: z.catch(z.string(), ''),
  }),
  {
    mode: 'simple',
    language: 'zh_cn',
    locales: { zh_cn: nothing, en_us: nothing, ja_jp: nothing },
    json: '',
    made: '',
  },
)
type Draft = z.infer<typeof draft>

/** Whether the JSON is a draft of its own, written by hand. */
export const isOwnJson = ({ json, made }: Draft) => json.trim() !== '' && json !== made

/** The JSON of what stands in the simple editor, for going on from there. */
export function madeJson(draft: Draft): Draft {
  const simple = simplePost(draft)
  const json = filledLanguages(draft).length ? (formatJson(simple) ?? simple) : ''
  return { ...draft, json, made: json }
}

/** The languages something was written in. */
export function filledLanguages({ locales }: Draft): PostLanguage[] {
  return postLanguages.filter((language) => locales[language].title.trim() || locales[language].body.trim())
}

/** The simple editor's post: each language one `md` paragraph. */
function simplePost(draft: Draft): string {
  const written = filledLanguages(draft).map((language) => {
    const { title, body } = draft.locales[language]
    return [language, { ...(title.trim() && { title }), content: [[{ tag: 'md', text: body }]] }] as const
  })
  return JSON.stringify(Object.fromEntries(written))
}

/** The simple editor's words of a content; as JSON where a simple editor could not write it. */
function simpleAgain(words: Draft, json: string): Draft {
  const locales = { ...words.locales }
  try {
    const post: { [locale: string]: { title?: string; content: { tag: string; text: string }[][] } } = JSON.parse(json)
    for (const language of postLanguages) {
      const { title = '', content = [] } = post[language] ?? {}
      const [element, ...more] = content.flat()
      if (more.length > 0 || (element && element.tag !== 'md')) return { ...words, mode: 'json', json }
      locales[language] = { title, body: element?.text ?? '' }
    }
  } catch {
    return { ...words, mode: 'json', json }
  }
  return { ...words, locales }
}

export const post: MessageType<Draft, z.infer<typeof content>> = {
  limit: 30 * KB,
  holds: 'plain',
  content,
  draft,
  compose: (draft, read) => (draft.mode === 'simple' ? simplePost(draft) : sendable(draft.json, read)),
  isEmpty: (draft) => (draft.mode === 'simple' ? filledLanguages(draft).length === 0 : draft.json.trim() === ''),
  source: (draft) => (draft.mode === 'json' ? draft.json : null),
  typed: ({ mode, json, language, locales }) => (mode === 'json' ? json : locales[language].body),
  draftOf: (content) => draft.parse({ mode: 'json', json: formatJson(content) ?? content, locales: {} }),
  rewritten: (draft, content) => (draft.mode === 'json' ? { ...draft, json: content } : simpleAgain(draft, content)),
  atLeast: (content) => [
    ...(/"style"\s*:\s*\[\s*"/.test(content) ? (['styles'] satisfies AtLeast[]) : []),
    ...(/"tag"\s*:\s*"md"/.test(content) ? (['md'] satisfies AtLeast[]) : []),
    ...(/"tag"\s*:\s*"at"/.test(content) ? (['mentions'] satisfies AtLeast[]) : []),
  ],
}
