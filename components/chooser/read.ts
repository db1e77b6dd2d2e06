import { ownFetch } from '#components/shell/own-fetch.ts'
import type { Mentions } from '#lib/model/bot-mention.ts'
import type { Chats, Conversation, NotRead } from '#lib/protocol/conversation.ts'

/** What keeps one from reading: Feishu, or this console. */
export type Unread =
  | (Pick<NotRead, 'code' | 'log_id' | 'scopes'> & { reason: NotRead['reason'] })
  | { reason: 'not_by_rule' | 'no_role' | 'no_record' | 'failed' }

/** Thrown by the readers below, which otherwise resolve with what was read. */
export class NotReadError extends Error {
  constructor(readonly unread: Unread) {
    super(unread.reason)
  }
}

export type DirectChat = { chat_id: string; person: string }
export type ChatsRead = Extract<Chats, { status: 'read' }> & { direct: DirectChat[] }
export type ConversationRead = Extract<Conversation, { status: 'read' }>

type Page = { app: string | null; page_token: string | null; signal: AbortSignal }

const search = (of: { [name: string]: string | null }) =>
  new URLSearchParams(Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()

/** The groups an app is in, or those a query fits. */
export const readChats = ({ app, page_token, signal }: Page, query: string): Promise<ChatsRead> =>
  read(`/chats?${search({ app, query, page_token })}`, signal)

/** What was said in a chat or a thread. */
export const readConversation = ({ app, page_token, signal }: Page, container_id: string): Promise<ConversationRead> =>
  read(`/chats/${encodeURIComponent(container_id)}?${search({ app, page_token })}`, signal)

/** The messages that mentioned the bot of an app, the newest first. */
export const readMentions = ({ app, before, signal }: Omit<Page, 'page_token'> & { before: string | null }) =>
  read<Mentions>(`/mentions?${search({ app, before })}`, signal)

async function read<Read extends { status: 'read' }>(address: string, signal: AbortSignal): Promise<Read> {
  const answer = await ownFetch(address, { signal })
  const body: Read | NotRead | { code: string } | null = await answer.json().catch(() => null)
  if (answer.ok && body && 'status' in body) {
    if (body.status === 'read') return body
    throw new NotReadError(body)
  }
  const code = body && !('status' in body) ? body.code : null
  if (code === 'role_too_low') throw new NotReadError({ reason: 'no_role' })
  if (code === 'not_by_rule' || code === 'no_record') throw new NotReadError({ reason: code })
  throw new NotReadError({ reason: 'failed' })
}
