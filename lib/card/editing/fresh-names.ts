import { type Node, parseTree } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'

/** What must be unique in a card, by the key it stands under. */
const unique = ['element_id', 'name', 'audio_id']
/** An element_id has at most 20 characters. */
const longest = 20

/**
 * An element's source with every name changed that the card already has: `reason` becomes `reason_2`.
 * Nothing else of it changes.
 *
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure (element_id)
 */
export function withFreshNames(element: string, card: string): string {
  const taken = new Map(unique.map((key) => [key, new Set<string>()]))
  const tried = new Map(unique.map((key) => [key, new Map<string, number>()]))
  for (const { key, node } of namesIn(card)) taken.get(key)?.add(String(node.value))
  let text = ''
  let done = 0
  for (const { key, node } of namesIn(element)) {
    const [names, numbers] = [taken.get(key), tried.get(key)]
    const name = String(node.value)
    if (!names || !numbers) continue
    if (name && names.has(name)) {
      const fresh = freshName(name, names, numbers)
      text += element.slice(done, node.offset) + JSON.stringify(fresh)
      done = node.offset + node.length
      names.add(fresh)
    } else names.add(name)
  }
  return text + element.slice(done)
}

/** @param tried the last number given to each name: all before it are taken, and stay so */
function freshName(name: string, taken: Set<string>, tried: Map<string, number>): string {
  const base = name.replace(/_\d+$/, '')
  for (let n = (tried.get(base) ?? 1) + 1; ; n++) {
    const fresh = `${base.slice(0, longest - String(n).length - 1)}_${n}`
    if (taken.has(fresh)) continue
    tried.set(base, n)
    return fresh
  }
}

/** Names of elements only: the columns of a table and what a chart draws have a `name` of their own. */
function namesIn(source: string): { key: string; node: Node }[] {
  const found: { key: string; node: Node }[] = []
  const walk = (node: Node | undefined) => {
    if (node?.type === 'array') for (const child of node.children ?? []) walk(child)
    if (node?.type !== 'object') return
    const keys = entries(node)
    const isElement = keys.get('tag')?.type === 'string'
    for (const [key, value] of keys) {
      if (isElement && unique.includes(key) && value.type === 'string') found.push({ key, node: value })
      else if (key !== 'chart_spec' && key !== 'value') walk(value)
    }
  }
  walk(parseTree(source, [], { allowTrailingComma: true }))
  return found
}
