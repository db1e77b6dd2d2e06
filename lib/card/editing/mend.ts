import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import type { Problem } from '#lib/protocol/problems.ts'
import { rules } from '#lib/shown/rules.ts'
import type { TextChange } from './edit.ts'

/** Whether a problem can be mended by itself; not where somebody has to know whom to mention. */
export function isMendable(problem: Problem): boolean {
  const { remedy } = rules[problem.kind]
  return remedy === 'rewrite'
    ? 'right' in problem && problem.right.startsWith('<') && !problem.right.includes('…')
    : remedy !== null
}

/**
 * What mends a problem in the JSON it was found in, where that is mechanical: a mention gets the spelling of its place,
 * a key nobody knows goes. One undo away, like any other change.
 *
 * @returns null where it is not, or is not there any more
 */
export function mend(problem: Problem, source: string): TextChange[] | null {
  if (!isMendable(problem)) return null
  if (rules[problem.kind].remedy === 'rewrite') return rewritten(problem, source)
  const edits = modify(source, problem.path, undefined, {})
  if (edits.length === 0) return null
  return edits.map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }))
}

const asWritten = (text: string) => JSON.stringify(text).slice(1, -1)

function rewritten(problem: Problem, source: string): TextChange[] | null {
  if (!('right' in problem)) return null
  const wrong = problem.written
  const tree = parseTree(source)
  const node = tree && findNodeAtLocation(tree, problem.path)
  if (node?.type !== 'string') return null
  const token = source.slice(node.offset, node.offset + node.length)
  const written = asWritten(wrong)
  const at = token.indexOf(written)
  if (at < 0) return null
  // The end of a tag, and the name before it, belong to it.
  const [rest = ''] = /^[^<"\\]{0,300}<\/at>/i.exec(token.slice(at + written.length)) ?? []
  const from = node.offset + at
  return [
    { from, to: from + written.length + (wrong.startsWith('<') ? rest.length : 0), insert: asWritten(problem.right) },
  ]
}
