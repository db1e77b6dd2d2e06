import type { OutlineNode } from '#lib/card/editing/outline.ts'
import type { Act } from '../card-edits.ts'

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

type Key = { key: string; code: string; altKey: boolean; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }

/** What a key does to the row in hand; the same keys as in the source, and Delete alone. */
export function actOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: Key): Act | null {
  if (ctrlKey || metaKey) return null
  if ((key === 'Delete' || key === 'Backspace') && !shiftKey) return 'remove'
  if (!altKey) return null
  if (key === 'ArrowUp' && !shiftKey) return 'up'
  if (key === 'ArrowLeft' && !shiftKey) return 'out'
  if (key === 'ArrowRight' && !shiftKey) return 'into'
  if (key === 'ArrowDown') return shiftKey ? 'duplicate' : 'down'
  // On a Mac the key itself would be a letter with an accent.
  return code === 'KeyC' && !shiftKey ? 'columns' : null
}

type Step = { go?: OutlineNode; focus?: boolean; fold?: OutlineNode; shut: boolean }

/** Where a key leads in the tree, as trees behave everywhere: arrows walk, open and close, Enter goes to the source. */
export function stepOf(
  { key, altKey, ctrlKey, metaKey }: Key,
  rows: Row[],
  current: OutlineNode | null,
  closed: ReadonlySet<string>,
): Step | null {
  if (altKey || ctrlKey || metaKey) return null
  const at = rows.findIndex(({ node }) => node === current)
  const row = rows[at]
  const to = (go: OutlineNode | null | undefined, focus = false): Step => ({ ...(go && { go }), focus, shut: false })
  const holds = row !== undefined && row.node.children.length > 0
  const isClosed = row !== undefined && closed.has(row.node.path)
  switch (key) {
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
