import type { Bot, BotState } from '#lib/protocol/endpoints/bot-info.ts'
import type { ReadAs } from '#lib/protocol/endpoints/endpoint-entry.ts'
import type { Refused, Unanswered } from '#lib/protocol/outcome.ts'

/** What Feishu said to each question in turn; null: not asked, since the one before it went wrong. */
export type Probe = {
  token: { status: 'answered'; value: { ms: number } } | Refused | Unanswered
  /** `asked_at` in milliseconds since 1970. */
  bot: ReadAs<Bot & { ms: number; asked_at: number }> | null
  scopes: ReadAs<string[]> | null
}

/** What of the console needs scopes. */
export type Feature =
  | 'reply'
  | 'message'
  | 'group_message'
  | 'chat'
  | 'person'
  | 'upload'
  | 'mention'
  | 'direct_message'

/** good: works; poor: replies work and something else does not; bad: no reply can be sent; unknown: nobody can tell. */
export type State = 'good' | 'poor' | 'bad' | 'unknown'

/** One thing a reply depends on, and how it stands. */
export type Line = { state: State } & (
  | { what: 'reach'; ms: number }
  | { what: 'reach'; unanswered: Unanswered }
  | { what: 'credentials' | 'quota' | 'bot' | 'scopes'; refused: Refused }
  | { what: 'credentials' }
  | { what: 'bot'; bot: BotState | null; name: string | null }
  | { what: 'scopes'; unanswered: Unanswered }
  | { what: 'scope'; feature: Feature; needs: readonly string[] }
  | { what: 'clock'; off_s: number }
)

/** Whether replies can be sent, all in all: as bad as the worst, but for what only makes less of them. */
export const worstOf = (lines: readonly { state: State }[]): State =>
  (['bad', 'unknown', 'poor'] as const).find((state) => lines.some((line) => line.state === state)) ?? 'good'
