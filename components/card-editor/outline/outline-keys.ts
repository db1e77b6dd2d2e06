import { isPressed } from '#components/shell/keys.ts'
import type { OutlineNode } from '#lib/card/editing/outline.ts'
import { type Act, acts } from '../card-edits.ts'

/** `position` is counted from 1, among the `of` rows of the same parent. */
export type Row = { node: OutlineNode; level: number; position: number; of: number; parent: OutlineNode | null }

/** The rows one sees, top to bottom. @param closed paths of the rows that hide what they hold */
export function visibleRows(
  nodes: OutlineNode[],
  closed: ReadonlySet<string>,
  level = 1,
  parent: OutlineNode | null = null,
): Row[] {
  return nodes.flatMap((node, i) => [
    { node, level, position: i + 1, of: nodes.length, parent },
    ...(closed.has(node.path) ? [] : visibleRows(node.children, closed, level + 1, node)),
  ])
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** What a key does to the selected row. */
export const actOf = (event: Key): Act | null => acts.find((act) => isPressed(act, 'outline', event)) ?? null

type Step = { go?: OutlineNode; focus?: boolean; fold?: OutlineNode; shut: boolean }

/** Where a key leads in the tree, as trees behave everywhere: arrows walk, open and close, Enter goes to the source. */
export function stepOf(event: Key, rows: Row[], current: OutlineNode | null, closed: ReadonlySet<string>): Step | null {
  if (!(['walk', 'fold', 'show'] as const).some((name) => isPressed(name, 'outline', event))) return null
  const at = rows.findIndex(({ node }) => node === current)
  const row = rows[at]
  const to = (go: OutlineNode | null | undefined, focus = false): Step => ({ ...(go && { go }), focus, shut: false })
  const holds = row !== undefined && row.node.children.length > 0
  const isClosed = row !== undefined && closed.has(row.node.path)
  switch (event.key) {
    case 'ArrowDown':
      return to(rows[at + 1]?.node)
    case 'ArrowUp':
      return to(rows[at - 1]?.node)
    case 'Home':
      return to(rows[0]?.node)
    case 'End':
      return to(rows.at(-1)?.node)
    case 'ArrowRight':
      return holds && isClosed ? { fold: row.node, shut: false } : to(holds ? row.node.children[0] : null)
    case 'ArrowLeft':
      return holds && !isClosed ? { fold: row.node, shut: true } : to(row?.parent)
    case 'Enter':
      return to(current, true)
    default:
      return null
  }
}
