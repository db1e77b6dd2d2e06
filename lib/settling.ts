import 'server-only'
import pLimit from 'p-limit'
import { rightsOf } from './entry.ts'
import type { App } from './feishu/apps.ts'
import { type Attempt, outcomeOf } from './model/attempt.ts'
import { theConsole } from './model/audit.ts'
import type { Identity } from './model/identity.ts'
import { may, type Permission } from './model/roles.ts'
import { asksTarget, type Reason, verdictOf } from './model/rules.ts'
import { isFree, type Lease, type Settled, settlingBy, type Why } from './model/settlement.ts'
import type { Reply } from './protocol/reply.ts'
import { isCovered, replyIn } from './replies/approved.ts'
import { readBack } from './replies/read-back.ts'
import { settle } from './replies/settle.ts'
import { isAlive, server } from './server.ts'

/** How often it is looked for what nobody has in hand any more. */
const lookMs = 2000
/** So many are settled side by side. */
const atOnce = 4
/** Of so many replies to one message it is looked whether they are the one found. */
const mostCompared = 200

/** Settles what a process left behind that ended while it sent, this one’s predecessor or another’s; and goes on doing so. */
export function watchUnsettled(): void {
  let isBusy = false
  const look = async () => {
    // What is to end begins nothing: whoever comes next does.
    if (isBusy || server().ending.aborted) return
    isBusy = true
    try {
      await settleAll()
    } catch (err) {
      server().log.error({ err }, 'It could not be looked for what is not settled')
    } finally {
      isBusy = false
    }
  }
  void look()
  setInterval(look, lookMs).unref()
}

async function settleAll(): Promise<void> {
  const { leases, runner, ending } = server()
  const { leases: open, now } = await leases.open()
  const free = open.filter((lease) => isFree(lease, { me: runner, now, isAlive }))
  const limit = pLimit(atOnce)
  await Promise.all(free.map((lease) => limit(() => (ending.aborted ? undefined : settleOne(lease)))))
}

async function settleOne(lease: Lease): Promise<void> {
  const { attempts, leases, apps, runner, watched, log } = server()
  const me = settlingBy(runner, crypto.randomUUID())
  try {
    const taken = await leases.take(lease, me)
    if (!taken) return
    const app = apps.find((await attempts.find(lease.attempt_id))?.app_id ?? '')
    await settle(taken, me, {
      ...{ attempts, leases, log },
      conclude: leases.settle,
      send: app
        ? async ({ id, message_id, body }, options) => {
            watched.begun()
            const outcome = await app.feishu.reply(message_id, body, { ...options, attempt_id: id, pace: 'job' })
            watched.ended(outcome)
            return outcome
          }
        : null,
      look: app ? (attempt, sent_at) => lookAs(attempt, app, sent_at) : null,
      against: async (attempt, sender) => (app ? against(attempt, sender, app) : 'no_app'),
    })
  } catch (err) {
    log.error({ attempt_id: lease.attempt_id, err }, 'It could not be settled; whoever comes next tries again')
  }
}

/** Looks by itself. */
async function lookAs(attempt: Attempt, app: App, sent_at: number | null): Promise<Settled> {
  await recordLook(attempt)
  return lookInto(attempt, app, sent_at)
}

/** That the console looks something up by itself is on record before it does. */
const recordLook = ({ id: attempt_id, message_id: subject, app_id }: Pick<Attempt, 'id' | 'message_id' | 'app_id'>) =>
  server().audit.record({
    ...{ act: 'message_looked_up', who: theConsole, subject, attempt_id, app_id },
    ...{ result: 'done', request_id: '' },
  })

/**
 * Looks for a reply where it would stand. Who calls has put on record that it is looked for, and has it in hand where
 * anybody may.
 * @param sent_at when a settling last sent it once more; null: none has
 */
export function lookInto(attempt: Attempt, { feishu }: App, sent_at: number | null): Promise<Settled> {
  const { attempts } = server()
  const other = (one: Attempt) => one.uuid !== attempt.uuid && one.app_id === attempt.app_id
  const about = async (message_id: string) =>
    (await attempts.list({ message_id, limit: mostCompared })).attempts.filter(other)
  const isIt = (one: Attempt, message_id: string) => {
    const outcome = outcomeOf(one)
    return outcome.status === 'sent' && outcome.message.message_id === message_id
  }
  const others = about(attempt.message_id)
  return readBack(attempt, {
    ...{ feishu, sent_at, now: Date.now, others: () => others },
    isAnothers: async (message_id) =>
      [...(await others), ...(await about(message_id))].some((one) => isIt(one, message_id)),
  })
}

/** What stands against sending it again by itself. */
async function against(attempt: Attempt, sender: Identity | null, app: App): Promise<Why | null> {
  const { approvals, jobs } = server()
  const reply = replyIn(attempt)
  if (!reply) return 'no_words'
  return standsAgainst(attempt, reply, {
    ...{ sender, app, permissions: ['send'] },
    isApproved: async () =>
      (await jobs.ofAttempt(attempt.id))?.approved ||
      isCovered(reply, attempt.operator.id, await approvals.givenFor(app.app_id, reply.uuid), Date.now()),
  })
}

type Standing = {
  sender: Identity | null
  app: App
  /** What sending it takes. */
  permissions: readonly Permission[]
  /** Whether a second person has approved it, where it takes one for these reasons. */
  isApproved(why: readonly Reason[]): Promise<boolean>
}

/**
 * What stands against sending something where nobody presses Send: what whoever asked for it may is asked anew, as are
 * the rules, and what they ask for of its target.
 */
export async function standsAgainst(
  asked: Parameters<typeof recordLook>[0] & { at: string },
  { msg_type, content }: Pick<Reply, 'msg_type' | 'content'>,
  { sender, app, permissions, isApproved }: Standing,
): Promise<Why | null> {
  const { sessions, settings } = server()
  if (!sender) return 'sender_unknown'
  const { roles, apps } = rightsOf((await sessions.lastKnown(sender.issuer, sender.subject, asked.at)) ?? sender)
  if (!permissions.every((permission) => may(roles, permission))) return 'role'
  if (!apps.includes(app.of)) return 'app'
  const { rules } = settings
  if (!rules) return null
  const { app_id, of, feishu } = app
  const asks = asksTarget(rules)
  if (asks) await recordLook(asked)
  const target = asks ? await feishu.readMessage(asked.message_id) : null
  const verdict = verdictOf(rules, roles, { app: { app_id, of }, target, msg_type, content })
  if (verdict.status === 'refused') return 'rule'
  return verdict.status === 'allowed' || (await isApproved(verdict.why)) ? null : 'second_person'
}
