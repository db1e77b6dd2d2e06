import type { OneMessage, Writer } from '#lib/protocol/conversation.ts'
import type { Received } from '#lib/protocol/received.ts'
import type { Operator } from './attempt.ts'

/** A message that was meant for the bot of an app: where it stands, and none of its words. */
export type BotMention = Received & { app_id: string }

/** So many days it is kept at most; fewer where RETENTION_DAYS says so. */
export const mentionDays = 30

/** The same as a reader is shown it: as it is now, in its chat, and whether this console has answered it. */
export type MentionShown = Pick<Received, 'message_id' | 'chat_id' | 'chat_type' | 'thread_id' | 'at'> & {
  /** Null where the app may not know it, and of a chat of two. */
  chat_name: string | null
  writer: Writer
  said: OneMessage
  /** The last reply to it; `by`: null where the reader may not see who sent it. */
  answered: { at: string; by: { attempt_id: string; operator: Operator } | null } | null
}

/** A page of them, the newest first; `next`: where the list goes on, null at its end. */
export type Mentions = {
  status: 'read'
  /** Whether Feishu has an address to push events of this app to, as far as this console is told. */
  set_up: boolean
  mentions: MentionShown[]
  next: string | null
}
