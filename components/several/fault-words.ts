import { useProblemWords } from '#components/problems/problem-words.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { severalWords } from '#lib/i18n/several.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { NoId } from '#lib/several/table.ts'
import { isolated } from '#lib/shown/invisible.ts'
import type { CheckedFault, CheckedNote } from './checked.ts'

/** As much of a cell as a sentence quotes. UTF-16 units. */
const quoted = 40
const quote = (cell: string) => isolated(cell.length > quoted ? `${cell.slice(0, quoted).trimEnd()}…` : cell)

/** Says why a row stays out, or deserves a look. */
export function useFaultWords(): (one: CheckedFault | CheckedNote) => string {
  const { faults, notes } = useMessagesOf(severalWords)
  const { notThere } = approvalsWords[useLocale()]
  const problem = useProblemWords(null)
  const noId = (no_id: NoId) => {
    switch (no_id.why) {
      case 'nothing':
        return faults.nothing
      case 'several':
        return faults.several(no_id.count)
      case 'cut':
        return faults.cut(no_id.what)
      case 'other':
        return faults.other[no_id.instead ?? 'unknown'](quote(no_id.what))
    }
  }
  return (one) => {
    switch (one.kind) {
      case 'no_id':
        return noId(one.no_id)
      case 'repeated':
        return faults.repeated(one.line)
      case 'unfit':
        return faults.unfit[one.why](one.variable, quote(one.cell))
      case 'too_large':
        return faults.tooLarge(inKB(one.bytes - one.limit), inKB(one.limit))
      case 'by_rule':
        return notThere[one.why]
      case 'problem':
        return problem(one.problem)
      case 'same_message':
        return notes.same_message(one.line)
      case 'empty':
        return notes.empty(one.variable)
      case 'unseen':
        return notes.unseen
      case 'everyone':
        return notes.everyone
      case 'not_asked':
        return faults.notSeen
    }
  }
}
