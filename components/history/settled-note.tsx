import { OperatorName } from '#components/shell/operator-name.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import type { Attempt } from '#lib/model/attempt.ts'
import { theConsole } from '#lib/model/audit.ts'
import { ExactTime } from './exact-time.tsx'

/** What an attempt came to that nobody had answered for: whether it stands there, how that was found, by whom and when. */
export function SettledNote({ attempt, messages }: { attempt: Attempt; messages: Messages }) {
  const { settled, operator } = attempt
  if (!settled) return null
  const { settled: words } = messages.history.attempt
  const { verdict, how, why, message_id, at, by } = settled
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-1 rounded-control border border-line p-3 text-control"
    >
      <p className="font-semibold wrap-anywhere">
        {verdict === 'delivered' ? words.delivered(message_id ?? '') : words[verdict]}
      </p>
      {verdict === 'cannot_tell' ? why && <p>{words.why[why]}</p> : <p>{words.how[how]}</p>}
      <p className="text-note text-ink-2">
        {words.by(by === theConsole.id)}{' '}
        {by !== theConsole.id && <OperatorName operator={{ id: by, name: by === operator.id ? operator.name : by }} />}{' '}
        <ExactTime at={at} />
      </p>
    </section>
  )
}
