import { type Approval, isAnother, type Party } from '#lib/model/approval.ts'
import type { Reason } from '#lib/model/rules.ts'
import { encodeReply, type Reply, reply } from '#lib/protocol/reply.ts'
import { uuidSafeMs } from '#lib/protocol/uuid.ts'

/** The reply a request asks for; null where its bytes are not those that would be sent. */
export function replyIn({ message_id, body }: Pick<Approval, 'message_id' | 'body'>): Reply | null {
  let given: unknown
  try {
    given = JSON.parse(body)
  } catch {
    return null
  }
  const { success, data } = reply.safeParse(typeof given === 'object' && given ? { ...given, message_id } : given)
  return success && encodeReply(data) === body ? data : null
}

/**
 * Whether an approval still covers this reply: the very bytes, by whoever asked, as long as Feishu remembers their uuid,
 * so that it is delivered at most once.
 * @param given approvals of replies with its uuid
 */
export const isCovered = (sent: Reply, asker_id: string, given: readonly Approval[], now: number): boolean =>
  given.some(
    ({ asker, message_id, body, decided }) =>
      asker.id === asker_id &&
      message_id === sent.message_id &&
      body === encodeReply(sent) &&
      decided?.how === 'given' &&
      now - Date.parse(decided.at) < uuidSafeMs,
  )

/** Whether somebody may decide about a request: nobody about their own, nor where that cannot be told. */
export function mayDecide({ party }: Pick<Approval, 'party'>, who: Party): 'may' | 'own' | 'nobody_can_tell' {
  if (party === null) return 'nobody_can_tell'
  const told = isAnother(party, who)
  return told === 'another' ? 'may' : told === 'same' ? 'own' : told
}

/** Reasons that were not there when it was asked for, and so were not shown. */
export const newReasons = (asked: readonly Reason[], now: readonly Reason[]): Reason[] =>
  now.filter(({ kind }) => !asked.some((reason) => reason.kind === kind))
