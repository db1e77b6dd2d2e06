import { isPersonId } from '#lib/markdown/person-id.ts'
import { isLegalLink } from '#lib/markdown/text-markup.ts'
import { either, type Lead, type Leads, leadsBy } from './leads.ts'
import type { Refusal } from './said.ts'
import type { Content, SeenObject } from './seen.ts'

/** The nine tags of a post. */
const postTags = new Set(['text', 'a', 'at', 'img', 'media', 'emotion', 'hr', 'code_block', 'md'])

/**
 * Where a 230001 points in a text or a post: its reasons after `ext=` name a tag, a field, or nothing at all. null:
 * there is no telling.
 * @see https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-resolve-error-230001
 */
export function inWords(content: Content, { msg, code }: Refusal): Leads | null {
  if (code === 230017 || code === 230055) return { how: 'fits', leads: keysOf(content, 'image_key', 'file_key') }
  const said = msg.slice(0, 8000)
  const wrong = /wrong tag[:\s]{0,3}[{"'[]{0,2}([\w-]{0,60})/i.exec(said)
  if (wrong) {
    const elements = elementsOf(content)
    const named = wrong[1] ? elements.filter(({ tag }) => tag === wrong[1] && !postTags.has(tag)) : []
    return either(named, () => elements.filter(({ tag }) => !postTags.has(tag)))
  }
  const nil =
    /message_content_(\w{1,20})_tag['’]?s? (\w{1,30}) (?:field )?(?:can['’]?t|cannot|can not) be (?:nil|empty)/i.exec(
      said,
    )
  if (nil) {
    const [, tag = '', field = ''] = nil
    const all = elementsOf(content).filter((one) => one.tag === tag)
    const lacking = all.filter(({ keys }) => !keys.get(field)?.value)
    return { how: lacking.length > 0 ? 'value' : 'fits', leads: lacking.length > 0 ? lacking : all }
  }
  if (/invalid user[ _]?id|user[ _]?id is invalid/i.test(said)) return persons(content, said)
  if (/emoji_type/i.test(said)) {
    const all = elementsOf(content).filter(({ tag }) => tag === 'emotion')
    const odd = all.filter(({ keys }) => !/^[A-Za-z]\w*$/.test(String(keys.get('emoji_type')?.value ?? '')))
    return { how: 'fits', leads: odd.length > 0 ? odd : all }
  }
  if (/scheme/i.test(said)) return links(content)
  const key = /invalid (image_key|file_key)/i.exec(said)?.[1]
  return key ? { how: 'fits', leads: keysOf(content, key) } : null
}

/** Elements of a post stand in paragraphs, which stand in the content of a language. */
const elementsOf = ({ objects }: Content): SeenObject[] =>
  objects.filter(({ path }) => path.length === 4 && path[1] === 'content')

const keysOf = ({ objects }: Content, ...names: string[]): Lead[] =>
  objects.flatMap(({ path, keys }) => names.filter((name) => keys.has(name)).map((name) => ({ path: [...path, name] })))

const mention = /<at\s[^<>]{1,300}>(?:[^<>]{0,100}<\/at>)?/g

/** Mentions of nobody, else of anybody. */
function persons(content: Content, said: string): Leads {
  const ids = [...said.matchAll(/\b(?:ou|on)_\w{1,80}/g)].map(([id]) => id)
  const named = ids.flatMap((id) => leadsBy.standing(content, id))
  return either(named, () => {
    const idIn = (tag: string) => /=\s{0,3}["']?([^"'<>]{0,100})/.exec(tag)?.[1] ?? ''
    const tags = (isMeant: (id: string) => boolean) => [
      ...content.objects
        .filter(({ tag, keys }) => tag === 'at' && isMeant(String(keys.get('user_id')?.value ?? '')))
        .map(({ path }) => ({ path })),
      ...leadsBy.matching(content, mention, (tag) => isMeant(idIn(tag))),
    ]
    const odd = tags((id) => !isPersonId(id))
    return odd.length > 0 ? odd : tags((id) => id !== 'all')
  })
}

/** Links that lead nowhere, else all of them. */
function links(content: Content): Leads {
  const all = (isMeant: (href: string) => boolean): Lead[] => [
    ...content.objects
      .filter(({ keys }) => keys.has('href') && isMeant(String(keys.get('href')?.value ?? '')))
      .map(({ path }) => ({ path: [...path, 'href'] })),
    ...leadsBy.matching(content, /\]\([^()\s]{1,400}\)/g, (link) => isMeant(link.slice(2, -1))),
  ]
  const odd = all((href) => !(/^https?:/i.test(href) && isLegalLink(href)))
  return { how: 'fits', leads: odd.length > 0 ? odd : all(() => true) }
}
