import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import { Decide } from '#components/approvals/decide.tsx'
import { OwnRequest } from '#components/approvals/own-request.tsx'
import { Request } from '#components/approvals/request.tsx'
import { RequestList } from '#components/approvals/request-list.tsx'
import { Section } from '#components/history/section.tsx'
import { contentProblems } from '#lib/card/content-problems.ts'
import { requireOperator, standingOf } from '#lib/entry.ts'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import type { Approval } from '#lib/model/approval.ts'
import { contentIn } from '#lib/model/attempt.ts'
import { jobIn } from '#lib/model/job.ts'
import { may } from '#lib/model/roles.ts'
import { recordForPage } from '#lib/on-record.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import { measure } from '#lib/protocol/reply.ts'
import { inKB } from '#lib/protocol/size.ts'
import { concerning, lastAttempt } from '#lib/second-person.ts'
import { server } from '#lib/server.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'
import { fromStore } from '../from-store.ts'
import { readLocale } from '../request-locale.ts'
import { approve, decline, withdraw } from './actions.ts'

type Props = { searchParams: Promise<{ id?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: approvalsWords[await readLocale()].title }
}

/** Replies that wait for a second person: those one is to decide about, and those one asked for. */
export default async function ApprovalsPage({ searchParams }: Props) {
  const operator = await requireOperator('look')
  const standing = await standingOf({ headers: await headers() })
  if (standing.status === 'out') forbidden()
  const locale = await readLocale()
  const words = approvalsWords[locale]
  const { toDecide, own } = await fromStore(concerning(operator, standing.party))
  const wanted = [(await searchParams).id].flat()[0]
  const forThem = toDecide.find(({ id }) => id === wanted) ?? (wanted === undefined ? toDecide[0] : undefined)
  const open = forThem ?? own.find(({ id }) => id === wanted) ?? (wanted === undefined ? own[0] : undefined)
  if (forThem) {
    const { message_id: subject, app_id } = forThem
    await recordForPage(operator, { act: 'record_opened', subject, app_id, result: 'done' })
  }
  const record = open && !forThem ? await fromStore(lastAttempt(open)) : null
  const decides = may(operator.roles, 'approve')
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1440px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{words.title}</h1>
        <p className="text-note text-ink-2">{words.about}</p>
      </div>
      <div className="grid items-start gap-4 desktop:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {decides && (
            <Section title={words.toDecide(toDecide.length)}>
              {toDecide.length > 0 ? (
                <RequestList requests={toDecide} open={open?.id ?? null} own={false} locale={locale} />
              ) : (
                <p className="text-control text-ink-2">{words.none}</p>
              )}
            </Section>
          )}
          {own.length > 0 && (
            <Section title={words.yours}>
              <RequestList requests={own} open={open?.id ?? null} own locale={locale} />
            </Section>
          )}
          {!decides && own.length === 0 && <p className="text-control text-ink-2">{words.noneAtAll}</p>}
        </div>
        {!open && wanted !== undefined && <p className="text-control text-ink-2">{words.gone}</p>}
        {open && (
          <Request approval={open} locale={locale} {...seenOf(open, locale)}>
            {forThem ? (
              <Decide
                key={open.id}
                id={open.id}
                digest={open.digest}
                given={open.decided !== null}
                may={forThem.may}
                approve={approve}
                decline={decline}
              />
            ) : (
              <OwnRequest
                key={open.id}
                id={open.id}
                decided={open.decided}
                record={record}
                isJob={jobIn(open) !== null}
                withdraw={withdraw}
              />
            )}
          </Request>
        )}
      </div>
    </main>
  )
}

/** What is known of a request beside what stands in it. */
function seenOf({ app_id, message_id, msg_type, body }: Approval, locale: Awaited<ReturnType<typeof readLocale>>) {
  const { apps } = server()
  const app = apps.find(app_id)
  const content = contentIn(body) ?? ''
  const { size } = messagesIn(locale).composer
  const appName = apps.all.length > 1 ? (app?.name ?? app_id) : null
  const target = targetProblems(app?.feishu.seen(message_id) ?? null)
  if (!isMsgType(msg_type)) return { appName, problems: target, size: '' }
  const { bytes, limit } = measure(body, msg_type, content)
  return {
    appName,
    problems: [...target, ...checkContent(msg_type, content, null, contentProblems)],
    size: limit === null ? size.noLimit(inKB(bytes)) : size.of(inKB(bytes), inKB(limit)),
  }
}
