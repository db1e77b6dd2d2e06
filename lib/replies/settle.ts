import { type Attempt, isSettled, type Try } from '#lib/model/attempt.ts'
import type { Identity } from '#lib/model/identity.ts'
import { byItselfMs, type Lease, leaseMs, type Settled, type Why } from '#lib/model/settlement.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

type Ending = { outcome: Outcome; finished_at: string; duration_ms: number }

type Taken = Lease & {
  sender: Identity | null
  stop_requested: boolean
  /** When it was taken, by the clock of leases. */
  now: number
}

type Uses = {
  attempts: {
    find(id: string): Promise<Attempt | null>
    withUuid(app_id: string, uuid: string): Promise<Attempt[]>
    addTry(id: string, n: number, tried: Try): Promise<void>
  }
  leases: {
    renew(attempt_id: string, me: string): Promise<Held>
    /** The same, right before it goes out once more, which is kept; and what time it is by the clock of leases. */
    sending(attempt_id: string, me: string): Promise<{ state: Held; now: number }>
    leave(attempt_id: string, me: string, ms: number): Promise<void>
    drop(attempt_id: string, me: string): Promise<void>
  }
  /** Puts on record what it came to, and fills in an outcome where one is given; false: somebody else has it in hand. */
  conclude(attempt: Attempt, me: string, settled: Settled, ending: Ending | null): Promise<boolean>
  /** Sends these bytes to the message of the attempt as its app; null where there is no such app. */
  send:
    | ((
        attempt: Attempt,
        options: { signal: AbortSignal; not_after: number; onTry: (n: number, tried: Try) => Promise<void> },
      ) => Promise<Outcome>)
    | null
  /** Looks where it would stand. @param sent_at when a settling last sent it; null: none has */
  look: ((attempt: Attempt, sent_at: number | null) => Promise<Settled>) | null
  /** Why whoever pressed Send may not send it any more; null: they may. */
  against(attempt: Attempt, sender: Identity | null): Promise<Why | null>
  log?: { error(fields: object, sentence: string): void }
  /** Milliseconds since 1970. */
  now?: () => number
  /** Calls back again and again; returns what ends it. */
  every?: (ms: number, tick: () => void) => () => void
}

type Held = 'held' | 'stop' | 'lost'

/** Nobody answered the second time either, or Feishu asked to wait: the next time comes after so long. */
const againMs = 20_000
/** What may still be on its way is looked for again after so long. */
const underWayMs = 60_000
/** It was too fast; that passes by itself. */
const tooFast = new Set([99991400, 230020])

/**
 * Settles an attempt that nobody has in hand any more. Within two minutes of the press the same bytes go out with the
 * same uuid, which delivers them once at most; where that may not be, or comes to nothing, it is looked for where it
 * would stand, and whatever stays open is left to a person. Throws only where the store does: then somebody else comes.
 * @param taken what this settling has in hand, by the name `me`
 */
export async function settle(taken: Taken, me: string, uses: Uses): Promise<void> {
  const { leases, log, every = everyFew } = uses
  const stopping = new AbortController()
  // All of it takes its time: reading the target, waiting for a turn, reading a chat.
  const end = every(leaseMs / 5, () => {
    leases.renew(taken.attempt_id, me).then(
      (held) => held !== 'held' && stopping.abort(held),
      (err: unknown) => log?.error({ attempt_id: taken.attempt_id, err }, 'It could not be said that this is in hand'),
    )
  })
  try {
    await settleHeld(taken, me, stopping.signal, uses)
  } finally {
    end()
  }
}

async function settleHeld(taken: Taken, me: string, signal: AbortSignal, uses: Uses): Promise<void> {
  const { attempts, leases, conclude, send, look, now = Date.now } = uses
  const { attempt_id: id, sender } = taken
  let { sent_at } = taken
  const attempt = await attempts.find(id)
  if (!attempt || isSettled(attempt)) return leases.drop(id, me)

  const same = await deliveredAs(attempt, attempts)
  if (same !== null) {
    await conclude(attempt, me, { verdict: 'delivered', how: 'same_uuid', message_id: same, why: null }, asFound(same))
    return
  }
  let why = send ? await whyNot() : 'no_app'
  if (why === null && send) {
    // The last word before it leaves: it is in hand, nobody asked to stop, and its time is not over.
    const { state, now: clock } = await leases.sending(id, me)
    if (state === 'lost') return
    why = state === 'stop' ? 'was_stopped' : isLate(clock) ? 'late' : null
    if (why === null) {
      sent_at = clock
      const not_after = now() + taken.begun_at + byItselfMs - clock
      const outcome = await send(attempt, { signal, not_after, onTry: triesOf(attempt, uses) })
      if (signal.reason === 'lost') return
      if (outcome.status === 'sent') {
        const { message_id } = outcome.message
        const settled: Settled = { verdict: 'delivered', how: 'sent_again', message_id, why: null }
        await conclude(attempt, me, settled, endingOf(outcome))
        return
      }
      // Within its time it is tried again; a refusal of the second says nothing of the first.
      if (outcome.status === 'unanswered' || outcome.http === 429 || tooFast.has(outcome.code))
        return leases.leave(id, me, againMs)
    }
  }
  const found: Settled = look
    ? await look(attempt, sent_at)
    : { verdict: 'cannot_tell', how: 'read_back', message_id: null, why: 'no_app' }
  if (signal.reason === 'lost') return
  if (found.why === 'too_early') return leases.leave(id, me, underWayMs)
  const settled = found.verdict === 'cannot_tell' && why !== null ? { ...found, why: foremost(why, found.why) } : found
  const reason = taken.stop_requested ? 'stopped' : 'unfinished'
  await conclude(
    attempt,
    me,
    settled,
    settled.message_id === null ? endingOf({ status: 'unanswered', reason }) : asFound(settled.message_id),
  )

  async function whyNot(): Promise<Why | null> {
    if (taken.stop_requested) return 'was_stopped'
    if (isLate(taken.now)) return 'late'
    return uses.against(attempt as Attempt, sender)
  }

  function isLate(clock: number): boolean {
    return clock - taken.begun_at > byItselfMs || taken.begun_at > clock + leaseMs
  }

  /** An attempt that has an outcome keeps it; what it came to stands beside. */
  function endingOf(outcome: Outcome): Ending | null {
    if (attempt?.outcome !== null) return null
    const at = now()
    return { outcome, finished_at: new Date(at).toISOString(), duration_ms: Math.max(0, at - Date.parse(attempt.at)) }
  }
  function asFound(message_id: string): Ending | null {
    return endingOf({ status: 'sent', message: { message_id }, again: true })
  }
}

/** That it may not go out again says more than that it could not be found; what was found half says most. */
const foremost = (why: Why, found: Why | null): Why => (found === 'alike' ? found : why)

/** What another press of the same reply became: Feishu delivers one uuid once. */
async function deliveredAs({ id, app_id, uuid }: Attempt, { withUuid }: Uses['attempts']): Promise<string | null> {
  for (const { id: other, outcome } of await withUuid(app_id, uuid))
    if (other !== id && outcome?.status === 'sent') return outcome.message.message_id
  return null
}

/** Puts its further tries on record, behind those there are. */
function triesOf(attempt: Attempt, { attempts, log }: Uses) {
  const before = attempt.tries.length
  return (n: number, tried: Try) =>
    attempts.addTry(attempt.id, before + n, tried).catch((err: unknown) => {
      log?.error({ attempt_id: attempt.id, err }, 'Could not record a try')
    })
}

function everyFew(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms)
  return () => clearInterval(timer)
}
