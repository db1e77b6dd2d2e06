import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

type Log = { info: Line; warn: Line }
type Line = (fields: object, sentence: string) => void

type Uses = {
  /** Milliseconds from the signal on; what is not done by then is left. */
  limit_ms: number
  /** How many replies this process sends right now. */
  underWay(): number
  /** Tells everything that it is to end. */
  begin(): void
  log: Log
}

/** What a process ended by SIGTERM exits with. */
const terminated = 128 + 15

/**
 * Told to end (SIGTERM, SIGINT), Next takes no more connections, answers what it was asked, and exits; this sees to it
 * that replies under way are not begun anew meanwhile, and that it comes to an end: pages that go on asking would keep
 * their connection, and with it the process, for ever. A reply that is not through by the limit is left on record
 * without an outcome. It reads as unanswered, and sending it again is safe.
 */
export function endWell({ limit_ms, underWay, begin, log }: Uses): void {
  let isEnding = false
  const told = () => {
    if (isEnding) return
    isEnding = true
    begin()
    log.info({ under_way: underWay(), limit_ms }, 'Told to end: replies under way are waited for, none is begun')
    subscribe('http.server.request.start', (message) => {
      const { response } = message as { response: ServerResponse }
      response.shouldKeepAlive = false
    })
    setTimeout(() => {
      log.warn({ under_way: underWay() }, 'Ended at the limit: replies under way are left on record without an outcome')
      process.exit(terminated)
    }, limit_ms).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, told)
}
