import Link from 'next/link'
import type { ReactNode } from 'react'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type Attempt, outcomeOf } from '#lib/model/attempt.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import { durationWords } from './duration.ts'
import { ExactTime } from './exact-time.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

/** `appName`: where it is one of several. */
type Props = { attempt: Attempt; appName: string | null; sameUuid: Attempt[]; messages: Messages }

/** Who sent it, when, where to and how; and what else was sent with the same uuid. */
export function AttemptFacts({ attempt, appName, sameUuid, messages }: Props) {
  const { attempt: words, types } = messages.history
  const { operator } = attempt
  return (
    <dl className="flex flex-col gap-1 text-control">
      <Fact name={words.at}>
        <ExactTime at={attempt.at} />
      </Fact>
      {attempt.duration_ms !== null && (
        <Fact name={words.duration}>
          <span className="tabular-nums">{durationWords(attempt.duration_ms, messages)}</span>
        </Fact>
      )}
      <Fact name={words.operator}>
        <span className="min-w-0 wrap-anywhere">
          <OperatorName operator={operator} />
        </span>
        {operator.id !== operator.name && <Id text={operator.id} />}
      </Fact>
      <Fact name={words.message_id}>
        <Id text={attempt.message_id} copy={words.message_id} />
      </Fact>
      <Fact name={words.msg_type}>{isMsgType(attempt.msg_type) ? types[attempt.msg_type] : attempt.msg_type}</Fact>
      <Fact name={words.thread}>{attempt.reply_in_thread ? words.yes : words.no}</Fact>
      <Fact name={words.uuid}>
        <Id text={attempt.uuid} copy={words.uuid} />
        {sameUuid.length > 0 && (
          <ul aria-label={words.others(sameUuid.length)} className="flex w-full flex-col gap-1">
            {sameUuid.map((other) => (
              <li key={other.id} className="flex flex-wrap items-center gap-2">
                <Link href={`/history/${other.id}`} className="text-accent hover:underline">
                  <LocalTime at={other.at} />
                </Link>
                <OutcomeTag outcome={outcomeOf(other)} messages={messages} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={words.app_id}>
        {appName !== null && (
          <span className="min-w-0 wrap-anywhere">
            <Isolated text={appName} />
          </span>
        )}
        <Id text={attempt.app_id} />
      </Fact>
      <Fact name={words.id}>
        <Id text={attempt.id} copy={words.id} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[136px_minmax(0,1fr)] gap-x-4 leading-6">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2">{children}</dd>
    </div>
  )
}

function Id({ text, copy }: { text: string; copy?: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="min-w-0 font-mono text-note break-all">
        <Isolated text={text} />
      </span>
      {copy && <Copy text={text} label={copy} />}
    </span>
  )
}
