import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { emojiKeys } from '#lib/markdown/emoji.ts'
import { isPersonId } from '#lib/markdown/person-id.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import { isKeyed, type Keyed, type KeyedType, type MsgType, messages } from '#lib/protocol/messages.ts'
import { keyFault } from '#lib/protocol/picture.ts'
import type { Finding, Path, Problem } from '#lib/protocol/problems.ts'
import { type Found, markdownFindings } from './markdown-findings.ts'
import { placeholdersIn } from './placeholders.ts'
import { sensitiveIn } from './sensitive.ts'

/**
 * What is wrong with the words of a text or a post, or with the keys of other messages: what Feishu would show as typed,
 * refuse, or send to nobody. Nothing of cards. Its shape is for `protocol/messages/`.
 *
 * @param root the content as jsonc-parser read it; places refer to its source
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json
 */
export function wordsProblems(root: Node, msg_type: MsgType): Problem[] {
  const problems: Problem[] = []
  const report: Report = ({ finding, severity, sub_code }, path, { offset, length }) => {
    const at = { from: offset, to: offset + Math.min(length, 400) }
    if (problems.length < most) problems.push({ ...finding, severity, path, at, ...(sub_code && { sub_code }) })
  }
  if (msg_type === 'text') textProblems(root, report)
  if (msg_type === 'post') postProblems(root, report)
  if (isKeyed(msg_type)) keyProblems(root, msg_type, report)
  return problems
}

/** Nobody reads more of them. */
const most = 300

type Report = (found: Found, path: Path, node: Node) => void

const doubtful = (finding: Finding): Found => ({ finding, severity: 'doubtful' })

function textProblems(root: Node, report: Report) {
  const node = entries(root).get('text')
  if (node?.type !== 'string') return
  const { found } = markdownFindings(node.value, 'text')
  const { as_typed } = readText(node.value)
  // A picture in Markdown is an illegal link as well; it is told once.
  const isPicture = found.some(({ finding }) => finding.kind === 'no_markdown' && finding.construct === 'image')
  if (as_typed && !(as_typed.why === 'link' && isPicture)) {
    const written = as_typed.why === 'tags' ? as_typed.tag : as_typed.href
    report(doubtful({ kind: 'text_as_typed', why: as_typed.why, written: written.slice(0, 80) }), ['text'], node)
  }
  for (const one of found) report(one, ['text'], node)
  for (const written of placeholdersIn(node.value)) report(doubtful({ kind: 'placeholder', written }), ['text'], node)
  for (const one of sensitiveIn(node.value)) report(doubtful(one), ['text'], node)
}

function postProblems(root: Node, report: Report) {
  for (const [locale, body] of entries(root)) {
    if (!/^[a-z]{2}_[a-z]{2}$/.test(locale)) continue
    const held = entries(body)
    const title = held.get('title')
    if (title) words(title, 'post_text', [locale, 'title'], report)
    for (const [i, line] of (held.get('content')?.children ?? []).entries())
      for (const [j, element] of (line.children ?? []).entries())
        postElement(element, [locale, 'content', i, j], report)
  }
}

function keyProblems(root: Node, msg_type: KeyedType, report: Report) {
  const told = tellingOf(root, [], report)
  for (const [field, of] of Object.entries<Keyed>(messages[msg_type].fields)) told(field, (key) => keyOf(of, key))
}

function words(node: Node, kind: 'post_text' | 'post', path: Path, report: Report) {
  if (node.type !== 'string') return
  for (const found of markdownFindings(node.value, kind).found) report(found, path, node)
  for (const written of placeholdersIn(node.value)) report(doubtful({ kind: 'placeholder', written }), path, node)
  for (const one of sensitiveIn(node.value)) report(doubtful(one), path, node)
}

/** Tells of a property what a program should have filled in, else what is judged of it. */
const tellingOf =
  (owner: Node, path: Path, report: Report) => (key: string, judge: (value: string) => Found | null) => {
    const node = entries(owner).get(key)
    if (node?.type !== 'string' || node.value === '') return
    const open = placeholdersIn(node.value)
    for (const written of open) report(doubtful({ kind: 'placeholder', written }), [...path, key], node)
    const found = open.length > 0 ? null : judge(node.value)
    if (found) report(found, [...path, key], node)
  }

/** Others are ignored. */
const styles = ['bold', 'italic', 'underline', 'lineThrough']

function postElement(element: Node, path: Path, report: Report) {
  const keys = entries(element)
  const told = tellingOf(element, path, report)
  const text = keys.get('text')
  for (const [i, one] of (keys.get('style')?.children ?? []).entries())
    if (one.type === 'string' && !styles.includes(one.value))
      report(doubtful({ kind: 'not_allowed', field: 'style', allowed: styles.join(', ') }), [...path, 'style', i], one)
  switch (keys.get('tag')?.value) {
    case 'md':
      if (text) words(text, 'post', [...path, 'text'], report)
      return
    case 'text':
    case 'a':
      if (text) words(text, 'post_text', [...path, 'text'], report)
      return told('href', () => null)
    case 'at':
      return told('user_id', mentioned)
    case 'img':
      return told('image_key', (key) => keyOf('picture', key))
    case 'media':
      told('file_key', (key) => keyOf('file', key))
      return told('image_key', (key) => keyOf('picture', key))
    case 'emotion':
      return told('emoji_type', (key) =>
        emojiKeys.has(key) ? null : doubtful({ kind: 'emoji_unknown', key: key.slice(0, 80) }),
      )
  }
}

/** Somebody’s id, or `all`; what stands in messages read back names nobody. */
function mentioned(id: string): Found | null {
  if (/^@_(?:user_\d+|all)$/.test(id))
    return doubtful({ kind: 'read_back_mention', id, written: id, right: id === '@_all' ? 'all' : 'ou_…' })
  return isPersonId(id) ? null : doubtful({ kind: 'mention', written: id.slice(0, 80), right: 'ou_…' })
}

function keyOf(of: Keyed, key: string): Found | null {
  const severity = keyFault(key, of)
  return severity && { finding: { kind: 'not_a_key', value: key.slice(0, 80), of }, severity }
}
