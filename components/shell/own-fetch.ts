import { pageHeader } from '#lib/model/page-header.ts'

/**
 * `fetch` for the console's own addresses, which tells them that a page of ours asks (see `pageHeader`). Rejects as
 * `fetch` does.
 */
export function ownFetch(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set(pageHeader, '1')
  return fetch(address, { ...init, headers })
}
