import type { BotMention } from '#lib/model/bot-mention.ts'
import { isMeantFor, type Pushed } from '#lib/protocol/received.ts'

type Uses = {
  /** Of the app it was pushed to, as it is recorded. */
  app: { app_id: string; feishu: { bot(): Promise<string | null> } }
  mentions: { keep(mention: BotMention): Promise<void> }
}

/**
 * Keeps where a message stands that was meant for the bot, and nothing of others. Who the bot is, Feishu is asked only
 * where some bot is mentioned: in a busy group most of what is pushed mentions none.
 */
export async function keepMention(pushed: Pushed, { app, mentions }: Uses): Promise<void> {
  const { bots, ...received } = pushed
  const bot = received.chat_type === 'group' && bots.length > 0 ? await app.feishu.bot() : null
  if (isMeantFor(bot, pushed)) await mentions.keep({ ...received, app_id: app.app_id })
}
