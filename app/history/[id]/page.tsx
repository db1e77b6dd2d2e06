import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { forbidden, notFound } from 'next/navigation'
import { AnsweredFacts } from '#components/history/answered-facts.tsx'
import { AttemptFacts } from '#components/history/attempt-facts.tsx'
import { historyHref, readFilter } from '#components/history/filter.ts'
import { LookFor } from '#components/history/look-for.tsx'
import { MessageAnswered } from '#components/history/message-answered.tsx'
import { MessageShown } from '#components/history/message-shown.tsx'
import { NotKept } from '#components/history/not-kept.tsx'
import { OutcomeTag } from '#components/history/outcome-tag.tsx'
import { Answer } from '#components/history/recorded-answer.tsx'
import { SameDay } from '#components/history/same-day.tsx'
import { Section } from '#components/history/section.tsx'
import { SendAgain } from '#components/history/send-again.tsx'
import { SettledNote } from '#components/history/settled-note.tsx'
import { Tries } from '#components/history/tries.tsx'
import { AppProvider } from '#components/shell/use-app.tsx'
import { buttonClass, linkClass } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { requireOperator } from '#lib/entry.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import type { Approval } from '#lib/model/approval.ts'
import { type Attempt, chatOf, contentIn, isBlanked, isSettled, maySee, outcomeOf } from '#lib/model/attempt.ts'
import { may } from '#lib/model/roles.ts'
import { recordForPage } from '#lib/on-record.ts'
import { messages as types } from '#lib/protocol/messages.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { mayHaveBeenDelivered, sameUuidUntil } from '#lib/replies/uuid-reuse.ts'
import { approvalOf } from '#lib/second-person.ts'
import { isBeingSent, server } from '#lib/server.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { send } from '../../actions.ts'
import { fromStore } from '../../from-store.ts'
import { guidanceOf } from '../../guidance-of.ts'
import { knownChain, tamperedIds } from '../../known-chain.ts'
import { readLocale } from '../../request-locale.ts'
import { whyNot } from '../../why-not.ts'
import { lookFor } from '../actions.ts'

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
  const audits = may(operator.roles, 'see_all_history')
  const from = audits ? await fromStore(fromWhere(attempt)) : null
  const tampered = audits && (await fromStore(isTampered(attempt, approval)))
  const until = sameUuidUntil([attempt, ...sameUuid], Date.now())
  const ofApp = apps.all.length > 1 ? attempt.app_id : null
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
          <h1 className="text-heading font-semibold wrap-anywhere">
            {headlineOf(attempt, words)}
            <LocalTime at={attempt.at} />
          </h1>
          <OutcomeTag outcome={outcome} messages={messages} />
          {attempt.test && <Tag>{messages.history.test}</Tag>}
        </div>
        <Link
          href={`/?again=${encodeURIComponent(attempt.id)}`}
          className={buttonClass(outcome.status === 'unanswered' ? 'plain' : 'primary')}
        >
          {outcome.status === 'refused' ? messages.remedies.openRefused : words.replyAgain}
        </Link>
      </div>
      {tampered && (
        <p role="alert" className="rounded-panel border border-danger-mark bg-surface p-4 text-control text-danger">
          {words.tampered}{' '}
          <Link href="/audit" className={linkClass}>
            {words.tamperedWhere}
          </Link>
        </p>
      )}
      <div className="grid items-start gap-4 desktop:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={words.facts}>
            <AttemptFacts
              attempt={attempt}
              appName={apps.all.length > 1 ? (app?.name ?? null) : null}
              approved={
                approval && { by: approval.decided?.by ?? null, asked: approval.at, at: approval.decided?.at ?? '' }
              }
              acts={approval && audits ? `/audit?subject=${approval.id}` : null}
              from={from}
              asksWhoApproved={audits}
              locale={locale}
              sameUuid={sameUuid}
              messages={messages}
            />
            {audits && (
              <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-control">
                <SameDay operator={attempt.operator.id} at={attempt.at}>
                  {words.sameDay}
                </SameDay>
                <Link href={`/audit?subject=${encodeURIComponent(attempt.id)}`} className={linkClass}>
                  {words.acts}
                </Link>
              </p>
            )}
          </Section>
          <Section title={words.answered.title}>
            <AnsweredFacts attempt={attempt} messages={messages} />
            <AppProvider value={ofApp}>
              <MessageAnswered message_id={attempt.message_id} />
            </AppProvider>
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={words.what}>
            {blanked && <NotKept blanked={blanked} messages={messages} />}
            {content !== null && (
              <AppProvider value={ofApp}>
                <MessageShown
                  msg_type={attempt.msg_type}
                  content={await withFileName(attempt, content)}
                  place={`attempt:${attempt.id}`}
                />
              </AppProvider>
            )}
          </Section>
          <Section title={words.answer}>
            <SettledNote attempt={attempt} messages={messages} />
            <Answer outcome={outcome} guidance={guidanceOf(outcome, app)} cloud={cloud} messages={messages} />
            {outcome.status === 'unanswered' &&
              until !== null &&
              content !== null &&
              attempt.operator.id === operator.id && (
                <SendAgain
                  request={{
                    message_id: attempt.message_id,
                    msg_type: attempt.msg_type,
                    content,
                    reply_in_thread: attempt.reply_in_thread,
                    uuid: attempt.uuid,
                    anyway: true,
                    after_hour: false,
                    operator_id: operator.id,
                    app: attempt.app_id,
                  }}
                  of={attempt.id}
                  until={until}
                  whyNot={await whyNot(operator, 'send')}
                  send={send}
                />
              )}
            {!isSettled(attempt) && !isBeingSent(attempt) && content !== null && (
              <LookFor attempt_id={attempt.id} whyNot={await whyNot(operator, 'send')} look={lookFor} />
            )}
          </Section>
          <Section title={words.tries}>
            <Tries tries={attempt.tries} messages={messages} />
          </Section>
        </div>
      </div>
      {!blanked && (
        <Section
          title={words.body}
          beside={
            <span className="flex items-center gap-2 text-note text-ink-2 tabular-nums">
              {(tampered ? words.bodyChanged : words.bodyHint)(utf8Bytes(attempt.body).toLocaleString(locale))}
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

type Words = ReturnType<typeof messagesIn>['history']['attempt']

/** What was sent, with the name of the file a key of it names, as Feishu gives it back; as long as that is kept. */
async function withFileName({ app_id, msg_type }: Attempt, content: string): Promise<string> {
  if (msg_type !== 'file' && msg_type !== 'media') return content
  const { file_key } = types[msg_type].draftOf(content)
  const found = await server()
    .uploads.nameOf(app_id, file_key)
    .catch(() => null)
  return found ? JSON.stringify({ file_key, file_name: found.name }) : content
}

/** People before ids: whose message it answers and where; the id where nothing more was known. */
function headlineOf(attempt: Attempt, words: Words): string {
  const outcome = outcomeOf(attempt)
  const sent = outcome.status === 'sent' ? outcome.message : null
  const isAbsent = attempt.settled?.verdict === 'not_delivered' || !mayHaveBeenDelivered(attempt)
  const came = sent ? 'sent' : isAbsent ? 'not' : 'perhaps'
  const chat = chatOf(attempt).name
  const person = attempt.answered?.person_name ?? null
  if (chat === null && person === null) return `${words.to(attempt.message_id)}${words.comma}`
  const in_thread = attempt.reply_in_thread || sent?.thread_id !== undefined
  const named = (name: string | null) => name && isolated(name)
  return `${words.headline({ came, chat: named(chat), person: named(person), in_thread })}${words.comma}`
}

/** Where the press of Send came from, as the act on record bears it. */
async function fromWhere({ id: subject }: Attempt) {
  const { audit } = server()
  // By the kind of act: of those who opened the record there may be any number.
  const found = await Promise.all(
    (['send', 'resend', 'send_test'] as const).map((act) => audit.list({ act, subject, limit: 1 })),
  )
  return found.flatMap(({ acts }) => acts)[0]?.who ?? null
}

/** Whether the last check of the record found this reply, or the request it was approved as, changed. */
async function isTampered({ id }: Attempt, approval: Approval | null): Promise<boolean> {
  const ids = tamperedIds(await knownChain())
  return ids.has(id) || (approval !== null && ids.has(approval.id))
}
