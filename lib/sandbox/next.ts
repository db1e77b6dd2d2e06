import * as z from 'zod'
import { type Case, findCase } from './cases.ts'

/** What the next replies meet, as staff set it. */
export const nextReply = z.object({
  /** A name from `cases`. */
  name: z.string().refine((name) => findCase(name) !== undefined),
  /** How many replies meet it. */
  times: z.int().min(1).max(99).default(1),
  /** Milliseconds each of them waits first. */
  delay_ms: z.int().min(0).max(60_000).default(0),
  /** Seconds until a rate limit is over. */
  reset_s: z.int().min(1).max(60).default(1),
})
export type NextReply = z.infer<typeof nextReply>

export type Met = { case: Case; delay_ms: number; reset_s: number; staged: boolean }

/** Holds what the next replies meet, and counts them down. */
export function next() {
  let set: NextReply | null = null
  return {
    get: (): NextReply | null => set,
    set(wanted: NextReply) {
      set = wanted
    },
    clear() {
      set = null
    },
    /** What this reply meets; each asking counts as one. */
    take(): Met | null {
      if (!set) return null
      const { name, times, delay_ms, reset_s } = set
      set = times > 1 ? { ...set, times: times - 1 } : null
      const found = findCase(name)
      return found ? { case: found, delay_ms, reset_s, staged: true } : null
    },
  }
}

export type Next = ReturnType<typeof next>
