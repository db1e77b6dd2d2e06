import type { ChainState } from '#lib/model/audit.ts'
import { server } from '#lib/server.ts'

/** So long a page waits for a check of the record. */
const patienceMs = 500

/**
 * What is known of the chain of acts. Whoever turns from record to record must not have all of it read each time: /audit
 * does, and every hour does.
 */
export function knownChain(): Promise<ChainState> {
  const { chain } = server()
  const state = chain.state()
  return state.last ? Promise.resolve(state) : chain.known(patienceMs)
}

/** Ids of the replies and requests that were found changed. */
export const tamperedIds = ({ last }: ChainState): ReadonlySet<string> =>
  new Set(last?.faults.flatMap(({ id }) => id ?? []))
