import { Change, Chunk, type DiffConfig, diff } from '@codemirror/merge'
import { Text } from '@codemirror/state'

/** Milliseconds a comparison may take; what is not told apart by then is shown as one change. */
const timeout = 50

/** How texts are compared: what goes or comes is whole lines wherever it could be. */
export const diffConfig: DiffConfig = {
  override: (before, after) => wholeLines(diff(before, after, { timeout }), before, after),
}

/**
 * Of two equal brackets one below the other, either could be the one that goes, or the end of one line with the
 * beginning of the next. A change that can be pushed along to the beginning of a line is.
 */
function wholeLines(changes: readonly Change[], before: string, after: string): Change[] {
  return changes.map((change, at) => {
    const { fromA, toA, fromB, toB } = change
    const [text, from, to] = fromB === toB ? [before, fromA, toA] : [after, fromB, toB]
    if ((fromA !== toA && fromB !== toB) || from === to) return change
    const room = (changes[at + 1]?.fromA ?? before.length) - toA
    let by = 0
    while (text[from + by - 1] !== '\n' && from + by > 0) {
      if (by >= room || text[from + by] !== text[to + by]) return change
      by += 1
    }
    return new Change(fromA + by, toA + by, fromB + by, toB + by)
  })
}

/** How many lines of `before` go, how many come in `after`, and how many stay. */
export function changedLines(before: string, after: string): { goes: number; comes: number; stays: number } {
  const [old, young] = [textOf(before), textOf(after)]
  const chunks = Chunk.build(old, young, diffConfig)
  const goes = chunks.reduce((sum, { fromA, toA, endA }) => sum + linesIn(old, fromA, toA, endA), 0)
  const comes = chunks.reduce((sum, { fromB, toB, endB }) => sum + linesIn(young, fromB, toB, endB), 0)
  return { goes, comes, stays: young.lines - 1 - comes }
}

/** Every line ends: a last one without a break would differ from the same line with one after it. */
export const ended = (text: string) => `${text}\n`

const textOf = (text: string) => Text.of(ended(text).split(/\r?\n/))

/** A side of a chunk without lines ends where it begins. */
const linesIn = (text: Text, from: number, to: number, end: number) =>
  to === from ? 0 : text.lineAt(end).number - text.lineAt(from).number + 1

/** Deeper than any message is nested, in spaces. */
const deepest = 40

/**
 * `before` with as much indentation taken from every line as lets most of its lines stand in `after`: what was inside
 * something else moves out with it, and is not a change.
 */
export function withIndentOf(after: string, before: string): string {
  const lines = before.split('\n')
  const known = new Set(after.split('\n'))
  let best = { spaces: 0, same: -1 }
  for (let spaces = 0; spaces <= deepest; spaces += 2) {
    const same = lines.reduce((sum, line) => sum + Number(known.has(dedented(line, spaces))), 0)
    if (same > best.same) best = { spaces, same }
  }
  return lines.map((line) => dedented(line, best.spaces)).join('\n')
}

function dedented(line: string, spaces: number): string {
  let at = 0
  while (at < spaces && line[at] === ' ') at++
  return line.slice(at)
}
