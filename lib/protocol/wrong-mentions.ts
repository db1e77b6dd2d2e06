import { isEmail, isMention, namedByUserId, namedInCard } from '#lib/markdown/mention.ts'
import { isPersonId } from '#lib/markdown/person-id.ts'
import type { Finding } from './problems.ts'

/**
 * What takes a mention in a spelling of its own: a text message, the Markdown of a post, a `text` or `a` of a post, the
 * Markdown of a card; and the plain texts of a card, which take none.
 */
export type MentionPlace = 'text' | 'post_md' | 'post_text' | 'card' | 'card_plain'

const inCard = (ids: string[]) =>
  isEmail(ids[0] ?? '')
    ? `<at email=${ids[0]}></at>`
    : ids.length > 1
      ? `<at ids=${ids.join(',')}></at>`
      : `<at id=${ids[0]}></at>`
const inText = (ids: string[]) => ids.map((id) => `<at user_id="${isEmail(id) ? unknown : id}"></at>`).join(' ')

/** How people are mentioned there. */
const right: { [P in MentionPlace]: (ids: string[]) => string } = {
  text: inText,
  post_md: inText,
  post_text: (ids) => ids.map((id) => `{"tag": "at", "user_id": "${isEmail(id) ? unknown : id}"}`).join(', '),
  card: inCard,
  card_plain: (ids) => `{"tag": "markdown", "content": "${inCard(ids)}"}`,
}
const unknown = 'ou_…'

/** Longer tags are no mentions. UTF-16 units. */
const longest = 300
/** More mentions than anybody writes. */
const most = 200

/** A finding, and whether Feishu documents that it refuses it. */
export type WrongMention = { finding: Finding; severity: 'refused' | 'doubtful'; sub_code?: number }

/**
 * Mentions in a text that Feishu would show as typed, or refuse: the spelling of another place or of another chat
 * program, a tag that does not close, a name in place of an id, an id that only stands in messages read back.
 *
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (text, post)
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text (mentions)
 */
export function wrongMentions(text: string, place: MentionPlace): WrongMention[] {
  const found: WrongMention[] = []
  const rest: string[] = []
  let done = 0
  for (const { index } of text.matchAll(/<at[\s/>=]|(?:&lt;|＜)at\s/gi)) {
    if (index < done) continue
    const end = endOfTag(text, index)
    if (found.length >= most) break
    if (end < 0) continue
    const tag = text.slice(index, end)
    const [inside = ''] = /^[^<＜]{0,300}[<＜]\/at[>＞]/i.exec(text.slice(end, end + longest + 5)) ?? []
    rest.push(text.slice(done, index))
    done = end + inside.length
    const wrong = isFilledLater(tag)
      ? null
      : wrongIn(tag, place, inside !== '' || (place === 'card' && (tag.endsWith('/>') || closes(text, end))))
    if (wrong) found.push(wrong)
  }
  for (const { 0: written, groups } of [...rest, text.slice(done)].join(' ').matchAll(withoutTag)) {
    if (found.length >= most) break
    const { read, one, id } = groups ?? {}
    // A title may well say @all: nobody is called by it, and nobody can be.
    if (read !== undefined) found.push(readBack(read, read, place))
    else if (id !== undefined || place !== 'card_plain') found.push(mention(written, place, [id ?? one ?? 'all']))
  }
  return found
}

/** Where a tag ends, its mark included, or where that was forgotten; -1 for what is none. */
function endOfTag(text: string, from: number): number {
  const [tag] = /^(?:<[^<>]*(?:>|(?=<\/at>))|&lt;[^<>]*?&gt;|＜[^＜＞]*＞)/.exec(text.slice(from, from + longest)) ?? []
  return tag === undefined ? -1 : from + tag.length
}

/** Whether a tag that holds others is closed before the next of its kind. */
function closes(text: string, from: number): boolean {
  const [closing] = /<\/at>|<at[\s/>]/.exec(text.slice(from, from + 2000)) ?? []
  return closing === '</at>'
}

/** What stands for somebody without a tag: the key of a mention that was read, or the spelling of another program. */
const withoutTag =
  /(?<read>@_(?:user_\d{1,6}|all)\b)|<@[!&]?(?<one>[\w.-]{1,64})>|<!(?:here|channel|everyone)>|(?<![\w@"'=/.])@(?:(?<id>ou_\w{6,64})|(?:all|everyone|channel|here)\b(?![\w.@-])|所有人|全体成员)/g

/** A program will put an id into it. */
const isFilledLater = (tag: string) => tag.includes('${') || tag.includes('{{')

/** Of what was written, only what can be somebody is offered again. */
const offered = (ids: string[]) => {
  const known = ids
    .map((id) => id.replace(/[\\"'“”‘’]/g, '').trim())
    .map((id) => (/^(?:all|everyone|here|channel|@_all|所有人|全体成员)$/i.test(id) ? 'all' : id))
    .filter((id) => isPersonId(id) || isEmail(id))
  return known.length > 0 ? known : [unknown]
}

const mention = (written: string, place: MentionPlace, ids: string[]): WrongMention => ({
  finding: { kind: 'mention', written: written.slice(0, 80), right: right[place](offered(ids)).slice(0, 200) },
  severity: 'doubtful',
})

const readBack = (id: string, written: string, place: MentionPlace): WrongMention => ({
  finding: { kind: 'read_back_mention', id, written: written.slice(0, 80), right: right[place](offered([id])) },
  severity: 'doubtful',
})

function wrongIn(tag: string, place: MentionPlace, closed: boolean): WrongMention | null {
  const spelling = place === 'card' ? 'id' : 'user_id'
  const takesTags = place !== 'post_text' && place !== 'card_plain'
  if (takesTags && closed && isMention(tag, spelling)) return null
  const named = takesTags ? (place === 'card' ? (namedInCard(tag)?.whom ?? []) : [namedByUserId(tag) ?? '']) : []
  const ids = idsIn(tag)
  const key = ids.find((id) => /^@_(?:user_\d+|all)$/.test(id))
  const wrong = key === undefined ? mention(tag, place, ids) : readBack(key, tag, place)
  // In the right spelling, but of nobody: a post is refused for it, and so is a card where Feishu looks for the person.
  const nobody = closed && named.some((id) => id !== '' && !isPersonId(id) && !isEmail(id))
  if (nobody && place === 'post_md') return { ...wrong, severity: 'refused' }
  return nobody && place === 'card' ? { ...wrong, sub_code: 100290 } : wrong
}

/** Whoever a tag names, under whatever attribute. */
function idsIn(tag: string): string[] {
  const values = [
    ...tag
      .replace(/&(?:lt|gt|quot);|[＜＞]/g, ' ')
      .matchAll(/[\s"'](\w{1,20})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g),
  ]
    .filter(([, name]) => /id|mail|^user$/i.test(name ?? ''))
    .map(([, , double, single, bare]) => double ?? single ?? bare ?? '')
  const bare = /^(?:<|&lt;|＜)at[\s=:]+"?([\w@.-]{1,64})"?\s*\/?(?:>|&gt;)/i.exec(tag)?.[1]
  return (values[0] ?? bare ?? '').split(',').map((id) => id.trim().replace(/\/$/, ''))
}
