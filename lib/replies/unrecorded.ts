import type { NumberedTry } from '#lib/model/attempt.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

export type End = {
  outcome: Outcome
  finished_at: string
  duration_ms: number
  holder?: string
  /** The try it came of. */
  last?: NumberedTry | undefined
  unheard?: boolean
}

type Uses = {
  finish(id: string, end: End): Promise<void>
  log?: { info(fields: object, sentence: string): void; error(fields: object, sentence: string): void }
  /** Calls back once, after so many milliseconds, without holding the process open. */
  later?: (ms: number, then: () => void) => void
}

export type Unrecorded = ReturnType<typeof unrecorded>

/** Of the longest pauses between two attempts to record, milliseconds. */
const longestPause = 30_000

/**
 * Outcomes that are known and could not be recorded: held in memory, and recorded as soon as the store takes them.
 * Should the process end before, the attempt stays without an outcome, and reads as unanswered.
 */
export function unrecorded({ finish, log, later = unrefTimeout }: Uses) {
  const held = new Map<string, End>()

  function again(id: string, end: End, pause: number): void {
    later(pause, () => {
      finish(id, end).then(
        () => {
          held.delete(id)
          log?.info({ attempt_id: id }, 'An outcome that could not be recorded before is on record now')
        },
        () => again(id, end, Math.min(pause * 2, longestPause)),
      )
    })
  }

  return {
    keep(id: string, end: End): void {
      held.set(id, end)
      again(id, end, 500)
    },
    /** The outcome of an attempt that is not on record yet. */
    of: (id: string): Outcome | null => held.get(id)?.outcome ?? null,
    /** How many are known and not on record. */
    count: () => held.size,
    /** One last try for each, when the process is told to end. */
    async flush(): Promise<void> {
      await Promise.allSettled([...held].map(([id, end]) => finish(id, end)))
    },
  }
}

function unrefTimeout(ms: number, then: () => void): void {
  setTimeout(then, ms).unref()
}
