import type { Received } from '#lib/protocol/received.ts'

/** A message that was meant for the bot of an app: where it stands, and none of its words. */
export type BotMention = Received & { app_id: string }

/** So many days it is kept at most; fewer where RETENTION_DAYS says so. */
export const mentionDays = 30
