import { reasonsIn } from '#components/outcome/reasons.ts'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { Role } from '#lib/model/roles.ts'
import { type Facts, type Rules, verdictOf } from '#lib/model/rules.ts'

/** What the rules say to somebody. */
export type RuledBy = { rules: Rules; roles: readonly Role[] }

/** Why Send does nothing, and the name of the button that asks for a second person, where that helps. */
type Ruling = { reason: string; ask: string | null }

/** What the rules say of a reply, as far as the page can tell; the server decides. Null: nothing stands against it. */
export function rulingOf({ rules, roles }: RuledBy, facts: Facts, locale: Locale): Ruling | null {
  const words = approvalsWords[locale]
  const verdict = verdictOf(rules, roles, facts)
  switch (verdict.status) {
    case 'allowed':
      return null
    case 'refused':
      return { reason: words.notThere[verdict.why], ask: null }
    case 'needs_second_person':
      return { reason: words.because + reasonsIn(verdict.why, words), ask: words.ask }
  }
}
