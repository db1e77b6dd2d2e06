import type { Probe } from '#lib/model/readiness.ts'
import type { CallFeishu } from './client.ts'
import type { Tokens } from './token.ts'

/**
 * Asks Feishu what a reply will need: a token, with the secret as it is now and not as it was when the held token was
 * fetched; the bot; the scopes. Three calls; whether two of them count towards the quota of a free plan is
 * reported and not documented.
 */
export async function probe(call: CallFeishu, tokens: Tokens, now: () => number): Promise<Probe> {
  const began = now()
  const renewed = await tokens.renew()
  if ('outcome' in renewed) return { token: renewed.outcome, bot: null, scopes: null }
  const token: Probe['token'] = { status: 'answered', value: { ms: now() - began } }
  const asked_at = now()
  const { outcome: bot } = await call('bot-info', {})
  if (bot.status !== 'answered') return { token, bot, scopes: null }
  const ms = now() - asked_at
  const { outcome: scopes } = await call('scope', {})
  return { token, bot: { status: 'answered', value: { ...bot.value, ms, asked_at } }, scopes }
}
