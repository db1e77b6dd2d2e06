/** The end of a sign-in in a window of its own: the one address of signing in that one comes back to. */
const signInDone = '/sign-in/done'

/**
 * An address of our own to go back to, out of what an address asks for: a path with its query, on this very site.
 * Whatever else is asked for is the first page: https://cwe.mitre.org/data/definitions/601.html
 */
export function returnAddress(asked: string | null | undefined): string {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return '/'
  // Browsers drop these, and read a backslash as a slash: what is left could be another site's.
  if (/[\\\p{Cc}]/u.test(asked)) return '/'
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, base)
  if (origin !== base || pathname.startsWith('//')) return '/'
  if (/^\/sign-(in|out)(\/|$)/.test(pathname) && asked !== signInDone) return '/'
  return pathname + search + hash
}
