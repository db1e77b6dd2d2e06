import 'server-only'
import { headers } from 'next/headers'
import { recordRefusal } from './entry.ts'
import type { App } from './feishu/apps.ts'
import type { Operator } from './model/attempt.ts'
import type { Role } from './model/roles.ts'
import { asksTarget, type NotThere, type Reason, verdictOf } from './model/rules.ts'
import type { SignedIn } from './model/signed-in.ts'
import { onRecord } from './on-record.ts'
import type { Reply } from './protocol/reply.ts'
import { server } from './server.ts'

type Said =
  | { status: 'allowed' }
  | { status: 'needs_second_person'; why: Reason[] }
  | { status: 'not_by_rule'; why: NotThere }
  | { status: 'no_record' }

/**
 * What the rules say of a reply. Where they ask for its target, the message is looked up anew, which stands on record;
 * so does that it was refused.
 * @param operator who asks
 * @param writer whoever wrote it, in whose name the refusal stands; who asks, where nothing is said
 */
export async function byRule(
  operator: SignedIn,
  app: App,
  { message_id, msg_type, content }: Pick<Reply, 'message_id' | 'msg_type' | 'content'>,
  writer: Operator & { roles: readonly Role[] } = operator,
): Promise<Said> {
  const { rules } = server().settings
  if (rules === null) return { status: 'allowed' }
  const { app_id, of, feishu } = app
  const asks = asksTarget(rules)
  if (asks) {
    const act = { act: 'message_looked_up', subject: message_id, app_id, result: 'done' } as const
    if ((await onRecord(operator, act)) === 'no_record') return { status: 'no_record' }
  }
  const target = asks ? await feishu.readMessage(message_id) : null
  const verdict = verdictOf(rules, writer.roles, { app: { app_id, of }, target, msg_type, content })
  if (verdict.status !== 'refused') return verdict
  const chat_id = target?.status === 'seen' ? target.chat_id : null
  const about = [app_id, message_id, chat_id].filter(Boolean).join(' ')
  await recordRefusal({ headers: await headers() }, `not_by_rule ${verdict.why} ${about}`, writer)
  return { status: 'not_by_rule', why: verdict.why }
}
