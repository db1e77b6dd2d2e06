import { Tag } from '#components/ui/tag.tsx'
import type { approvalsWords } from '#lib/i18n/approvals.ts'
import type { Decided } from '#lib/model/approval.ts'

const tones = { given: 'good', declined: 'danger', expired: 'neutral', withdrawn: 'neutral' } as const

/** What has come of a request, in a word. */
export function StateTag({ decided, words }: { decided: Decided | null; words: (typeof approvalsWords)['en'] }) {
  return <Tag tone={decided ? tones[decided.how] : 'warn'}>{words.states[decided?.how ?? 'waiting']}</Tag>
}
