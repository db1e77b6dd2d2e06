import type { Node } from 'jsonc-parser'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { wordsProblems } from '#lib/shown/words-problems.ts'
import { cardProblems } from './card-problems.ts'

/** What is wrong inside a content of any type: the check of its words, and that of cards. */
export const contentProblems = (root: Node, msg_type: MsgType): Problem[] => [
  ...cardProblems(root, msg_type),
  ...wordsProblems(root, msg_type),
]
