import type { Node } from 'jsonc-parser'
import * as z from 'zod/mini'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { asText, entries, type Place, plain } from '#lib/json/node.ts'
import { below } from '#lib/json/pointer.ts'
import { type Style, styles } from '#lib/markdown/tree.ts'
import { tooMuchToDraw } from './drawable.ts'

const words = z.catch(z.string(), '')
const written: { [style: string]: Style } = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  lineThrough: 'strike',
}
const style = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform((names) => styles.filter((one) => names.some((name) => written[asText(name)] === one))),
)

/** The nine tags, as drawn: what is missing or wrong falls back. */
const shown = {
  text: z.object({ tag: z.literal('text'), text: words, un_escape: z.catch(z.boolean(), false), style }),
  a: z.object({ tag: z.literal('a'), text: words, href: words, style }),
  at: z.object({ tag: z.literal('at'), user_id: words, user_name: words, style }),
  img: z.object({ tag: z.literal('img'), image_key: words }),
  media: z.object({ tag: z.literal('media'), file_key: words, image_key: words }),
  emotion: z.object({ tag: z.literal('emotion'), emoji_type: words }),
  hr: z.object({ tag: z.literal('hr') }),
  code_block: z.object({ tag: z.literal('code_block'), text: words, language: words }),
  md: z.object({ tag: z.literal('md'), text: words }),
}
type PostTag = keyof typeof shown
export type PostElementOf<T extends PostTag> = z.infer<(typeof shown)[T]> & { place: Place }
export type ShownElement = { [T in PostTag]: PostElementOf<T> }[PostTag]
export type ShownUnknown = { tag: '@unpreviewed'; written: string; place: Place }

export type ShownPost =
  | { form: 'post'; locale: string; title: string; paragraphs: (ShownElement | ShownUnknown)[][] }
  | { form: 'unreadable'; why: 'json'; reason: string; offset: number }
  | { form: 'unreadable'; why: 'shape' | 'depth' | 'size' }

/**
 * A post as one reader sees it: their language, else one that is there. Also takes the body of one language
 * without its key, which is how Feishu hands posts back.
 */
export function readPost(content: string, wanted: string, readJson: ReadJson = plainReader): ShownPost {
  if (tooMuchToDraw('post', content, readJson)) return { form: 'unreadable', why: 'size' }
  try {
    const read = readJson(content)
    if ('errors' in read) {
      const [first] = read.errors
      return { form: 'unreadable', why: 'json', reason: first?.reason ?? '', offset: first?.offset ?? 0 }
    }
    return postIn(read.json.tree, wanted)
  } catch (error) {
    if (error instanceof RangeError) return { form: 'unreadable', why: 'depth' }
    throw error
  }
}

function postIn(root: Node, wanted: string): ShownPost {
  const keys = entries(root)
  const locales = [...keys].filter(([key, value]) => /^[a-z]{2}_[a-z]{2}$/.test(key) && value.type === 'object')
  const [locale, body] = keys.has('content')
    ? ['', root]
    : (locales.find(([key]) => key === wanted) ??
      locales.find(([key]) => key === 'en_us') ??
      locales.find(([key]) => key === 'zh_cn') ??
      locales[0] ?? ['', undefined])
  if (!body) return { form: 'unreadable', why: 'shape' }
  const base = locale ? below('', locale) : ''
  const held = entries(body)
  const lines = held.get('content')
  if (lines && lines.type !== 'array') return { form: 'unreadable', why: 'shape' }
  return {
    form: 'post',
    locale,
    title: words.parse(held.get('title')?.value),
    paragraphs: (lines?.children ?? []).map((line, i) => paragraph(line, below(below(base, 'content'), i))),
  }
}

const known: { [tag: string]: z.ZodMiniType<object> } = shown

function paragraph(line: Node, path: string): (ShownElement | ShownUnknown)[] {
  const nodes = line.type === 'array' ? (line.children ?? []) : [line]
  return nodes.map((node, i) => {
    const place = { path: line.type === 'array' ? below(path, i) : path }
    const fields = node.type === 'object' ? plain(node) : {}
    const tag = typeof fields.tag === 'string' ? fields.tag : ''
    const type = Object.hasOwn(known, tag) ? known[tag] : undefined
    return type ? ({ ...type.parse(fields), place } as ShownElement) : { tag: '@unpreviewed', written: tag, place }
  })
}
