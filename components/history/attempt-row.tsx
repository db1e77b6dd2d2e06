import Link from 'next/link'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { ShortId } from '#components/ui/short-id.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type Attempt, isBlanked, outcomeOf } from '#lib/model/attempt.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { OutcomeTag } from './outcome-tag.tsx'

/** `appName`: where it is one of several. */
type Props = { attempt: Attempt; appName: string | null; messages: Messages }

/** One attempt in a line; on a phone in two: what was said, then what came of it and when. */
export function AttemptRow({ attempt, appName, messages }: Props) {
  const { id, at, msg_type, message_id, operator, summary } = attempt
  const { history } = messages
  const type = isMsgType(msg_type) ? history.types[msg_type] : msg_type
  return (
    <li className="relative grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 px-3 py-2 text-control hover:bg-hover tablet:grid-cols-[128px_192px_minmax(0,1fr)_48px] desktop:grid-cols-[128px_192px_minmax(0,1fr)_48px_136px_120px]">
      <span className="order-4 text-ink-2 tablet:order-1">
        <LocalTime at={at} />
      </span>
      <span className="order-2 flex">
        <OutcomeTag outcome={outcomeOf(attempt)} messages={messages} />
      </span>
      <Link
        href={`/history/${id}`}
        prefetch={false}
        className="order-1 col-span-3 truncate text-body after:absolute after:inset-0 tablet:order-3 tablet:col-span-1 tablet:text-control"
      >
        {appName !== null && (
          <span className="text-ink-2">
            <Isolated text={appName} /> ·{' '}
          </span>
        )}
        {summary ? (
          <Isolated text={summary} />
        ) : (
          <span className="text-ink-2">{isBlanked(attempt) ? history.notKept : history.noWords(type)}</span>
        )}
      </Link>
      <span className="order-3 truncate text-ink-2 tablet:order-4">
        {type}
        <span className="tablet:hidden">
          {' '}
          · <OperatorName operator={operator} />
        </span>
      </span>
      <span className="order-5 hidden text-note text-ink-2 desktop:inline">
        <ShortId id={message_id} />
      </span>
      <span className="order-6 hidden truncate text-ink-2 desktop:inline" title={isolated(operator.id)}>
        <OperatorName operator={operator} />
      </span>
    </li>
  )
}
