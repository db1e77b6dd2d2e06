import type { Closed } from '#lib/auth/doors.ts'
import { doorWords } from '#lib/i18n/door.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { type EntryProblem, signInWords } from '#lib/i18n/sign-in.ts'
import { plainPage } from './plain-page.ts'

/** For a request no page of ours is to see. */
export function refusedPage(closed: Closed, first: Locale): Response {
  return plainPage({
    status: statuses[closed],
    words: { en: doorWords.en[closed], 'zh-CN': doorWords['zh-CN'][closed] },
    first,
  })
}

const statuses: { [Why in Closed]: number } = {
  bad_address: 400,
  long_address: 414,
  foreign_host: 403,
  foreign_page: 403,
}

type Given = {
  first: Locale
  request_id: string
  /** Whom to ask, as the settings say. */
  contact: string | null
  /** Whether one can sign in here, and so try again. */
  can_try: boolean
  headers?: [name: string, value: string][]
}

/** For somebody who wanted to come in: why they are not, what to do, and an id to quote. */
export function entryProblemPage(
  problem: EntryProblem,
  { first, request_id, contact, can_try, headers }: Given,
): Response {
  const both = <Part>(pick: (words: (typeof signInWords)['en']) => Part) => ({
    en: pick(signInWords.en),
    'zh-CN': pick(signInWords['zh-CN']),
  })
  return plainPage({
    status: entryStatuses[problem],
    words: both(({ problems, ask }) => ({
      ...problems[problem],
      steps: [...problems[problem].steps, ...(asksSomebody.has(problem) ? [ask(contact)] : [])],
    })),
    first,
    request_id: { id: request_id, label: both(({ quote }) => quote) },
    link: can_try ? { href: '/sign-in', label: both(({ again }) => again) } : undefined,
    ...(headers && { headers }),
  })
}

/** What only somebody else can put right. */
const asksSomebody = new Set<EntryProblem>(['no_role', 'groups_incomplete', 'foreign_tenant', 'not_proven', 'clock'])

const entryStatuses: { [Problem in EntryProblem]: number } = {
  state_unknown: 400,
  denied: 403,
  provider_unreachable: 502,
  provider_refused: 502,
  not_proven: 403,
  clock: 403,
  foreign_tenant: 403,
  no_role: 403,
  groups_incomplete: 403,
  no_assertion: 401,
  bad_assertion: 401,
  no_keys: 503,
  no_store: 503,
}
