import * as z from 'zod'
import { codeOf, readBody, readRefusal, unreadable } from '../outcome.ts'
import type { EndpointEntry, ReadAs } from './endpoint-entry.ts'

/** What a tenant's admin and the plan make of a bot, as `activate_status` numbers it from 0. */
export const botStates = [
  'new',
  'disabled',
  'enabled',
  'to_be_enabled',
  'upgrade_pending',
  'licence_expired',
  'plan_expired',
] as const
export type BotState = (typeof botStates)[number]

export type Bot = {
  name: string | null
  /** By which others mention it. */
  open_id: string | null
  /** Null where Feishu gives a number nobody documents. */
  state: BotState | null
  /** When Feishu answered by its own clock, in milliseconds since 1970; null where it did not say. */
  answered_at: number | null
}

const shape = z.looseObject({
  app_name: z.string().nullish().catch(null),
  open_id: z.string().nullish().catch(null),
  activate_status: z.number().nullish().catch(null),
})

/**
 * Whether the app is a bot, and may work. Its fields stand beside `code`, not in `data`. Every call may count towards
 * the month's quota of a free plan, so it is asked when somebody asks.
 * @see https://open.feishu.cn/document/client-docs/bot-v3/obtain-bot-info
 */
export const botInfo: EndpointEntry<object, ReadAs<Bot>> = {
  method: 'GET',
  path: () => '/open-apis/bot/v3/info',
  scopes: [],
  read(answer) {
    const body = readBody(answer.text)
    const refused = readRefusal('bot-info', answer, body)
    if (refused) return refused
    const bot = shape.safeParse(body && codeOf(body) === 0 ? body.bot : null)
    if (!bot.success) return unreadable(answer)
    const at = Date.parse(answer.headers.get('date') ?? '')
    const value: Bot = {
      name: bot.data.app_name || null,
      open_id: bot.data.open_id || null,
      state: botStates[bot.data.activate_status ?? -1] ?? null,
      answered_at: Number.isNaN(at) ? null : at,
    }
    return { status: 'answered', value }
  },
}
