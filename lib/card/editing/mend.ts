import { parseTree } from 'jsonc-parser'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { remedyOf } from '#lib/shown/rules.ts'
import { nodeOn } from '../refusal/seen.ts'
import { edits, rewritten } from '../remedies.ts'
import type { TextChange } from './edit.ts'

/**
 * What mends a problem in the JSON it was found in, where that is mechanical: a mention gets the spelling of its place,
 * a key nobody knows goes. One undo away, like any other change.
 *
 * @returns null where it is not, or is not there any more
 */
export function mend(problem: Problem, source: string): TextChange[] | null {
  const remedy = remedyOf(problem)
  if (remedy === null) return null
  // Two mentions in one text are two problems: each is mended by its own words.
  if (remedy === 'fix_mention') return 'right' in problem ? fixed(problem, source) : null
  return edits[remedy]({ source, msg_type: 'interactive', path: problem.path })
}

function fixed({ path, written, right }: { path: Path; written: string; right: string }, source: string) {
  const tree = parseTree(source)
  const node = tree && nodeOn(tree, path)
  return node?.type === 'string' ? rewritten(source, node, written, right) : null
}
