import { Tag } from '#components/ui/tag.tsx'
import type { jobsWords } from '#lib/i18n/jobs.ts'
import type { JobState, RowState } from '#lib/model/job.ts'

type Words = (typeof jobsWords)['en']

const jobTones = {
  asked: 'warn',
  not_approved: 'neutral',
  running: 'accent',
  paused: 'warn',
  stopped: 'neutral',
  partly_done: 'warn',
  done: 'good',
} as const

/** How a job stands, in a word. */
export const JobStateTag = ({ state, words }: { state: JobState; words: Words }) => (
  <Tag tone={jobTones[state]}>{words.states[state]}</Tag>
)

const rowTones = {
  waiting: 'neutral',
  sending: 'accent',
  sent: 'good',
  refused: 'danger',
  unanswered: 'warn',
  not_sent: 'warn',
  stopped: 'neutral',
} as const

/** How a row stands; a refusal with its code. */
export const RowStateTag = ({ state, code, words }: { state: RowState; code: number | null; words: Words }) => (
  <Tag tone={rowTones[state]}>
    <span className="tabular-nums">
      {words.rows[state]}
      {code !== null && ` ${code}`}
    </span>
  </Tag>
)
