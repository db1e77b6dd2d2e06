import { CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react'
import { Tag } from '#components/ui/tag.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

const looks = {
  sent: { tone: 'good', Icon: CircleCheck },
  refused: { tone: 'danger', Icon: CircleX },
  unanswered: { tone: 'warn', Icon: CircleQuestionMark },
} as const

/** What came of it, in a word, a sign and a colour; a refusal with its code. */
export function OutcomeTag({ outcome, messages }: { outcome: Outcome; messages: Messages }) {
  const { tone, Icon } = looks[outcome.status]
  return (
    <Tag tone={tone}>
      <Icon size={12} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <span className="tabular-nums">{outcomeWords(outcome, messages)}</span>
    </Tag>
  )
}

function outcomeWords(outcome: Outcome, { history }: Messages): string {
  const words = history.outcome
  if (outcome.status === 'sent') return outcome.again ? words.again : words.sent
  if (outcome.status === 'unanswered') return words.unanswered
  const { code, card } = outcome
  return `${words.refused} ${card?.sub_code ? `${code}/${card.sub_code}` : code}`
}
