import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { placeholdersIn } from '#lib/shown/placeholders.ts'

/**
 * Words of the card for lists and notifications that are no more those of the card: a number that stands nowhere in
 * it, or nothing that does. They do not follow what is written elsewhere, and whoever begins with a card that is there
 * does not see them.
 *
 * @param root the card as jsonc-parser read it
 * @returns at most one for each language
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure (summary)
 */
export function staleSummary(root: Node): Problem[] {
  const config = entries(entries(root).get('config'))
  const summary = config.get('summary')
  const written = entries(summary)
  const all: [Path, Node][] = [...entries(written.get('i18n_content'))].map(([locale, node]) => [
    ['i18n_content', locale],
    node,
  ])
  const plain = written.get('content')
  if (plain) all.unshift([['content'], plain])
  const texts = all.filter(([, { type, value }]) => type === 'string' && placeholdersIn(value).length === 0)
  // Words that are still to come are not known.
  if (!summary || texts.length === 0 || config.get('streaming_mode')?.value === true) return []
  const around = new Set<string>()
  collect(root, summary, around)
  return texts.flatMap(([path, node]) => {
    const tokens = tokensOf(node.value)
    const number = tokens.find((token) => /^\d/.test(token) && !around.has(token))
    if (number === undefined && (tokens.length === 0 || tokens.some((token) => around.has(token)))) return []
    return {
      kind: 'stale_summary',
      why: number === undefined ? ('words' as const) : ('number' as const),
      written: number ?? String(node.value).slice(0, 80),
      severity: 'doubtful',
      path: ['config', 'summary', ...path],
      at: { from: node.offset, to: node.offset + Math.min(node.length, 400) },
    }
  })
}

const deepest = 100
/** What nobody reads: names of parts, what they look like, and where a press leads. */
const unread = new Set([
  ...['schema', 'tag', 'element_id', 'name', 'token', 'img_key', 'template', 'color', 'width'],
  ...['url', 'pc_url', 'ios_url', 'android_url', 'default_url', 'href', 'value', 'behaviors'],
])

/** The tokens of what people read of a card. */
function collect(node: Node, except: Node, into: Set<string>, depth = 0) {
  if (node === except || depth > deepest) return
  if (node.type === 'string' || node.type === 'number')
    for (const token of tokensOf(String(node.value))) into.add(token)
  else if (node.type === 'array') for (const item of node.children ?? []) collect(item, except, into, depth + 1)
  else for (const [key, value] of entries(node)) if (!unread.has(key)) collect(value, except, into, depth + 1)
}

/** Numbers, words, and of Chinese each two characters that stand together. */
function tokensOf(text: string): string[] {
  const runs: string[] = text.toLowerCase().match(/\d+|\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu) ?? []
  return runs.flatMap((run) => {
    const letters = [...run]
    const isLong = letters.length > 2 && /^\p{Script=Han}/u.test(run)
    return isLong ? letters.slice(1).map((letter, i) => (letters[i] ?? '') + letter) : [run]
  })
}
