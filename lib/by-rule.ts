import 'server-only'
import { headers } from 'next/headers'
import { recordRefusal } from './entry.ts'
import type { App } from './feishu/apps.ts'
import { asksTarget, type NotThere, verdictOf } from './model/rules.ts'
import type { SignedIn } from './model/signed-in.ts'
import { onRecord } from './on-record.ts'
import { server } from './server.ts'

type Said = { status: 'allowed' } | { status: 'not_by_rule'; why: NotThere } | { status: 'no_record' }

/**
 * Whether the rules let somebody reply to a message. Where they ask for the chat, the message is looked up anew, which
 * stands on record; so does that somebody was refused.
 */
export async function byRule(operator: SignedIn, app: App, message_id: string): Promise<Said> {
  const { rules } = server().settings
  if (rules === null) return { status: 'allowed' }
  const { app_id, of, feishu } = app
  const asks = asksTarget(rules)
  if (asks) {
    const act = { act: 'message_looked_up', subject: message_id, app_id, result: 'done' } as const
    if ((await onRecord(operator, act)) === 'no_record') return { status: 'no_record' }
  }
  const target = asks ? await feishu.readMessage(message_id) : null
  const chat_id = target?.status === 'seen' ? target.chat_id : null
  const verdict = verdictOf(rules, operator.roles, { app: { app_id, of }, chat_id })
  if (verdict.status === 'allowed') return verdict
  const about = [app_id, message_id, chat_id].filter(Boolean).join(' ')
  await recordRefusal({ headers: await headers() }, `not_by_rule ${verdict.why} ${about}`, operator)
  return { status: 'not_by_rule', why: verdict.why }
}
