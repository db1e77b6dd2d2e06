import type { Operator } from '#lib/model/attempt.ts'
import type { BotMention, MentionShown, Mentions } from '#lib/model/bot-mention.ts'
import type { OneMessage } from '#lib/protocol/conversation.ts'
import type { Chat } from '#lib/protocol/endpoints/chat-get.ts'
import type { Person } from '#lib/protocol/person-name.ts'
import { nameIn } from '#lib/shown/chat-name.ts'

type Answered = { id: string; at: string; operator: Operator }

type Uses = {
  feishu: {
    message(message_id: string): Promise<OneMessage>
    chat(chat_id: string): Promise<Chat | null>
    person(id: string): Promise<Person | null>
  }
  /** The last reply to each of these messages; none to those nobody answered. */
  answersTo(message_ids: readonly string[]): Promise<ReadonlyMap<string, Answered>>
  /** Whether whoever reads may see who sent a reply. */
  maySee(answer: Answered): boolean
  /** Whether they may read a chat; null: in one of which nobody knows which it is. */
  mayRead(chat_id: string | null): boolean
  locale: string
}

/**
 * Reads messages that were meant for the bot from Feishu, all of them at once, and names their chats. One that cannot be
 * read says why in its place.
 */
export async function readMentions(kept: readonly BotMention[], uses: Uses): Promise<Mentions['mentions']> {
  const answers = await uses.answersTo(kept.map(({ message_id }) => message_id))
  const shown = await Promise.all(kept.map((mention) => readOne(mention, answers.get(mention.message_id), uses)))
  return shown.filter((one) => one !== null)
}

async function readOne(
  { message_id, chat_id, chat_type, thread_id, sender_id, at }: BotMention,
  answer: Answered | undefined,
  { feishu, maySee, mayRead, locale }: Uses,
): Promise<MentionShown | null> {
  const [read, chat] = await Promise.all([
    feishu.message(message_id),
    chat_type === 'p2p' ? null : feishu.chat(chat_id),
  ])
  // Feishu says where it stands now.
  if (read.status === 'read' && !mayRead(read.message.chat_id ?? chat_id)) return null
  const named = read.status === 'read' || sender_id === null ? null : await feishu.person(sender_id)
  return {
    ...{ message_id, thread_id, at, chat_id, chat_type },
    chat_name: chat && nameIn(chat, locale),
    writer:
      read.status === 'read'
        ? read.message.writer
        : sender_id === null
          ? { is: 'unknown' }
          : { is: 'person', id: sender_id, name: named?.name ?? null },
    said: read,
    answered: answer
      ? { at: answer.at, by: maySee(answer) ? { attempt_id: answer.id, operator: answer.operator } : null }
      : null,
  }
}
