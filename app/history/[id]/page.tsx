import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { forbidden, notFound } from 'next/navigation'
import { AttemptFacts } from '#components/history/attempt-facts.tsx'
import { historyHref, readFilter } from '#components/history/filter.ts'
import { MessageShown } from '#components/history/message-shown.tsx'
import { NotKept } from '#components/history/not-kept.tsx'
import { OutcomeTag } from '#components/history/outcome-tag.tsx'
import { Answer } from '#components/history/recorded-answer.tsx'
import { Section } from '#components/history/section.tsx'
import { Tries } from '#components/history/tries.tsx'
import { AppProvider } from '#components/shell/use-app.tsx'
import { buttonClass, linkClass } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { requireOperator } from '#lib/entry.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import type { Approval } from '#lib/model/approval.ts'
import { type Attempt, contentIn, isBlanked, maySee, outcomeOf } from '#lib/model/attempt.ts'
import { may } from '#lib/model/roles.ts'
import { recordForPage } from '#lib/on-record.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { server } from '#lib/server.ts'
import { fromStore } from '../../from-store.ts'
import { guidanceOf } from '../../guidance-of.ts'
import { readLocale } from '../../request-locale.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).history.attempt.title }
}

/** What is put on record where somebody opens what another sent. */
const openedRecord = ({ id, message_id, app_id }: Attempt) =>
  ({ act: 'record_opened', subject: message_id, attempt_id: id, app_id, result: 'done' }) as const

/** What else its sender sent on that day of UTC. */
const sameDay = ({ operator, at }: Attempt) => ({ operator: operator.id, from: at.slice(0, 10), to: at.slice(0, 10) })

/** One attempt, whole: who, when, where, what, and what came of it. */
export default async function AttemptPage({ params, searchParams }: Props) {
  const operator = await requireOperator('look')
  const locale = await readLocale()
  const messages = messagesIn(locale)
  const { attempt: words, back } = messages.history
  const { attempts, retention, apps } = server()
  // The page of the history it was opened from.
  const list = await searchParams
  const attempt = await fromStore(attempts.find((await params).id))
  if (!attempt) notFound()
  const approval = await fromStore(approvalOf(attempt))
  // Whoever approved it has seen it.
  if (!maySee(operator, attempt) && approval?.decided?.by?.id !== operator.id) forbidden()
  if (attempt.operator.id !== operator.id) await recordForPage(operator, openedRecord(attempt))
  const sameUuid = (await fromStore(attempts.withUuid(attempt.app_id, attempt.uuid))).filter(
    (one) => one.id !== attempt.id && maySee(operator, one),
  )
  const outcome = outcomeOf(attempt)
  const content = contentIn(attempt.body)
  const blanked = isBlanked(attempt) ? await fromStore(retention.blanked(attempt.at)) : null
  const app = apps.find(attempt.app_id)
  const cloud = (app ?? apps.all[0])?.cloud ?? 'feishu'
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <Link
        href={historyHref(readFilter(list).filter, [list.before].flat()[0])}
        className="inline-flex items-center gap-1 self-start text-control text-ink-2 hover:text-ink"
      >
        <ArrowLeft size={16} strokeWidth={1.5} aria-hidden />
        {back}
      </Link>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-heading font-semibold break-all">{words.to(attempt.message_id)}</h1>
          <OutcomeTag outcome={outcome} messages={messages} />
        </div>
        <Link
          href={`/?again=${encodeURIComponent(attempt.id)}`}
          className={buttonClass(outcome.status === 'unanswered' ? 'plain' : 'primary')}
        >
          {outcome.status === 'refused' ? messages.remedies.openRefused : words.replyAgain}
        </Link>
      </div>
      <div className="grid items-start gap-4 desktop:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={words.answer}>
            <Answer outcome={outcome} guidance={guidanceOf(outcome, app)} cloud={cloud} messages={messages} />
          </Section>
          <Section title={words.tries}>
            <Tries tries={attempt.tries} messages={messages} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={words.what}>
            {blanked && <NotKept blanked={blanked} messages={messages} />}
            {content !== null && (
              <AppProvider value={apps.all.length > 1 ? attempt.app_id : null}>
                <MessageShown msg_type={attempt.msg_type} content={content} />
              </AppProvider>
            )}
          </Section>
          <Section title={words.facts}>
            <AttemptFacts
              attempt={attempt}
              appName={apps.all.length > 1 ? (app?.name ?? null) : null}
              approved={
                approval && { by: approval.decided?.by ?? null, asked: approval.at, at: approval.decided?.at ?? '' }
              }
              acts={approval && may(operator.roles, 'see_all_history') ? `/audit?subject=${approval.id}` : null}
              locale={locale}
              sameUuid={sameUuid}
              messages={messages}
            />
            {may(operator.roles, 'see_all_history') && (
              <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-control">
                <Link href={historyHref(sameDay(attempt))} className={linkClass}>
                  {words.sameDay}
                </Link>
                <Link href={`/audit?subject=${encodeURIComponent(attempt.id)}`} className={linkClass}>
                  {words.acts}
                </Link>
              </p>
            )}
          </Section>
        </div>
      </div>
      {!blanked && (
        <Section
          title={words.body}
          beside={
            <span className="flex items-center gap-2 text-note text-ink-2 tabular-nums">
              {words.bodyHint(utf8Bytes(attempt.body).toLocaleString(locale))}
              <Copy text={attempt.body} label={words.copyBody} />
            </span>
          }
        >
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-96 overflow-auto font-mono text-note break-all whitespace-pre-wrap"
          >
            <Isolated text={attempt.body} />
          </pre>
        </Section>
      )}
    </main>
  )
}

/** Somebody’s word by which it went out, where it took one. */
async function approvalOf({ app_id, uuid, message_id, body }: Attempt): Promise<Approval | null> {
  const given = await server().approvals.givenFor(app_id, uuid)
  return given.find((one) => one.message_id === message_id && one.body === body) ?? null
}
