import { isPersonId } from '#lib/markdown/person-id.ts'
import type { Finding } from './problems.ts'

/** Which spelling of a mention a text takes. */
export type MentionSpelling = 'text' | 'card'

const right = {
  text: '<at user_id="ou_…"></at>',
  card: '<at id=ou_…></at>',
} as const

/** Longer tags are no mentions. UTF-16 units. */
const longest = 300
/** More mentions than anybody writes. */
const most = 200

/**
 * Mentions in a text that Feishu would show as typed, or refuse: the other spelling, a tag that closes itself, a name
 * in place of an id, an id that only stands in messages read back.
 *
 * @param spelling `text`: text and post messages; `card`: Markdown of cards
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (text)
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text (mentions)
 */
export function wrongMentions(text: string, spelling: MentionSpelling): Finding[] {
  const found: Finding[] = []
  let at = text.indexOf('<at')
  for (let n = 0; at >= 0 && n < most; n++) {
    const end = text.indexOf('>', at)
    if (end < 0) break
    const tag = text.slice(at, end + 1)
    if (/^<at[\s/>]/.test(tag) && tag.length <= longest && !isFilledLater(tag)) {
      const wrong = wrongIn(tag, spelling)
      if (wrong) found.push(wrong)
    }
    at = text.indexOf('<at', end)
  }
  return found
}

/** A program will put an id into it. */
const isFilledLater = (tag: string) => tag.includes('${') || tag.includes('{{')

function wrongIn(tag: string, spelling: MentionSpelling): Finding | null {
  const mention = (): Finding => ({ kind: 'mention', written: tag.slice(0, 80), right: right[spelling] })
  const names = spelling === 'text' ? ['user_id'] : ['id', 'ids', 'email']
  const attributes = attributesOf(tag)
  const name = names.find((one) => attributes.has(one))
  if (name === undefined || (spelling === 'text' && tag.endsWith('/>'))) return mention()
  const ids = (attributes.get(name) ?? '').split(',').map((id) => id.trim())
  const readBack = ids.find((id) => /^@_user_\d+$/.test(id))
  if (readBack !== undefined) return { kind: 'read_back_mention', id: readBack }
  if (name === 'email') return ids.every((id) => id.includes('@')) ? null : mention()
  return ids.every(isPersonId) ? null : mention()
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /\s(\w{1,20})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/g,
  ))
    attributes.set(name, double ?? single ?? bare ?? '')
  return attributes
}
