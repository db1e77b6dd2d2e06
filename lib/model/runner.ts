import type { Attempt } from './attempt.ts'

/** A process that sends: the machine, its process id, when it began (milliseconds since 1970). */
export type Runner = { host: string; pid: number; since: number }

export const writeRunner = ({ host, pid, since }: Runner): string => `${pid} ${since} ${host}`

export function readRunner(written: string | null): Runner | null {
  const [, pid, since, host] = written?.match(/^(\d{1,10}) (\d{1,16}) (.{1,300})$/) ?? []
  return pid && since && host ? { host, pid: Number(pid), since: Number(since) } : null
}

/** A runner says that it is still there at least this often while it sends, milliseconds. */
export const beatMs = 500
/** So long without a word and it is gone; a machine under load may leave out a few. */
const silenceMs = 10_000

type Here = {
  /** The process that asks. */
  me: Runner
  /** Milliseconds since 1970. */
  now: number
  /** Whether a process of this machine is there. */
  isAlive(pid: number): boolean
}

/** Whether a process of this machine, as it was written, is known to be no more: it is not there, or another by its number. */
export function isGone(written: string, { me, isAlive }: Pick<Here, 'me' | 'isAlive'>): boolean {
  const has = readRunner(written)
  if (!has || has.host !== me.host) return false
  return has.pid === me.pid ? has.since !== me.since : !isAlive(has.pid)
}

/**
 * Whether somebody is sending this attempt now. After a crash that is known at once on the same machine, where the
 * process is gone or is another one by the same number, and elsewhere when it has been silent for ten seconds.
 */
export function isRunning(
  { outcome, runner, at, alive_at }: Pick<Attempt, 'outcome' | 'runner' | 'at' | 'alive_at'>,
  { me, now, isAlive }: Here,
): boolean {
  if (outcome !== null) return false
  const sends = readRunner(runner)
  if (sends && sends.host === me.host) {
    if (sends.pid === me.pid) return sends.since === me.since
    if (!isAlive(sends.pid)) return false
  }
  return now - Date.parse(alive_at ?? at) < silenceMs
}
