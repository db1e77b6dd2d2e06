import { cookieIn } from '#lib/auth/cookies.ts'
import { requestIdHeader } from '#lib/auth/request-id.ts'
import { localeCookie, pickLocale } from '#lib/i18n/locale.ts'
import type { EntryProblem } from '#lib/i18n/sign-in.ts'
import { server } from '#lib/server.ts'
import { entryProblemPage } from '../refused-page.ts'

/** The page for a request that did not come in, in the reader's language. */
export function refusedEntry(
  { headers }: { headers: Pick<Headers, 'get'> },
  problem: EntryProblem,
  more: [name: string, value: string][] = [],
): Response {
  const { settings, auth } = server()
  return entryProblemPage(problem, {
    first: pickLocale(cookieIn(headers, localeCookie) ?? undefined, headers.get('accept-language')),
    request_id: headers.get(requestIdHeader) ?? '',
    contact: settings.auth.contact,
    can_try: auth.provider !== null,
    headers: more,
  })
}
