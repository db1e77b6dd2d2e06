import * as z from 'zod'
import { messageId } from './message-id.ts'

/** Where a message stands that somebody wrote and Feishu pushed, and who wrote it when: whatever finds it again. */
export type Received = {
  message_id: string
  chat_id: string
  /** A chat of one person with the bot, or a group. */
  chat_type: 'p2p' | 'group'
  thread_id: string | null
  /** The open_id of whoever wrote it; null where Feishu gives none. */
  sender_id: string | null
  /** UTC, ISO 8601. */
  at: string
}

/** The same with the open_ids of those it mentions that may be bots. */
export type Pushed = Received & { bots: string[] }

const openId = z.string().regex(/^ou_[A-Za-z0-9_]{1,100}$/)
const chatId = z.string().regex(/^oc_[A-Za-z0-9]{1,100}$/)
const threadId = z.string().regex(/^omt_[A-Za-z0-9]{1,100}$/)
const mention = z.looseObject({
  key: z.string().nullish().catch(null),
  id: z
    .looseObject({ open_id: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  // Older pushes do not tell people from bots.
  mentioned_type: z.string().nullish().catch(null),
})

const pushed = z.looseObject({
  // A bot has the type `bot` here, this one and others.
  sender: z.looseObject({
    sender_type: z.literal('user'),
    sender_id: z
      .looseObject({ open_id: openId.nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
  message: z.looseObject({
    message_id: messageId,
    chat_id: chatId,
    chat_type: z.enum(['p2p', 'group']).catch('group'),
    thread_id: threadId.nullish().catch(null),
    // Milliseconds since 1970.
    create_time: z.coerce.string().regex(/^\d{13}$/),
    mentions: z.array(mention).max(1000).nullish().catch(null),
  }),
})

/**
 * Reads the `event` of im.message.receive_v1; nothing is taken of what the message says.
 * @returns null where no person wrote it, or it does not say where it stands
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/events/receive
 */
export function receivedIn(event: unknown): Pushed | null {
  const { data } = pushed.safeParse(event)
  if (!data) return null
  const { message_id, chat_id, chat_type, thread_id, create_time, mentions } = data.message
  return {
    message_id,
    chat_id,
    chat_type,
    thread_id: thread_id ?? null,
    sender_id: data.sender.sender_id?.open_id ?? null,
    at: new Date(Number(create_time)).toISOString(),
    bots: (mentions ?? []).flatMap(({ key, id, mentioned_type }) =>
      key === '@_all' || mentioned_type === 'user' ? [] : [id?.open_id ?? ''],
    ),
  }
}

/**
 * Whether a message was meant for a bot: whatever one writes to it alone, and in a group what mentions it. An app that
 * may read whole groups is pushed everything that is said there.
 * @param bot its open_id; null where nobody knows: then a mention of any bot counts, so that none is lost
 */
export const isMeantFor = (bot: string | null, { chat_type, bots }: Pushed): boolean =>
  chat_type === 'p2p' || (bot === null ? bots.length > 0 : bots.includes(bot))
