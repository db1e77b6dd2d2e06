import type { AboutTarget, Problem } from '#lib/protocol/problems.ts'
import type { Target } from '#lib/protocol/target.ts'
import { aboutApp } from './app-problems.ts'

const none: Problem[] = []

/** What reading a message and answering it are refused for alike, by the code of the former. */
const onReading: { readonly [code: number]: AboutTarget } = {
  230002: 'no_bot',
  230050: 'invisible',
  230110: 'recalled',
}

/** Those Feishu's documents leave no way around; another may be lifted for this bot, and nobody tells. */
const certain: ReadonlySet<AboutTarget> = new Set(['unknown', 'recalled', 'dissolved'])

/**
 * What is known beforehand to have a reply to this message refused: nobody knows it, it was recalled, the bot is not in
 * its chat. What could not be asked is no problem.
 */
export function targetProblems(target: Target | null): Problem[] {
  if (!target) return none
  const code = target.status === 'unseen' ? target.code : null
  const app = code === null ? null : aboutApp(code)
  if (code !== null && app !== null)
    return [{ kind: 'app', why: app, code, refused_at: null, severity: 'doubtful', path: [] }]
  const why = whyNot(target)
  if (!why) return none
  const severity = certain.has(why) ? 'refused' : 'doubtful'
  return [{ kind: 'target', why, message_id: target.message_id, severity, path: [] }]
}

function whyNot(target: Target): AboutTarget | null {
  if (target.status === 'unseen') {
    const { reason, code } = target
    return (code !== null && onReading[code]) || (reason === 'not_found' ? 'unknown' : null)
  }
  if (target.deleted) return 'recalled'
  return target.closed ?? (target.msg_type === 'system' ? 'system' : null)
}
