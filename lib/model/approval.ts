import type { Guidance } from '#lib/guidance/codes.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { Answered, Operator } from './attempt.ts'
import { type Identity, operatorId } from './identity.ts'
import type { NotThere, Reason } from './rules.ts'
import type { NoEntryCode } from './signed-in.ts'

/** Somebody as they stand on a request: as their provider knew them, and whether their address is to be believed. */
export type Party = { identity: Identity; trusts_email: boolean }

/** A reply that waits for somebody else's word; its bytes, its uuid and all the rest of it stay as they were asked for. */
export type Approval = {
  /** Of the press of “Ask for approval”; the reply goes out as the attempt of the same id. */
  id: string
  /** UTC, ISO 8601. */
  at: string
  asker: Operator
  /** Null once it is blanked by age. */
  party: Party | null
  app_id: string
  message_id: string
  msg_type: string
  reply_in_thread: boolean
  uuid: string
  /** The exact request body. */
  body: string
  summary: string
  /** Why it takes a second person. */
  reasons: Reason[]
  /** Of the message answered, as far as it was known. */
  answered: Answered | null
  /** Where it was asked from, and by which request. */
  address: string
  request_id: string
  /** UTC, ISO 8601. */
  expires_at: string
  /** It is asked for to try something out, and goes out as that. */
  test?: boolean | undefined
  decided: Decided | null
  /** Of the bytes and of where they go: what an approver saw is what they approve. */
  digest: string
}

/** What came of a request. */
export type Decision = 'given' | 'declined' | 'expired' | 'withdrawn'

export type Decided = {
  how: Decision
  at: string
  /** Null where nobody decided, and once it is blanked. */
  by: Operator | null
  /** What the one who declined said; empty where nothing. */
  word: string
}

export type NewApproval = Omit<Approval, 'party' | 'decided' | 'digest'> & { party: Party }

/**
 * Whether two sign-ins are two people. The same id, address or Feishu id is one person, whichever provider told it and
 * whether or not it proved it. Of one provider, another id is another person. Of two providers, only proven addresses
 * tell: two people would have two. Else nobody can tell, and one person may be behind both.
 */
export function isAnother(one: Party, two: Party): 'another' | 'same' | 'nobody_can_tell' {
  if (operatorId(one.identity) === operatorId(two.identity)) return 'same'
  const ids = idsOf(one.identity)
  if (idsOf(two.identity).some((id) => ids.includes(id))) return 'same'
  const [a, b] = [one, two].map(({ identity }) => identity.email && folded(identity.email.address))
  if (a && a === b) return 'same'
  if (one.identity.issuer === two.identity.issuer) return 'another'
  return [one, two].every(isProven) ? 'another' : 'nobody_can_tell'
}

/** Ids by which somebody may be known elsewhere too; of a Feishu account the union_id, which is the end of its subject. */
const idsOf = ({ subject, also_known_as }: Identity): string[] => [
  subject,
  ...(also_known_as ? [also_known_as] : []),
  ...(subject.includes('/') ? [subject.slice(subject.lastIndexOf('/') + 1)] : []),
]

const folded = (address: string) => address.normalize('NFKC').trim().toLowerCase()

const isProven = ({ identity, trusts_email }: Party): boolean => identity.email !== null && trusts_email

/** Whether a request still waits. @param now milliseconds since 1970 */
export const isWaiting = ({ decided, expires_at }: Pick<Approval, 'decided' | 'expires_at'>, now: number): boolean =>
  decided === null && now < Date.parse(expires_at)

/** What pressing “Approve and send”, “Decline” or “Withdraw” comes to. */
export type DecisionResult =
  /** It went to Feishu. `recorded` false: the outcome is known and could not be put on record yet. */
  | { status: 'sent_off'; attempt_id: string; outcome: Outcome; guidance: Guidance | null; recorded?: false }
  | { status: 'declined' | 'withdrawn' }
  /** All of a job is approved, and it runs. */
  | { status: 'job_begun'; job_id: string }
  /** It waits no more: somebody was faster, it was withdrawn, or it was too late. */
  | { status: 'too_late'; decided: Decided | null }
  /** Nobody approves what they asked for themselves, nor where it cannot be told that they did not. */
  | { status: 'own' | 'nobody_can_tell' }
  /** The bytes are not those that were seen, or asked for. */
  | { status: 'changed' }
  /** Whoever asked may not send there any more. */
  | { status: 'asker_may_not'; why: 'role' | NotThere }
  /** The target is not what it was: reasons nobody had seen. */
  | { status: 'new_reasons'; why: Reason[] }
  /** Its uuid has gone out meanwhile, with other words or too long ago. */
  | { status: 'uuid_taken' }
  | { status: 'already_running' | 'no_record' | 'invalid' }
  | { status: 'no_entry'; code: NoEntryCode }
