import type { Metadata } from 'next'
import Link from 'next/link'
import { Section } from '#components/history/section.tsx'
import { JobList } from '#components/jobs/job-list.tsx'
import { JobPanel } from '#components/jobs/job-panel.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { requireOperator } from '#lib/entry.ts'
import { jobsWords } from '#lib/i18n/jobs.ts'
import { mayLiftStop, maySeeJob, maySteer } from '#lib/jobs.ts'
import { may } from '#lib/model/roles.ts'
import { recordForPage } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'
import { fromStore } from '../from-store.ts'
import { readLocale } from '../request-locale.ts'
import { goOnWithJob, liftStop, lookAtJobRow, pauseJob, repeatJob, stopJob } from './actions.ts'

type Props = { searchParams: Promise<{ id?: string | string[]; before?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: jobsWords[await readLocale()].title }
}

/** Jobs of many replies, one’s own and those one approved or, with the role for others’ replies, all; and one of them, while it goes out. */
export default async function JobsPage({ searchParams }: Props) {
  const operator = await requireOperator('look')
  const locale = await readLocale()
  const words = jobsWords[locale]
  const { jobs, apps } = server()
  const asked = await searchParams
  const before = [asked.before].flat()[0]
  const all = may(operator.roles, 'see_all_history')
  const listed = await fromStore(jobs.list({ operator_id: all ? null : operator.id, before }))
  const wanted = [asked.id].flat()[0]
  const found = wanted === undefined ? (listed[0] ?? null) : await fromStore(jobs.find(wanted))
  const open = found && (await fromStore(maySeeJob(operator, found))) ? found : null
  if (open && open.operator.id !== operator.id)
    await recordForPage(operator, { act: 'record_opened', subject: open.id, app_id: open.app_id, result: 'done' })
  const last = listed.length === listedAtOnce ? listed.at(-1) : undefined
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1440px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{words.title}</h1>
        <p className="text-note text-ink-2">{words.about}</p>
      </div>
      <div className="grid items-start gap-4 desktop:grid-cols-[20rem_minmax(0,1fr)]">
        {/* One under the other, the open job comes before the list of all. */}
        <div className={`min-w-0 ${open ? 'max-desktop:order-last' : ''}`}>
          <Section title={words.list}>
            {listed.length > 0 ? (
              <JobList jobs={listed} open={open?.id ?? null} operator_id={operator.id} locale={locale} />
            ) : (
              <p className="text-control text-ink-2">
                {may(operator.roles, 'send_jobs') ? words.none : words.noneOfYours}{' '}
                <Link href="/" className={`${linkClass} underline`}>
                  {words.compose}
                </Link>
              </p>
            )}
          </Section>
          {last && (
            <Link href={`/jobs?before=${encodeURIComponent(last.id)}`} className={`${linkClass} mt-2 inline-block`}>
              {words.earlier}
            </Link>
          )}
        </div>
        {!open && wanted !== undefined && <p className="text-control text-ink-2">{words.gone}</p>}
        {open && (
          <JobPanel
            key={open.id}
            job={open}
            appName={apps.all.length > 1 ? (apps.find(open.app_id)?.name ?? open.app_id) : null}
            steers={maySteer(operator, open)}
            repeats={operator.id === open.operator.id && may(operator.roles, 'send_jobs')}
            lifts={mayLiftStop(operator, open)}
            actions={{ lookAtJobRow, pauseJob, goOnWithJob, stopJob, repeatJob, liftStop }}
          />
        )}
      </div>
    </main>
  )
}

/** As many as the store lists. */
const listedAtOnce = 50
