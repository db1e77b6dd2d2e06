import { interactive } from './messages/interactive.ts'
import { post } from './messages/post.ts'
import { text } from './messages/text.ts'

/** Every msg_type the console can write. To add one: its file, a line here; the compiler asks for its editor and view. */
export const messages = { text, post, interactive }

export type MsgType = keyof typeof messages
export const msgTypes = Object.keys(messages) as [MsgType, ...MsgType[]]
export type DraftOf<Type extends MsgType> = ReturnType<(typeof messages)[Type]['draft']['parse']>

export type { AtLeast } from './messages/message-type.ts'
