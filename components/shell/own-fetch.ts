import { pageHeader } from '#lib/model/page-header.ts'
import { tell } from './session-events.ts'

/**
 * `fetch` for the console's own addresses, which tells them that a page of ours asks (see `pageHeader`), and the page
 * when nobody seems to be signed in any more. Rejects as `fetch` does.
 */
export async function ownFetch(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set(pageHeader, '1')
  const answer = await fetch(address, { ...init, headers })
  if (answer.status === 401) tell('doubt', null)
  return answer
}

/** By an answer of GET /session. A proxy in front that wants a sign-in first leads elsewhere instead of answering. */
export const saysSignedOut = ({ status, type }: Response): boolean => status === 401 || type === 'opaqueredirect'

/** Whether nobody is signed in any more, as far as can be told; never rejects. */
export const isSignedOut = (): Promise<boolean> =>
  fetch('/session', { cache: 'no-store', redirect: 'manual' }).then(saysSignedOut, () => false)
