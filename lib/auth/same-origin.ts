/**
 * Whether a change was asked for by a page of ours: by Sec-Fetch-Site, and by Origin where a browser sends none (over
 * plain http to another machine).
 * @param own names of the console, host with port
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, own: readonly (string | null)[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return own.includes(new URL(origin).host)
}
