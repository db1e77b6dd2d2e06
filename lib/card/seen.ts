import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { cardForm } from '#lib/protocol/messages/interactive.ts'
import { versionOf } from './vocabulary/spot.ts'

/** What a card that Feishu takes looks like to somebody, or does for them, that its author may not expect. */
export type Seen =
  /** Clients below the version show something else: of the whole card its title, of a component a grey box. */
  | { what: 'client'; version: string; of: string; instead: 'title' | 'box' }
  /** Pressing it calls the app, which needs an address for that: without one people see 200340. */
  | { what: 'callback'; count: number }
  /** What a press changes is seen by who pressed it alone. */
  | { what: 'own_copy' }
  /** Lists and notifications have no words for it. */
  | { what: 'no_words' }
  /** So many columns side by side on a phone as well. */
  | { what: 'narrow'; columns: number }

/** Since which client a component is drawn; those that every client in use draws are left out. */
const componentsSince: { readonly [tag: string]: string } = {
  chart: '7.1',
  interactive_container: '7.4',
  table: '7.4',
  multi_select_static: '7.4',
  multi_select_person: '7.4',
  select_img: '7.6',
  checker: '7.9',
  collapsible_panel: '7.9',
  audio: '7.49',
}
const cellsSince: { readonly [data_type: string]: string } = { date: '7.6', lark_md: '7.10', markdown: '7.14' }

/** Three stand side by side on a phone with room for a few words each. */
const mostColumns = 2

/**
 * What people will see of a card, beyond what is wrong with it. In the order: who sees it, what it does, where.
 *
 * @param root the card as jsonc-parser read it; of a template or an entity, whose body is not known, nothing is said
 * @see https://open.feishu.cn/document/feishu-cards/feishu-card-overview (versions of the client)
 */
export function seenOf(root: Node): Seen[] {
  if (root.type !== 'object') return []
  const keys = entries(root)
  const form = cardForm(Object.fromEntries([...keys].map(([key, { value }]) => [key, value ?? {}])))
  if (form === 'template' || form === 'entity') return []
  const version = versionOf(root)
  const card = { newest: null as { version: string; of: string } | null, callbacks: 0, narrow: 0, hasWords: false }
  const needs = (since: string | undefined, of: string) => {
    if (since && (card.newest === null || isNewer(since, card.newest.version))) card.newest = { version: since, of }
  }
  const look = (node: Node, inForm: boolean): void => {
    if (node.type === 'array') for (const item of node.children ?? []) look(item, inForm)
    if (node.type !== 'object') return
    const fields = entries(node)
    const tag = textOf(fields.get('tag'))
    if (Object.hasOwn(componentsSince, tag)) needs(componentsSince[tag], tag)
    if (tag === 'chart' && fields.has('height')) needs('7.10', 'chart.height')
    if (tag === 'table') {
      if (textOf(fields.get('row_height')) === 'auto') needs('7.33', 'table.row_height')
      for (const column of fields.get('columns')?.children ?? []) {
        const kind = textOf(entries(column).get('data_type'))
        if (Object.hasOwn(cellsSince, kind)) needs(cellsSince[kind], `table: ${kind}`)
      }
    }
    if (tag === 'column_set' && /^(?:none)?$/.test(textOf(fields.get('flex_mode'))))
      card.narrow = Math.max(card.narrow, fields.get('columns')?.children?.length ?? 0)
    if (textOf(fields.get('content')).trim() !== '') card.hasWords = true
    if (callsApp(fields, { tag, version, inForm })) card.callbacks++
    for (const [key, value] of fields) if (!unread.has(key)) look(value, inForm || tag === 'form')
  }
  for (const key of ['header', 'body', 'elements', 'i18n_elements', 'i18n_header']) {
    const part = keys.get(key)
    if (part) look(part, false)
  }
  const config = entries(keys.get('config'))
  if (config.has('streaming_config')) needs('7.23', 'config.streaming_config')
  const found: Seen[] = []
  if (version === 2 && (card.newest === null || !isNewer(card.newest.version, '7.20')))
    found.push({ what: 'client', version: '7.20', of: 'schema 2.0', instead: 'title' })
  else if (card.newest) found.push({ what: 'client', ...card.newest, instead: 'box' })
  if (card.callbacks > 0) found.push({ what: 'callback', count: card.callbacks })
  if (version === 1 && card.callbacks > 0 && config.get('update_multi')?.value !== true)
    found.push({ what: 'own_copy' })
  const summary = entries(config.get('summary'))
  if (!card.hasWords && textOf(summary.get('content')).trim() === '' && !summary.has('i18n_content'))
    found.push({ what: 'no_words' })
  if (card.narrow > mostColumns) found.push({ what: 'narrow', columns: card.narrow })
  return found
}

/** What people do not read. */
const unread = new Set(['chart_spec', 'value', 'behaviors', 'icon'])

const textOf = (node: Node | undefined): string => (typeof node?.value === 'string' ? node.value : '')

/** Controls that tell the app what was chosen or written; in a form its submit button does so for all of them. */
const controls =
  /^(?:select_(?:static|person|img)|multi_select_(?:static|person)|date_picker|picker_(?:time|datetime)|input|checker)$/

/** Whether using a component calls the app. 1.0 needs no word on it: a control does, and a button or option with a value and no link. */
function callsApp(
  fields: Map<string, Node>,
  { tag, version, inForm }: { tag: string; version: 1 | 2; inForm: boolean },
) {
  const behaviors = fields.get('behaviors')?.children ?? []
  const says = behaviors.some((one) => textOf(entries(one).get('type')) === 'callback')
  const submits =
    textOf(fields.get('form_action_type')) === 'submit' || textOf(fields.get('action_type')) === 'form_submit'
  if (inForm || submits) return submits
  if (says || version === 2) return says
  const links = fields.has('url') || fields.has('multi_url')
  return controls.test(tag) || (tag === 'button' && fields.has('value') && !links)
}

/** `7.33` after `7.4`. */
function isNewer(one: string, other: string): boolean {
  const [a = 0, b = 0] = one.split('.').map(Number)
  const [c = 0, d = 0] = other.split('.').map(Number)
  return a > c || (a === c && b > d)
}
