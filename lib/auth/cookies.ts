/** The names of our cookies. Where the console is reached by https, browsers take them by https and from us alone. */
export function cookieNames(public_url: string | null) {
  const secure = public_url?.startsWith('https:') ?? false
  const prefix = secure ? '__Host-' : ''
  return {
    secure,
    session: `${prefix}reply-console`,
    /** One for each sign-in under way, so that two tabs do not undo each other. */
    signIn: (state: string) => `${prefix}reply-console-sign-in-${state.slice(0, 12)}`,
  }
}

/** The value of a cookie in a request; null where there is none, or several that differ. RFC 6265, 4.2 */
export function cookieIn(headers: Pick<Headers, 'get'>, name: string): string | null {
  const found = new Set<string>()
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) found.add(pair.slice(equals + 1).trim())
  }
  const [value] = found
  return found.size === 1 && value !== undefined ? value : null
}
