import { type Kysely, sql } from 'kysely'
import type { BotMention } from '#lib/model/bot-mention.ts'
import type { Schema } from './schema.ts'

export type BotMentions = ReturnType<typeof botMentions>

/** The last one of a page. */
type MentionPlace = Pick<BotMention, 'at' | 'message_id'>

type Page = {
  app_id: string
  /** Those of these chats; null: of all. */
  chats: readonly string[] | null
  /** Those before that one; null: from the newest on. */
  before: MentionPlace | null
  limit: number
}

/** Where messages stand that were meant for a bot, so that they are found and answered. */
export function botMentions(db: Kysely<Schema>) {
  return {
    /** Keeps it once: Feishu pushes at least once, in any order. */
    async keep(mention: BotMention): Promise<void> {
      await db
        .insertInto('bot_mentions')
        .values(mention)
        .onConflict((conflict) => conflict.columns(['app_id', 'message_id']).doNothing())
        .execute()
    },

    /** The newest first. */
    async list({ app_id, chats, before, limit }: Page): Promise<BotMention[]> {
      if (chats?.length === 0) return []
      return db
        .selectFrom('bot_mentions')
        .selectAll()
        .where('app_id', '=', app_id)
        .$if(chats !== null, (query) => query.where('chat_id', 'in', chats ?? []))
        .$if(before !== null, (query) =>
          query.where(sql<boolean>`(at, message_id) < (${before?.at}, ${before?.message_id})`),
        )
        .orderBy('at', 'desc')
        .orderBy('message_id', 'desc')
        .limit(limit)
        .execute()
    },

    /** @param before UTC, ISO 8601 */
    async forgetOlderThan(before: string): Promise<void> {
      await db.deleteFrom('bot_mentions').where('at', '<', before).execute()
    },
  }
}
