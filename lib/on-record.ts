import 'server-only'
import { peerOf } from './auth/peer.ts'
import { requestIdHeader } from './auth/request-id.ts'
import { headersOf } from './entry.ts'
import type { AskedFrom } from './model/attempt.ts'
import type { NewActOnRecord, Who } from './model/audit.ts'
import type { SignedIn } from './model/signed-in.ts'
import { UnreadableStore } from './model/unreadable-store.ts'
import { server } from './server.ts'

/** An act of whoever asks; who and by which request is added here. */
type Act = Omit<NewActOnRecord, 'who' | 'request_id'>

/** Who asks and from where, as the record bears it. */
export async function whoAsks(
  operator: SignedIn,
  past?: Request,
): Promise<{ who: Who; request_id: string; from: AskedFrom }> {
  const given = await headersOf(past)
  const from: AskedFrom = {
    email: operator.email,
    address: peerOf(given).address,
    request_id: given.get(requestIdHeader) ?? '',
  }
  const who: Who = { id: operator.id, name: operator.name, email: from.email, address: from.address }
  return { who, request_id: from.request_id, from }
}

/**
 * Puts an act on record before it is done, for a route or an action. Never throws.
 * @param past the request, where proxy.ts did not see it
 * @returns `no_record` where it could not: then it must not be done; a route answers with `noRecord`
 */
export async function onRecord(operator: SignedIn, act: Act, past?: Request): Promise<'on_record' | 'no_record'> {
  const { who, request_id } = await whoAsks(operator, past)
  try {
    await server().audit.record({ ...act, who, request_id })
    return 'on_record'
  } catch (err) {
    server().log.error({ err, act: act.act, request_id }, 'Not done: it could not be put on record')
    return 'no_record'
  }
}

/** A route's answer where an act could not be put on record, and so was not done. */
export const noRecord = (): Response =>
  Response.json({ code: 'no_record' }, { status: 503, headers: { 'Cache-Control': 'no-store' } })

/** The same for a page: without its record it is not shown, and app/error.tsx says what to do. */
export async function recordForPage(operator: SignedIn, act: Act): Promise<void> {
  const { who, request_id } = await whoAsks(operator)
  await server()
    .audit.record({ ...act, who, request_id })
    .catch((cause: unknown) => {
      throw new UnreadableStore(cause)
    })
}
