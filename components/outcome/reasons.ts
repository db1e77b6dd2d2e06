import type { approvalsWords } from '#lib/i18n/approvals.ts'
import type { Reason } from '#lib/model/rules.ts'

type Words = (typeof approvalsWords)['en']

/** Why a second person is needed, as the end of a sentence. */
export function reasonsIn(why: readonly Reason[], words: Words): string {
  return why.map((reason) => saidOf(reason, words)).join(words.between) + words.end
}

function saidOf(reason: Reason, { reasons }: Words): string {
  switch (reason.kind) {
    case 'members':
      return reasons.members(reason.members, reason.above)
    case 'members_unknown':
      return reasons.members_unknown(reason.above)
    default:
      return reasons[reason.kind]()
  }
}
