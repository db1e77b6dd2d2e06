import { endpoints } from '#lib/protocol/endpoints.ts'
import type { Feature, Line, Probe, State } from './readiness.ts'

/** The scopes of each, of which one is enough, and how bad it is to have none. */
const features: { [Name in Feature]: { needs: readonly string[]; lacking: State } } = {
  reply: { needs: endpoints.reply.scopes ?? [], lacking: 'bad' },
  message: { needs: endpoints.get.scopes ?? [], lacking: 'poor' },
  group_message: { needs: ['im:message.group_msg', 'im:message.group_msg:readonly'], lacking: 'poor' },
  chat: { needs: endpoints['chat-get'].scopes ?? [], lacking: 'poor' },
  person: { needs: endpoints.contact.scopes ?? [], lacking: 'poor' },
  upload: { needs: endpoints.file.scopes ?? [], lacking: 'poor' },
  mention: {
    needs: ['im:message.group_at_msg:readonly', 'im:message.group_at_msg', 'im:message.group_msg'],
    lacking: 'poor',
  },
  direct_message: { needs: ['im:message.p2p_msg:readonly', 'im:message.p2p_msg'], lacking: 'poor' },
}

/** Of use only where Feishu pushes events. */
const byEvents: readonly Feature[] = ['mention', 'direct_message']

/** The month's calls are used up: not a rate, nothing is let through before the next month or a larger plan. */
const quotaUsedUp = 99991403
/** Clocks further apart than this make tokens and signatures fail, and times on record wrong. In seconds. */
const mostOff = 60

/**
 * What the answers of Feishu mean for replies, in the order in which one would look.
 * @param takesEvents whether Feishu pushes what is written to the bot
 * @see https://open.feishu.cn/document/server-docs/application-v6/scope/list
 */
export function readinessOf({ token, bot, scopes }: Probe, takesEvents = false): Line[] {
  if (token.status === 'unanswered') return [{ what: 'reach', state: 'bad', unanswered: token }]
  if (token.status === 'refused')
    return [{ what: token.code === quotaUsedUp ? 'quota' : 'credentials', state: 'bad', refused: token }]
  const lines: Line[] = [
    { what: 'reach', state: 'good', ms: token.value.ms },
    { what: 'credentials', state: 'good' },
  ]
  return [...lines, ...(bot ? linesOfBot(bot) : []), ...(scopes ? linesOfScopes(scopes, takesEvents) : [])]
}

function linesOfBot(bot: NonNullable<Probe['bot']>): Line[] {
  if (bot.status === 'unanswered') return [{ what: 'reach', state: 'bad', unanswered: bot }]
  if (bot.status === 'refused')
    return [{ what: bot.code === quotaUsedUp ? 'quota' : 'bot', state: 'bad', refused: bot }]
  const { state, name, ms, asked_at, answered_at } = bot.value
  const off_s = answered_at === null ? null : Math.round((asked_at + ms / 2 - answered_at) / 1000)
  return [
    { what: 'bot', state: state === 'enabled' ? 'good' : state === null ? 'unknown' : 'bad', bot: state, name },
    ...(off_s === null
      ? []
      : [{ what: 'clock' as const, state: Math.abs(off_s) > mostOff ? ('poor' as const) : ('good' as const), off_s }]),
  ]
}

function linesOfScopes(scopes: NonNullable<Probe['scopes']>, takesEvents: boolean): Line[] {
  if (scopes.status === 'refused')
    return [{ what: scopes.code === quotaUsedUp ? 'quota' : 'scopes', state: 'unknown', refused: scopes }]
  if (scopes.status === 'unanswered') return [{ what: 'scopes', state: 'unknown', unanswered: scopes }]
  const asked = (Object.keys(features) as Feature[]).filter((one) => takesEvents || !byEvents.includes(one))
  return asked.map((feature) => {
    const { needs, lacking } = features[feature]
    const has = needs.some((scope) => scopes.value.includes(scope))
    return { what: 'scope', feature, needs, state: has ? 'good' : lacking }
  })
}
