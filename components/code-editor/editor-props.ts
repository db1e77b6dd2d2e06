import type { DraftOf, MsgType } from '#lib/protocol/messages.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'

/** A place to show in the source; `n` grows with every request, so that the same place can be asked for again. */
export type Shown = { n: number; path?: Path; from?: number }

export type EditorProps<Type extends MsgType> = {
  words: DraftOf<Type>
  problems: Problem[]
  shown: Shown
  onChange(words: DraftOf<Type>): void
}
