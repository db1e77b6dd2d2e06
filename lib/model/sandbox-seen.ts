import type { Localised } from '#lib/i18n/locale.ts'

/** A message as the sandbox page shows it. */
export type MessageSeen = {
  message_id: string
  /** Empty for the app that replies. */
  sender: string
  /** ISO 8601, UTC. */
  at: string
  msg_type: string
  /** As it was sent. */
  content: string
  parent_id: string | null
  thread_id: string | null
  recalled: boolean
  /** Whether it came in through the reply call. */
  arrived: boolean
  /** The code a reply to this very message meets, and the one only a reply in a thread meets. */
  refuses: number | null
  refusesThread: number | null
}

export type ChatSeen = {
  chat_id: string
  /** For a one-to-one chat the person's. */
  name: Localised
  kind: 'group' | 'topic' | 'p2p'
  dissolved: boolean
  about: Localised
  messages: MessageSeen[]
}

/** What the next replies meet: a name of a case, how many of them, and how long they wait. */
export type NextSeen = { name: string; times: number; delay_ms: number; reset_s: number }

/** What the sandbox holds at one moment. */
export type SandboxSeen = { chats: ChatSeen[]; next: NextSeen | null }
