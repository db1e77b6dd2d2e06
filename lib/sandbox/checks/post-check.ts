import { type Refusal, refusal } from '../refusal-words.ts'
import { isObject } from '../strict-json.ts'
import { nobody } from '../world/people.ts'

/** The fields each tag must have. */
const tags: Record<string, string[]> = {
  text: ['text'],
  a: ['text', 'href'],
  at: ['user_id'],
  img: ['image_key'],
  media: ['file_key'],
  emotion: ['emoji_type'],
  md: ['text'],
  code_block: ['text'],
  hr: [],
}

const alone = new Set(['img', 'media', 'md'])

/**
 * A post: languages, paragraphs, elements; the first fault found, in the words of the help page for 230001.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (post)
 */
export function checkPost(post: Record<string, unknown>, format: () => Refusal): Refusal | null {
  const languages = Object.entries(post).filter(([key]) => /^[a-z]{2}_[a-z]{2}$/.test(key))
  if (languages.length === 0) return format()
  for (const [, language] of languages) {
    if (!isObject(language) || !Array.isArray(language.content)) return format()
    if (language.title !== undefined && typeof language.title !== 'string') return format()
    for (const paragraph of language.content) {
      if (!Array.isArray(paragraph)) return format()
      for (const element of paragraph) {
        const fault = checkElement(element, paragraph.length, format)
        if (fault) return fault
      }
    }
  }
  return null
}

function checkElement(element: unknown, inParagraph: number, format: () => Refusal): Refusal | null {
  if (!isObject(element)) return format()
  const { tag } = element
  const fields = typeof tag === 'string' ? tags[tag] : undefined
  if (typeof tag !== 'string' || !fields) return wrong('message_content has wrong tag')
  for (const field of fields) {
    const value = element[field]
    // An empty text is a text; an empty key, address or id is none.
    if (typeof value !== 'string' || (value === '' && field !== 'text'))
      return wrong(`message_content_${tag}_tag's ${field} field can't be nil`)
  }
  if (alone.has(tag) && inParagraph > 1) return format()
  // Without a scheme it is taken as it is; which codes of emoji there are is documented, and not that others are refused.
  if (tag === 'a' && /^https?:\/*$/i.test(String(element.href))) return wrong('invalid href')
  if (tag === 'a' && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(String(element.href)))
    return wrong('scheme not in scheme whitelist')
  if (tag === 'md' && (String(element.text).includes(nobody) || mentionsNobody(String(element.text))))
    return wrong("message_content_md_tag's text field contains invalid user id")
  return checkKeys(element)
}

/** Somebody named by what is no id: a name, or the key of a mention in a message that was read. */
const mentionsNobody = (text: string): boolean =>
  [...text.matchAll(/<at\s{1,9}user_id\s{0,9}=\s{0,9}["']([^"'<>]{0,300})["']\s{0,9}>/g)].some(
    ([, id = '']) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) && !/\$\{|\{\{/.test(id),
  )

function checkKeys({ tag, image_key, file_key }: Record<string, unknown>): Refusal | null {
  const key = String((tag === 'img' ? image_key : file_key) ?? '')
  if (tag === 'img' && !/^img_/.test(key)) return refusal(230001, 'invalid image_key')
  if (tag === 'media' && typeof image_key === 'string' && image_key !== '' && !/^img_/.test(image_key))
    return refusal(230001, 'invalid image_key')
  if (tag === 'media' && /[./\\]/.test(key)) return refusal(230001, 'invalid file_key')
  if (key.includes('sandbox_foreign')) return refusal(230017)
  if (key.includes('sandbox_unknown')) return refusal(230001, `invalid ${tag === 'img' ? 'image' : 'file'}_key`)
  return null
}

const wrong = (reason: string) => refusal(230001, 'invalid message content', reason)
