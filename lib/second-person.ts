import 'server-only'
import { byRule } from './by-rule.ts'
import { appFor } from './chosen-app.ts'
import { rightsOf } from './entry.ts'
import type { App } from './feishu/apps.ts'
import { type Approval, type DecisionResult, isWaiting, type Party } from './model/approval.ts'
import { type Attempt, answeredIn } from './model/attempt.ts'
import { jobIn } from './model/job.ts'
import { may, type Permission, type Role } from './model/roles.ts'
import type { Reason } from './model/rules.ts'
import { writeRunner } from './model/runner.ts'
import type { SendResult } from './model/send-result.ts'
import type { SignedIn } from './model/signed-in.ts'
import { whoAsks } from './on-record.ts'
import { encodeReply, type Reply } from './protocol/reply.ts'
import { uuidSafeMs } from './protocol/uuid.ts'
import { isCovered, mayDecide, newReasons, replyIn } from './replies/approved.ts'
import { sendReply } from './replies/send-reply.ts'
import { uuidObjection } from './replies/uuid-reuse.ts'
import { isBeingSent, server } from './server.ts'
import { summaryOfReply } from './shown/summary.ts'
import type { Outline } from './store/approvals.ts'

type Asking = {
  /** Of the press, so that the same press twice is one request. */
  id: string
  operator: SignedIn
  party: Party
  app: App
  reply: Reply
  /** Whether it goes to a message kept for tests. */
  test?: boolean | undefined
  why: Reason[]
}

/** Puts a reply on record as one that waits for a second person. */
export async function askForApproval({ id, operator, party, app, reply, test, why }: Asking): Promise<SendResult> {
  const { approvals, attempts, settings, log } = server()
  const { app_id, feishu } = app
  const { message_id, msg_type, reply_in_thread, uuid } = reply
  const { who, request_id, from } = await whoAsks(operator)
  const now = Date.now()
  const body = encodeReply(reply)
  const minutes = settings.rules?.second_person?.waits_minutes ?? 0
  const expires_at = new Date(now + minutes * 60_000).toISOString()
  try {
    // Whatever stands against the uuid now would stand against it when it is approved.
    const earlier = await attempts.withUuid(app_id, uuid)
    const used = uuidObjection(earlier, { body, message_id, at: now, after_hour: false })
    if (used)
      return { status: 'uuid_taken', attempt_id: 'attempt_id' in used ? used.attempt_id : (earlier[0]?.id ?? '') }
    await approvals.expire()
    const asked = await approvals.ask(
      {
        id,
        at: new Date(now).toISOString(),
        asker: { id: operator.id, name: operator.name },
        party,
        app_id,
        message_id,
        msg_type,
        reply_in_thread,
        uuid,
        body,
        summary: summaryOfReply(msg_type, reply.content),
        reasons: why,
        test,
        answered: answeredIn(feishu.seen(message_id)) ?? null,
        address: from.address,
        request_id,
        expires_at,
      },
      who,
      settings.auth.most_per_minute,
    )
    if ('wait_ms' in asked) return { status: 'asks_too_fast', seconds: Math.ceil(asked.wait_ms / 1000) }
    if ('most_waiting' in asked) return { status: 'too_many_waiting', most: asked.most_waiting }
    const found = await approvals.find(asked.id)
    return { status: 'asked', approval_id: asked.id, expires_at: found?.expires_at ?? expires_at }
  } catch (err) {
    log.error({ err, request_id }, 'Not asked for: the request could not be put on record')
    return { status: 'no_record' }
  }
}

/** Whether somebody’s reply was approved as it is, not long ago: then sending it again is safe, and needs nobody anew. */
export async function isApproved(operator: SignedIn, { app_id }: App, reply: Reply): Promise<boolean> {
  const { approvals, log } = server()
  try {
    return isCovered(reply, operator.id, await approvals.givenFor(app_id, reply.uuid), Date.now())
  } catch (err) {
    log.error({ err }, 'It could not be read whether this was approved')
    return false
  }
}

type Approving = {
  operator: SignedIn
  party: Party
  id: string
  /** The digest of what they saw. */
  seen: string
}

/** As with DecisionResult; guidance is added where it is shown, and names the app it went out as. */
type Approved =
  | Exclude<DecisionResult, { status: 'sent_off' }>
  | (Omit<Extract<DecisionResult, { status: 'sent_off' }>, 'guidance'> & { app: App })

/**
 * Approves a request and sends it: those bytes with that uuid, once, as the one who asked. Before that everything is
 * looked at anew: who approves, what whoever asked may now, the rules, the target, the bytes.
 */
export async function approveAndSend({ operator, party, id, seen }: Approving): Promise<Approved> {
  const { approvals, attempts, log } = server()
  try {
    await approvals.expire()
    const approval = await approvals.find(id)
    if (!approval) return { status: 'too_late', decided: null }
    const whose = mayDecide(approval, party)
    if (whose !== 'may') return { status: whose }
    const app = await appFor(operator, approval.app_id)
    if ('refused' in app) return { status: 'no_entry', code: app.refused }
    if (jobIn(approval)) return await approveJob(approval, operator, seen)
    const isAgain = approval.decided?.how === 'given' && approval.decided.by?.id === operator.id
    if (!isAgain && !isWaiting(approval, Date.now())) return { status: 'too_late', decided: approval.decided }

    const reply = replyIn(approval)
    if (!reply || approval.digest !== seen || !(await approvals.isWhole(id))) return { status: 'changed' }
    const against = await standsAgainst(approval, app, operator, reply)
    if (against) return against
    const earlier = await attempts.withUuid(app.app_id, reply.uuid)
    const { message_id, body } = approval
    if (uuidObjection(earlier, { body, message_id, at: Date.now(), after_hour: false })) return { status: 'uuid_taken' }

    if (isAgain) return await sendAgain(approval, app, reply, operator)
    const { who, request_id } = await whoAsks(operator)
    const given = await approvals.give(id, { who, request_id }, seen)
    if (given === 'changed') return { status: 'changed' }
    if (given === 'too_late') return { status: 'too_late', decided: (await approvals.find(id))?.decided ?? null }
    return await send(given, app, reply, operator, id)
  } catch (err) {
    log.error({ err, approval_id: id }, 'Not approved: it could not be put on record')
    return { status: 'no_record' }
  }
}

/** Approves all of a job, which then runs. The rules, and what its targets are by then, are asked of each row anew. */
async function approveJob(approval: Approval, operator: SignedIn, seen: string): Promise<Approved> {
  const { jobs, apps, approvals } = server()
  const app = apps.find(approval.app_id)
  const asker = app ? await rightsOfAsker(approval, app, ['send', 'send_jobs']) : ({ status: 'changed' } as const)
  if ('status' in asker) return asker
  const { who, request_id } = await whoAsks(operator)
  const approved = await jobs.approve(approval.id, { who, request_id }, seen)
  if (approved === 'too_late')
    return { status: 'too_late', decided: (await approvals.find(approval.id))?.decided ?? null }
  return approved === 'changed' ? { status: 'changed' } : { status: 'job_begun', job_id: approval.id }
}

/** What whoever asked may now, or what they may not any more. */
async function rightsOfAsker(
  { at, party }: Approval,
  app: App,
  permissions: readonly Permission[],
): Promise<Extract<DecisionResult, { status: 'changed' | 'asker_may_not' }> | { roles: readonly Role[] }> {
  if (party === null) return { status: 'changed' }
  const { issuer, subject } = party.identity
  const { roles, apps } = rightsOf((await server().sessions.lastKnown(issuer, subject, at)) ?? party.identity)
  if (!permissions.every((permission) => may(roles, permission))) return { status: 'asker_may_not', why: 'role' }
  return apps.includes(app.of) ? { roles } : { status: 'asker_may_not', why: 'app' }
}

/** What whoever asked may not any more, or what has come of the target since. */
async function standsAgainst(approval: Approval, app: App, operator: SignedIn, reply: Reply): Promise<Approved | null> {
  const { asker, reasons } = approval
  const rights = await rightsOfAsker(approval, app, ['send'])
  if ('status' in rights) return rights
  const { roles } = rights
  const said = await byRule(operator, app, reply, { ...asker, roles })
  if (said.status === 'no_record') return said
  if (said.status === 'not_by_rule') {
    server().log.info(
      { operator_id: asker.id, why: said.why },
      'Not approved: the rules do not let the asker write there',
    )
    return { status: 'asker_may_not', why: said.why }
  }
  const why = said.status === 'needs_second_person' ? newReasons(reasons, said.why) : []
  return why.length > 0 ? { status: 'new_reasons', why } : null
}

/** The same approver presses once more: safe as long as Feishu remembers the uuid, and nothing where it is delivered. */
async function sendAgain(approval: Approval, app: App, reply: Reply, operator: SignedIn): Promise<Approved> {
  const { attempts } = server()
  const last = (await attempts.withUuid(app.app_id, reply.uuid)).at(-1)
  if (last && isBeingSent(last)) return { status: 'already_running' }
  if (last?.outcome?.status === 'sent' || !isCovered(reply, approval.asker.id, [approval], Date.now()))
    return { status: 'too_late', decided: approval.decided }
  return send(approval, app, reply, operator, last ? crypto.randomUUID() : approval.id)
}

async function send(
  { id, asker, party, answered, address, test }: Approval,
  app: App,
  reply: Reply,
  operator: SignedIn,
  attempt_id: string,
): Promise<Approved> {
  const { approvals, attempts, unrecorded, runner, watched, log } = server()
  const { request_id } = await whoAsks(operator)
  const email = party?.identity.email?.address ?? null
  const result = await sendReply(
    {
      attempt_id,
      reply,
      operator: asker,
      after_hour: false,
      test,
      answered: answered ?? answeredIn(app.feishu.seen(reply.message_id)),
      from: { email, address, request_id },
      sender: party?.identity,
      approved_as: id,
    },
    { attempts, unrecorded, feishu: app.feishu, app_id: app.app_id, runner: writeRunner(runner), watched, log },
  )
  switch (result.status) {
    case 'done':
      return { ...result, status: 'sent_off', app }
    case 'already_running':
      return { status: 'already_running' }
    case 'taken_back':
      return { status: 'too_late', decided: (await approvals.find(id))?.decided ?? null }
    case 'uuid_taken':
    case 'ask_again_after_hour':
      return { status: 'uuid_taken' }
    default:
      return { status: 'no_record' }
  }
}

/** So long somebody finds what they asked for. */
const shownMs = 14 * 24 * 3600_000

type Concerning = {
  /** What waits for their word, or what they approved and nobody knows to have arrived; oldest first. */
  toDecide: (Approval & { may: 'may' | 'nobody_can_tell' })[]
  /** What they asked for themselves, newest first. */
  own: Approval[]
}

/** The requests that concern somebody: nobody sees others’ drafts but whoever is asked to decide about them. */
export async function concerning(operator: SignedIn, party: Party): Promise<Concerning> {
  const { approvals } = server()
  await approvals.expire()
  const told = new Map((await theirs(operator, party)).map(({ id, may }) => [id, may]))
  return {
    toDecide: (await approvals.these([...told.keys()])).flatMap((approval) => {
      const { id, decided } = approval
      // Somebody may have decided it just now.
      const isTheirs = decided === null || (decided.how === 'given' && decided.by?.id === operator.id)
      return isTheirs ? [{ ...approval, may: told.get(id) ?? 'nobody_can_tell' }] : []
    }),
    own: await approvals.askedBy(operator.id, shownMs),
  }
}

/** The ids of what somebody has to decide about, or to send again. */
async function theirs({ id, roles, apps }: SignedIn, party: Party) {
  if (!may(roles, 'approve')) return []
  const { approvals, attempts } = server()
  const open: Outline[] = []
  for (const one of await approvals.unsettled(id, uuidSafeMs)) {
    const last = (await attempts.withUuid(one.app_id, one.uuid)).at(-1)
    if (!last || !isBeingSent(last)) open.push(one)
  }
  open.push(...(await approvals.waiting()))
  return open.flatMap((one) => {
    const whose = mayDecide(one, party)
    return whose !== 'own' && apps.includes(one.app_id.replace(/@.*/, '')) ? [{ id: one.id, may: whose }] : []
  })
}

/** Somebody’s word by which an attempt went out, where it took one. */
export async function approvalOf({ id, app_id, uuid, message_id, body }: Attempt): Promise<Approval | null> {
  const { approvals, jobs } = server()
  const given = await approvals.givenFor(app_id, uuid)
  const own = given.find((one) => one.message_id === message_id && one.body === body)
  if (own) return own
  const job = await jobs.ofAttempt(id)
  return job?.approved ? approvals.find(job.job_id) : null
}

/** The attempt by which an approved request went out last; null: none was begun. */
export async function lastAttempt({ app_id, uuid, decided }: Approval): Promise<string | null> {
  if (decided?.how !== 'given') return null
  return (await server().attempts.withUuid(app_id, uuid)).findLast(({ at }) => at >= decided.at)?.id ?? null
}

/** How many requests wait that concern somebody; null where the console has no such rule, or they have no part in it. */
export async function waitingFor(operator: SignedIn, party: Party): Promise<number | null> {
  const { approvals, settings } = server()
  if (!settings.rules?.second_person) return null
  const own = await approvals.countAskedBy(operator.id, shownMs)
  if (!may(operator.roles, 'approve') && own.asked === 0) return null
  return (await theirs(operator, party)).length + own.waiting
}
