import { interactive } from './messages/interactive.ts'
import { keyed } from './messages/keyed.ts'
import { post } from './messages/post.ts'
import { text } from './messages/text.ts'

/** What words are written in: each has an editor, a view and words of its own. */
const worded = { text, post, interactive }

/** What is named by its keys: one editor and one view do for all of them. */
const byKeys = {
  image: keyed({ image_key: 'picture' }),
  file: keyed({ file_key: 'file' }),
  audio: keyed({ file_key: 'file' }),
  media: keyed({ file_key: 'file' }, { image_key: 'picture' }),
  sticker: keyed({ file_key: 'sticker' }),
  share_chat: keyed({ chat_id: 'chat' }),
  share_user: keyed({ user_id: 'person' }),
}

/**
 * Every msg_type the console can write. To add one: its file and a line above; the compiler then names every registry
 * that lacks it. For one with words: editor, view, words, list line, languages, limits of drawing, and the sentences
 * that name it; for one of keys: its name, its mark in the list of chats, and what its keys are called.
 */
export const messages = { ...worded, ...byKeys }

export type MsgType = keyof typeof messages
export type WordedType = keyof typeof worded
export type KeyedType = keyof typeof byKeys
export const msgTypes = Object.keys(messages) as [MsgType, ...MsgType[]]

/** Whether the console knows a msg_type that came from outside: Feishu has more of them than can be written here. */
export const isMsgType = (msg_type: string): msg_type is MsgType => Object.hasOwn(messages, msg_type)
export const isKeyed = (msg_type: string): msg_type is KeyedType => Object.hasOwn(byKeys, msg_type)

/** What a registry holds for a msg_type with words, or its answer for one without, or one we do not know. */
export const entryOf = <Entry>(registry: Record<WordedType, Entry>, other: Entry, msg_type: string): Entry =>
  Object.hasOwn(worded, msg_type) ? registry[msg_type as WordedType] : other

export type DraftOf<Type extends MsgType> = ReturnType<(typeof messages)[Type]['draft']['parse']>

export type { Keyed } from './messages/keyed.ts'
export type { AtLeast } from './messages/message-type.ts'
