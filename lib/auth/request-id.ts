import { AsyncLocalStorage } from 'node:async_hooks'

/** The header a request is named by: on its way in, to our own pages and routes, and in its answer. */
export const requestIdHeader = 'x-request-id'

/** What a proxy may name a request by; anything else could put words of somebody’s into the log and on record. */
const shape = /^[\w.:=/+-]{8,128}$/

/** @param named what a proxy of ours calls the request, where one brought it; its word counts where it is an id */
export const requestIdFrom = (named: unknown): string =>
  typeof named === 'string' && shape.test(named) ? named : crypto.randomUUID()

// On globalThis: Next keeps several copies of this module in one process.
const held = globalThis as { replyConsoleRequest?: AsyncLocalStorage<string> }
const current = () => (held.replyConsoleRequest ??= new AsyncLocalStorage())

/** From here on, whatever is done for this request knows its id: also what it waits for, and what it leaves running. */
export const enterRequest = (id: string): void => current().enterWith(id)

/** The request something is done for; undefined where nobody asked for it. */
export const currentRequest = (): string | undefined => current().getStore()
