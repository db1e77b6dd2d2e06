'use server'

import * as z from 'zod'
import { appFor } from '#lib/chosen-app.ts'
import { entryForChange } from '#lib/entry.ts'
import { mayLiftStop, maySeeJob, maySteer, pausedBy, startJob as start } from '#lib/jobs.ts'
import {
  highestRow,
  type Job,
  type JobRowContent,
  type JobStarted,
  type JobSteered,
  jobId,
  jobRequest,
  repeatable,
} from '#lib/model/job.ts'
import { may } from '#lib/model/roles.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { onRecord, whoAsks } from '#lib/on-record.ts'
import { uuidAgain } from '#lib/replies/uuid-reuse.ts'
import { server } from '#lib/server.ts'
import { inReadersLanguage } from '#lib/shown/chat-name.ts'
import { readLocale } from '../request-locale.ts'

const rowLooking = z.object({ id: jobId, n: z.int().min(0).max(highestRow) })
const steering = z.object({ id: jobId })
const repeating = z.object({ id: jobId, rows: z.enum(repeatable) })

/** Begins a job of many replies, asks for somebody’s approval of it, or says why not. */
export async function startJob(given: unknown): Promise<JobStarted> {
  const entry = await entryForChange('send_jobs')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { operator, party } = entry
  if (!may(operator.roles, 'send')) return { status: 'no_entry', code: 'role_too_low' }
  const { success, data: request, error } = jobRequest.safeParse(given)
  if (!success) {
    const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
    return { status: 'invalid', fields, rows: [] }
  }
  const { operator_id, app: wanted } = request
  if (operator_id !== undefined && operator_id !== operator.id) return { status: 'other_operator', name: operator.name }
  const app = await appFor(operator, wanted)
  if ('refused' in app) return { status: 'no_entry', code: app.refused }
  const locale = await readLocale()
  const readable = (target: Parameters<typeof inReadersLanguage>[0]) => inReadersLanguage(target, locale)
  return start({ operator, party, from: (await whoAsks(operator)).from, app, request, readable })
}

/** What a row says. Another’s is opened on record. */
export async function lookAtJobRow(given: unknown): Promise<JobRowContent> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { operator } = entry
  const { success, data } = rowLooking.safeParse(given)
  if (!success) return { status: 'invalid' }
  const { jobs } = server()
  const job = await jobs.find(data.id)
  const content = job && (await maySeeJob(operator, job)) ? await jobs.content(data.id, data.n) : null
  if (!job || !content) return { status: 'not_found' }
  if (job.operator.id !== operator.id) {
    const act = { act: 'record_opened', subject: content.message_id, app_id: job.app_id, result: 'done' } as const
    if ((await onRecord(operator, act)) === 'no_record') return { status: 'not_found' }
  }
  return { status: 'seen', ...content }
}

/** Nothing more of a job begins until somebody goes on; what is on its way goes on. */
export async function pauseJob(given: unknown): Promise<JobSteered> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  return steer(entry.operator, given, (id, by) => server().jobs.pause(id, pausedBy(entry.operator), by))
}

/** Goes on with a job that was paused, by a person or because something stood against it. */
export async function goOnWithJob(given: unknown): Promise<JobSteered> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  return steer(entry.operator, given, (id, by) => server().jobs.goOn(id, by))
}

/** Nothing more of a job begins; what is on its way goes on. Its operator undoes that alone, unless somebody else did it. */
export async function stopJob(given: unknown): Promise<JobSteered> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  return steer(entry.operator, given, (id, by) => server().jobs.stop(id, by))
}

/**
 * The rows of a job that failed go out again, see `uuidAgain`, or those a stop had kept back go out; only its operator may
 * that, whose name they bear. What the rules say of each is asked anew, as is whether a second person has seen it.
 */
export async function repeatJob(given: unknown): Promise<JobSteered> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { success, data: asked } = repeating.safeParse(given)
  if (!success) return { status: 'invalid' }
  const of = asked.rows
  let again = { rows: 0, left: 0 }
  let isHeld = false
  const steered = await steer(
    entry.operator,
    given,
    async (id, by) => {
      const repeated = await server().jobs.repeat(id, of, (attempts) => uuidAgain(attempts, Date.now()), by)
      if (repeated === 'held') isHeld = true
      else if (repeated) again = repeated
      return repeated !== null
    },
    (operator, job) => operator.id === job.operator.id && may(operator.roles, 'send_jobs'),
  )
  if (steered.status !== 'done') return steered
  return isHeld ? { ...steered, status: 'held' } : { ...steered, status: 'again', of, ...again }
}

/** Lets the operator of a job go on with it that somebody else has stopped. */
export async function liftStop(given: unknown): Promise<JobSteered> {
  const entry = await entryForChange('administer')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  return steer(entry.operator, given, (id, by) => server().jobs.liftStop(id, by), mayLiftStop)
}

type By = Pick<Awaited<ReturnType<typeof whoAsks>>, 'who' | 'request_id'>

/** Nothing is changed that cannot be put on record. */
async function steer(
  operator: SignedIn,
  given: unknown,
  change: (id: string, by: By) => Promise<boolean>,
  mayChange: (operator: SignedIn, job: Job) => boolean = maySteer,
): Promise<JobSteered> {
  const { success, data } = steering.safeParse(given)
  if (!success) return { status: 'invalid' }
  const { jobs, log } = server()
  try {
    const job = await jobs.find(data.id)
    if (!job || !(maySteer(operator, job) || (await maySeeJob(operator, job)))) return { status: 'not_found' }
    if (!mayChange(operator, job)) return { status: 'no_entry', code: 'role_too_low' }
    const { who, request_id } = await whoAsks(operator)
    const done = await change(data.id, { who, request_id })
    return { status: done ? 'done' : 'too_late', job: (await jobs.find(data.id)) ?? job }
  } catch (err) {
    log.error({ err, job_id: data.id }, 'A job was left as it is: it could not be put on record')
    return { status: 'no_record' }
  }
}
