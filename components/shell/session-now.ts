import * as z from 'zod/mini'
import { saysSignedOut } from './own-fetch.ts'

const signedIn = z.object({ id: z.string(), name: z.string(), ends_at: z.nullable(z.string()) })

/** Who is signed in by now, seen from a page drawn for one operator. `unknown`: the console could not be asked. */
export type SessionNow =
  | { status: 'same'; ends_at: string | null }
  | { status: 'other'; name: string }
  | { status: 'ended' }
  | { status: 'unknown' }

/** Reads an answer of GET /session. */
export async function sessionIn(answer: Response, operator_id: string): Promise<SessionNow> {
  if (saysSignedOut(answer)) return { status: 'ended' }
  if (!answer.ok) return { status: 'unknown' }
  const { success, data } = signedIn.safeParse(await answer.json())
  if (!success) return { status: 'unknown' }
  const { id, name, ends_at } = data
  return id === operator_id ? { status: 'same', ends_at } : { status: 'other', name }
}

/** Asks who is signed in; never rejects. */
export async function askSession(operator_id: string): Promise<SessionNow> {
  try {
    return await sessionIn(await fetch('/session', { cache: 'no-store', redirect: 'manual' }), operator_id)
  } catch {
    return { status: 'unknown' }
  }
}

/** The longest a timer of a browser can wait; a longer one goes off at once. */
const longestWait = 2 ** 31 - 1

/**
 * How long until the page looks at its session again because of when it ends: first to say that it will, then to say
 * that it has.
 */
export function untilNextLook(ends_at: string, now: number, soon_ms: number): { wait: number; soon: boolean } {
  const ends = Date.parse(ends_at)
  const soon = now >= ends - soon_ms
  const wait = (soon ? ends + 1000 : ends - soon_ms) - now
  return { soon, wait: Math.min(Math.max(wait, 1000), longestWait) }
}

/** How often typing asks for the session, so that it does not go idle meanwhile. */
export const keepAliveEvery = (idle_ms: number | null, most_ms: number): number =>
  Math.min(most_ms, (idle_ms ?? Number.POSITIVE_INFINITY) / 3)
