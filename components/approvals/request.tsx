import Link from 'next/link'
import type { ReactNode } from 'react'
import { ExactTime } from '#components/history/exact-time.tsx'
import { MessageShown } from '#components/history/message-shown.tsx'
import { Section } from '#components/history/section.tsx'
import { reasonsIn } from '#components/outcome/reasons.ts'
import { AppProvider } from '#components/shell/use-app.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { jobsWords } from '#lib/i18n/jobs.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { Approval } from '#lib/model/approval.ts'
import { contentIn } from '#lib/model/attempt.ts'
import { type AskedJob, jobIn } from '#lib/model/job.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { ProblemsSeen } from './problems-seen.tsx'

type Props = {
  approval: Approval
  /** Where it is one of several. */
  appName: string | null
  problems: Problem[]
  /** How much of what Feishu takes it uses, in words. */
  size: string
  /** What can be done about it. */
  children: ReactNode
  locale: Locale
}

/** A request, whole: who asks, where it goes, why it takes a second person, how it looks, and its bytes. */
export function Request({ approval, appName, problems, size, children, locale }: Props) {
  const words = approvalsWords[locale]
  const { asker, at, expires_at, answered, message_id, uuid, reply_in_thread, msg_type, body, reasons } = approval
  const content = contentIn(body)
  const job = jobIn(approval)
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="rounded-panel border border-line bg-warn-soft px-4 py-2 text-control text-ink">
        {words.because + reasonsIn(reasons, words)}
      </p>
      <div className="grid items-start gap-4 desktop:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          {children}
          <Section title={words.facts}>
            <dl className="flex flex-col gap-1 text-control">
              <Fact name={words.askedBy}>
                <Isolated text={asker.name} />
              </Fact>
              <Fact name={words.at}>
                <ExactTime at={at} />
              </Fact>
              <Fact name={words.until}>
                <ExactTime at={expires_at} />
              </Fact>
              {!job && <Goes answered={answered} words={words} />}
              {appName !== null && (
                <Fact name={words.as}>
                  <Isolated text={appName} />
                </Fact>
              )}
              {approval.test && <Fact name={words.test}>{words.yes}</Fact>}
              <Fact name={words.thread}>{reply_in_thread ? words.yes : words.no}</Fact>
              {!job && (
                <>
                  <Fact name={words.size}>
                    <span className="tabular-nums">{size}</span>
                  </Fact>
                  <Fact name={words.message_id}>
                    <Mono text={message_id} copy={words.message_id} />
                  </Fact>
                  <Fact name={words.uuid}>
                    <Mono text={uuid} copy={words.uuid} />
                  </Fact>
                </>
              )}
            </dl>
          </Section>
        </div>
        {/* One under the other, the message comes before the buttons. */}
        <div className="flex min-w-0 flex-col gap-4 max-desktop:order-first">
          {job && <JobAsked job={job} summary={approval.summary} locale={locale} />}
          {!job && (
            <>
              <Section title={words.what}>
                {content !== null && (
                  <AppProvider value={appName === null ? null : approval.app_id}>
                    <MessageShown msg_type={msg_type} content={content} place={`request:${approval.id}`} />
                  </AppProvider>
                )}
              </Section>
              <Section title={words.problems}>
                {problems.length > 0 ? (
                  <ProblemsSeen msg_type={msg_type} problems={problems} source={content ?? ''} />
                ) : (
                  <p className="text-control text-ink-2">{words.noProblems}</p>
                )}
              </Section>
            </>
          )}
        </div>
      </div>
      <Section
        title={words.bytes}
        beside={
          <span className="flex items-center gap-2 text-note text-ink-2 tabular-nums">
            {words.bytesHint(utf8Bytes(body).toLocaleString(locale))}
            <Copy text={body} label={words.copyBytes} />
          </span>
        }
      >
        <pre
          data-request
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-96 overflow-auto font-mono text-note break-all whitespace-pre-wrap"
        >
          <Isolated text={body} />
        </pre>
      </Section>
    </div>
  )
}

/** Where one reply goes, and what it answers. */
function Goes({ answered, words }: Pick<Approval, 'answered'> & { words: (typeof approvalsWords)['en'] }) {
  return (
    <>
      <Fact name={words.chat}>
        <Isolated text={answered?.chat_name ?? answered?.chat_id ?? words.chatUnknown} />
      </Fact>
      <Fact name={words.answers}>
        {answered ? (
          <span>
            <Isolated text={words.from(answered.person_name ?? answered.person_id ?? words.chatUnknown)} />{' '}
            {answered.at && <ExactTime at={answered.at} />}
          </span>
        ) : (
          words.answersUnknown
        )}
      </Fact>
    </>
  )
}

type JobAskedProps = { job: AskedJob; summary: string; locale: Locale }

/** Many replies that are approved together: how many go where, how the first of them begins, and the way to all. */
function JobAsked({ job, summary, locale }: JobAskedProps) {
  const { asked } = jobsWords[locale]
  return (
    <Section title={asked.title}>
      <p className="text-body font-semibold">{asked.rows(job.rows, job.chats)}</p>
      {summary && (
        <blockquote className="border-l-2 border-line pl-3 text-control wrap-anywhere">
          <Isolated text={summary} />
        </blockquote>
      )}
      <Link href={`/jobs?id=${encodeURIComponent(job.id)}`} className={`${linkClass} self-start`}>
        {asked.open}
      </Link>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 leading-6">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}

function Mono({ text, copy }: { text: string; copy: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="min-w-0 font-mono text-note break-all">
        <Isolated text={text} />
      </span>
      <Copy text={text} label={copy} />
    </span>
  )
}
