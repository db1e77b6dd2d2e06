import type { Messages } from '#lib/i18n/translations.ts'
import type { Try } from '#lib/model/attempt.ts'
import { durationWords } from './duration.ts'
import { ExactTime } from './exact-time.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

/** Every call of one attempt, in order: all with the same bytes and the same uuid. */
export function Tries({ tries, messages }: { tries: Try[]; messages: Messages }) {
  const { attempt: words } = messages.history
  if (tries.length === 0) return <p className="text-control text-ink-2">{words.noTries}</p>
  return (
    <table className="w-full text-left align-top text-control tabular-nums">
      <thead className="text-note text-ink-2">
        <tr>
          {[words.n, words.started, words.took, words.result].map((heading) => (
            <th key={heading} scope="col" className={`${cell} pb-1 font-normal`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {tries.map(({ at, ms, outcome, wait_ms }, i) => (
          <tr key={at + String(i)} className="align-top">
            <td className={`${cell} py-2`}>{i + 1}</td>
            <td className={`${cell} py-2`}>
              <ExactTime at={at} timeOnly />
            </td>
            <td className={`${cell} py-2 whitespace-nowrap`}>{durationWords(ms, messages)}</td>
            <td className={`${cell} py-2`}>
              <OutcomeTag outcome={outcome} messages={messages} />
              {outcome.status === 'unanswered' && (
                <span className="mt-1 block text-note text-ink-2">
                  {messages.outcome.unanswered.reasons[outcome.reason]}
                </span>
              )}
              {wait_ms !== null && (
                <span className="mt-1 block text-note">{words.pause(durationWords(wait_ms, messages))}</span>
              )}
              {outcome.log_id && (
                <span className="mt-1 block font-mono text-note break-all text-ink-2">log_id {outcome.log_id}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On a phone the order tells the number. */
const cell = 'pr-3 last:pr-0 first:hidden tablet:first:table-cell'
