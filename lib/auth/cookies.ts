/** The names of our cookies. Where the console is reached by https, browsers take them by https and from us alone. */
export function cookieNames(public_url: string | null) {
  const secure = public_url?.startsWith('https:') ?? false
  const prefix = secure ? '__Host-' : ''
  const signIns = `${prefix}reply-console-sign-in-`
  return {
    secure,
    session: `${prefix}reply-console`,
    /**
     * One for each sign-in under way, so that two tabs do not undo each other.
     * @param state as the address says it: anything
     */
    signIn: (state: string) => signIns + state.slice(0, 12).replace(/[^\w-]/g, ''),
    /**
     * The cookies of sign-ins under way that are to go when one more is begun. Left until they end by themselves, some
     * thirty of them would be more than a server takes of headers, and nobody could come in for ten minutes.
     */
    signInsTooMany: (headers: Pick<Headers, 'get'>): string[] => {
      const names = pairsIn(headers).flatMap(([name]) => (name.startsWith(signIns) ? [name] : []))
      // Browsers send the oldest first. RFC 6265, 5.4
      return [...new Set(names)].slice(0, -mostSignIns)
    },
  }
}

const mostSignIns = 4

const pairsIn = (headers: Pick<Headers, 'get'>): [name: string, value: string][] =>
  (headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals > 0 ? [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]] : []
  })

/** The value of a cookie in a request; null where there is none, or several that differ. RFC 6265, 4.2 */
export function cookieIn(headers: Pick<Headers, 'get'>, name: string): string | null {
  const found = new Set(pairsIn(headers).flatMap((pair) => (pair[0] === name ? [pair[1]] : [])))
  const [value] = found
  return found.size === 1 && value !== undefined ? value : null
}
