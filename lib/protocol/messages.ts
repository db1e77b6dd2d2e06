import { interactive } from './messages/interactive.ts'
import { post } from './messages/post.ts'
import { text } from './messages/text.ts'

/**
 * Every msg_type the console can write. To add one: its file, a line here; the compiler then names every registry that
 * lacks it: editor, view, words, list line, languages, limits of drawing, and the sentences that name it.
 */
export const messages = { text, post, interactive }

export type MsgType = keyof typeof messages
export const msgTypes = Object.keys(messages) as [MsgType, ...MsgType[]]

/** Whether the console knows a msg_type that came from outside: Feishu has more of them than can be written here. */
export const isMsgType = (msg_type: string): msg_type is MsgType => Object.hasOwn(messages, msg_type)

/** What a registry holds for a msg_type, or its answer for one we do not know. */
export const entryOf = <Entry>(registry: Record<MsgType, Entry>, unknown: Entry, msg_type: string): Entry =>
  isMsgType(msg_type) ? registry[msg_type] : unknown

export type DraftOf<Type extends MsgType> = ReturnType<(typeof messages)[Type]['draft']['parse']>

export type { AtLeast } from './messages/message-type.ts'
