import type { Node } from 'jsonc-parser'
import { entries, plain } from '#lib/json/node.ts'
import { cardForm } from '#lib/protocol/messages/interactive.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { insteadOfCard } from '#lib/protocol/pasted-message/unwrap.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { placeholdersIn } from '#lib/shown/placeholders.ts'
import { sensitiveIn } from '#lib/shown/sensitive.ts'
import { staleSummary } from './problems/stale-summary.ts'
import { checkObject } from './problems/value.ts'
import { report, step, type Walk, walkThrough } from './problems/walk.ts'
import { versionOf } from './vocabulary/spot.ts'
import { vocabularyOf } from './vocabulary.ts'

const limits = {
  elements: { doubtful: 180, refused: 200, sub_code: 11310 },
  // Five are documented; people tell of refusals with fewer.
  tables: { doubtful: 1, refused: 5, sub_code: 11310 },
  charts: { doubtful: 5, refused: Number.POSITIVE_INFINITY, sub_code: undefined },
  markdown_tables: { doubtful: 3, refused: Number.POSITIVE_INFINITY, sub_code: 11310 },
} as const

/**
 * What Feishu would refuse of a card, and what it would take and not show as meant. One walk through the tree,
 * in time that grows with its size.
 *
 * Templates, card entities and wrappers are not looked into: their form is for `messages/interactive.ts`.
 *
 * @param root the card as jsonc-parser read it; places refer to its source
 * @param msg_type of another nothing is said
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-breaking-changes-release-notes
 */
export function cardProblems(root: Node, msg_type: MsgType = 'interactive'): Problem[] {
  if (msg_type !== 'interactive') return []
  const card = vocabularyOf(versionOf(root))['@card']
  if (root.type !== 'object' || !card) return []
  if (!isRaw(root)) return [...besideNames(root), ...leftOpen(root)]
  const instead = insteadOfCard(root)
  // One word on all of it: each key alone would be called ignored, and the rest sent as a blank card.
  if (instead) return [{ kind: instead, severity: 'refused', path: [], at: { from: root.offset, to: root.offset + 1 } }]
  const keys = entries(root)
  const version = versionOf(root)
  const forwardable = entries(keys.get('config')).get('enable_forward')?.value !== false
  const walk = walkThrough(root, version, forwardable)
  const body = keys.get('body')
  if (version === 1 && body && !keys.has('schema'))
    report(walk, { kind: 'needs_schema' }, 'doubtful', body.parent ?? body)
  const header = keys.get('i18n_header')
  if (version === 2 && header && header.type !== 'null')
    step(walk, 'i18n_header', () => report(walk, { kind: 'deprecated', field: 'i18n_header' }, 'doubtful', header))
  checkObject(walk, card, root, '')
  checkCounts(walk, root)
  return [...walk.found, ...(version === 2 ? staleSummary(root) : []), ...leftOpen(root)]
}

/** What people do not read: what a chart draws by, and what goes back to the app. */
const unread = new Set(['chart_spec', 'value', 'behaviors', 'template_version_name'])
const mostLeftOpen = 20

/**
 * `${name}` that nothing will fill in: variables are of templates, and theirs are filled here. And what a company may
 * forbid to send.
 */
function leftOpen(root: Node): Problem[] {
  const found = new Map<string, Problem>()
  const look = (node: Node, path: Path) => {
    if (found.size >= mostLeftOpen || path.length > deepest) return
    if (node.type === 'string') {
      const at = { from: node.offset, to: node.offset + Math.min(node.length, 400) }
      for (const written of placeholdersIn(node.value))
        if (!found.has(written)) found.set(written, { kind: 'placeholder', written, severity: 'doubtful', path, at })
      for (const one of sensitiveIn(node.value))
        if (!found.has(one.written)) found.set(one.written, { ...one, severity: 'doubtful', path, at })
    } else if (node.type === 'array') for (const [i, item] of (node.children ?? []).entries()) look(item, [...path, i])
    else for (const [key, value] of entries(node)) if (!unread.has(key)) look(value, [...path, key])
  }
  look(root, [])
  return [...found.values()]
}
const deepest = 100

/** What the `data` of a card that is named may hold. */
const named = new Map([
  ['template', ['template_variable', 'template_version_name', 'template_id']],
  ['card', ['card_id']],
])

/** Keys beside those: under a wrong name the variables of a template stay behind, and nobody is told. */
function besideNames(root: Node): Problem[] {
  const data = entries(root).get('data')
  const known = named.get(entries(root).get('type')?.value)
  if (!data || !known) return []
  const written = entries(data)
  return [...written]
    .filter(([key]) => !known.includes(key))
    .slice(0, mostLeftOpen)
    .map(([key, { parent }]): Problem => {
      const word = /var|version|id/i.exec(key)?.[0].toLowerCase()
      const nearest = known.find((one) => word !== undefined && one.includes(word) && !written.has(one)) ?? null
      const from = parent?.offset ?? data.offset
      const at = { from, to: from + key.length + 2 }
      return { kind: 'unknown_key', key, of: 'data', nearest, severity: 'doubtful', path: ['data', key], at }
    })
}

/** A card written out, and not one that is named, nor one in a wrapper. */
function isRaw(root: Node): boolean {
  const form = cardForm(plain(root, ['elements', 'body', 'header', 'i18n_elements', 'i18n_header']))
  const keys = entries(root)
  const wrapped = keys.has('card') && !keys.has('elements') && !keys.has('body')
  return (form === 'card1' || form === 'card2') && !wrapped
}

function checkCounts(walk: Walk, root: Node) {
  for (const what of ['elements', 'tables', 'charts', 'markdown_tables'] as const) {
    // No page limits the elements of a 1.0 card.
    if (what === 'elements' && walk.version === 1) continue
    const count = walk.counts[what]
    const { doubtful, refused, sub_code } = limits[what]
    if (count <= doubtful) continue
    const max = Number.isFinite(refused) ? refused : doubtful
    const severity = count > refused ? 'refused' : 'doubtful'
    report(walk, { kind: 'too_many_in_card', what, count, max }, severity, { ...root, length: 1 }, sub_code)
  }
}
