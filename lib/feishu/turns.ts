import type { Endpoint } from '#lib/protocol/outcome.ts'
import type { PaceName } from '#lib/protocol/slots.ts'

/** Of which call, into what, for whom. */
export type Asked = {
  call: Endpoint
  /** The chat it goes into, or the message it answers where nobody knows; empty for a call that goes into none. */
  chat: string
  pace: PaceName
  /** Of a send: who watches it learns what it waits for. */
  attempt_id: string | null
}

/** Where an app’s calls get their turns, so that all servers together keep Feishu’s limits. */
export type Turns = {
  /** @returns `later`: it has none yet, and asks again after that time */
  reserve(asked: Asked): Promise<{ status: 'turn' | 'later'; wait_ms: number }>
  /** Feishu said that a limit is reached; of the whole app, where `chat` is empty. */
  slowDown(call: Endpoint, chat: string, wait_ms: number): Promise<void>
}

type Uses = {
  turns: Turns
  /** Less where the signal is aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
  log?: { warn(fields: object, sentence: string): void } | undefined
}

/**
 * Waits until a call may go out. A store that gives no turn holds nothing up: what is on its way was put on record
 * before, and Feishu says itself where it is too much.
 * @param due_at when its turn is, where it has taken one already; milliseconds since 1970
 * @returns how long that took, milliseconds; less than it should where the signal is aborted
 */
export async function awaitTurn(
  asked: Asked,
  signal: AbortSignal | undefined,
  uses: Uses,
  due_at?: number,
): Promise<number> {
  const { turns, pause, now, log } = uses
  const began = now()
  const reserve = () =>
    turns.reserve(asked).catch((err: unknown) => {
      log?.warn({ call: asked.call, err }, 'It could not be asked whether a call has its turn; it goes out at once')
      return { status: 'turn' as const, wait_ms: 0 }
    })
  for (let turned = 1; ; turned++) {
    const isTaken = turned === 1 && due_at !== undefined
    const { status, wait_ms } = isTaken ? { status: 'turn', wait_ms: Math.max(0, due_at - now()) } : await reserve()
    const due = isTaken ? due_at : now() + wait_ms
    if (wait_ms > 0) await pause(wait_ms, signal)
    const isLate = now() - due > lateMs && turned < mostTurns
    if ((status === 'turn' && !isLate) || signal?.aborted) return now() - began
  }
}

/** A machine that stood still has missed its turn: all it held back would go out at once. */
const lateMs = 50
/** Yet nobody waits for ever on one that is always late. */
const mostTurns = 5

/** A gateway that names no time means its second. */
const aSecondMs = 1000

/** Where Feishu says that it is too much, all servers hold back; the month’s quota comes back by no waiting. */
export function slowsDown(
  outcome: { status: string; code?: number; http?: number | undefined },
  reset_s: number | undefined,
): { whole_app: boolean; wait_ms: number } | null {
  if (outcome.code === 99991403) return null
  if (outcome.code === 230020) return { whole_app: false, wait_ms: aSecondMs }
  if (outcome.code !== 99991400 && outcome.http !== 429) return null
  return { whole_app: true, wait_ms: Math.min(60_000, reset_s === undefined ? aSecondMs : reset_s * 1000) }
}
