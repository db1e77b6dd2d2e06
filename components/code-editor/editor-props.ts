import type { DraftOf, MsgType } from '#lib/protocol/messages.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'

/** A place to show in the source; `n` grows with every request, so that the same place can be asked for again. */
export type Shown = {
  n: number
  path?: Path
  from?: number
  /** The end of it in the source, where `from` is its beginning. */
  to?: number
  /** Of the text at the path the part that is meant, in UTF-16 units of the text itself. */
  within?: { from: number; to: number }
  /** False: it is shown, and the keys stay where they are. */
  focus?: boolean
}

export type EditorProps<Type extends MsgType> = {
  words: DraftOf<Type>
  problems: Problem[]
  shown: Shown
  onChange(words: DraftOf<Type>): void
}
