import type { ListedChat } from './endpoints/chats.ts'

/** The id of a chat, or of a thread in one. */
export const containerId = /^(?:oc|omt)_[A-Za-z0-9]{1,100}$/

/** Whoever wrote a message, as far as this app may know. */
export type Writer =
  /** The app the console replies as. */
  | { is: 'own_app' }
  /** Another app; Feishu names none. */
  | { is: 'app'; id: string }
  | { is: 'person'; id: string; name: string | null }
  | { is: 'unknown' }

/** One message of a chat, to be read and to be chosen. */
export type ChatMessage = {
  message_id: string
  chat_id: string | null
  thread_id: string | null
  parent_id: string | null
  writer: Writer
  /** Milliseconds since 1970, as Feishu sends them; null where it did not. */
  create_time: string | null
  msg_type: string
  /** The JSON text, with the names of those who are mentioned; null where the message was recalled or holds none. */
  content: string | null
  /** The words in it, in one line. */
  summary: string
  recalled: boolean
}

/** Why a list of Feishu's could not be had. */
export type NotRead = {
  status: 'not_read'
  reason: 'no_permission' | 'not_found' | 'refused' | 'unanswered'
  code: number | null
  msg: string | null
  log_id: string | null
  /** Scopes of which the app needs one, where Feishu named them. */
  scopes: string[]
}

/** One message, by its id. */
export type OneMessage = { status: 'read'; message: ChatMessage } | NotRead

/** `next`: where the list goes on; null at its end. */
export type Chats = { status: 'read'; chats: ListedChat[]; next: string | null } | NotRead

/** Messages stand newest last; `next` leads to older ones. */
export type Conversation = { status: 'read'; messages: ChatMessage[]; next: string | null } | NotRead
