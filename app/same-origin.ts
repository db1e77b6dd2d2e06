/**
 * Whether a change was asked for by a page of ours. Next checks this for server actions, not for route handlers.
 * @param own further names of the console, host with port, such as that of PUBLIC_URL
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, own: readonly (string | null)[] = []): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return [headers.get('host'), ...own].includes(new URL(origin).host)
}
