import Link from 'next/link'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { Messages } from '#lib/i18n/translations.ts'
import { type Attempt, type Operator, outcomeOf } from '#lib/model/attempt.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import { durationWords } from './duration.ts'
import { ExactTime } from './exact-time.tsx'
import { Fact, Id } from './fact.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

type Props = {
  attempt: Attempt
  /** Where it is one of several. */
  appName: string | null
  /** By whose word it went out, where it took a second person. */
  approved: { by: Operator | null; asked: string; at: string } | null
  /** Where the acts of it stand, for whoever may see them. */
  acts: string | null
  /** Who pressed Send and from where, for whoever may see everybody's: null where it is not shown, or not kept. */
  from: { email: string | null; address: string } | null
  /** Whether it is said that nobody approved it. */
  asksWhoApproved: boolean
  sameUuid: Attempt[]
  messages: Messages
  locale: Locale
}

/** Who sent it, when, where to and how; and what else was sent with the same uuid. */
export function AttemptFacts(props: Props) {
  const { attempt, appName, approved, acts, from, asksWhoApproved, sameUuid, messages, locale } = props
  const { recorded, came } = approvalsWords[locale]
  const { attempt: words } = messages.history
  const { operator } = attempt
  return (
    <dl className="flex flex-col gap-1 text-control">
      <Fact name={words.at}>
        <ExactTime at={attempt.at} />
      </Fact>
      <Fact name={words.operator}>
        <span className="min-w-0 wrap-anywhere">
          <OperatorName operator={operator} />
        </span>
        {operator.id !== operator.name && <Id text={operator.id} />}
      </Fact>
      {from?.email && (
        <Fact name={words.email}>
          <Id text={from.email} />
        </Fact>
      )}
      {from?.address && (
        <Fact name={words.address}>
          <Id text={from.address} />
        </Fact>
      )}
      {!approved && asksWhoApproved && <Fact name={recorded.by}>{words.noApproval}</Fact>}
      {approved && (
        <>
          <Fact name={recorded.asked}>
            <ExactTime at={approved.asked} />
          </Fact>
          <Fact name={recorded.by}>
            <span className="min-w-0 wrap-anywhere">
              {approved.by ? <OperatorName operator={approved.by} /> : came.somebody}
            </span>
            {approved.by && <Id text={approved.by.id} />}
          </Fact>
          <Fact name={recorded.given}>
            <ExactTime at={approved.at} />
            {acts !== null && (
              <Link href={acts} prefetch={false} className="text-accent hover:underline">
                {recorded.acts}
              </Link>
            )}
          </Fact>
        </>
      )}
      <Fact name={words.msg_type}>
        {isMsgType(attempt.msg_type) ? messages.composer.type[attempt.msg_type] : attempt.msg_type}
      </Fact>
      {attempt.duration_ms !== null && (
        <Fact name={words.duration}>
          <span className="tabular-nums">{durationWords(attempt.duration_ms, messages)}</span>
        </Fact>
      )}
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
