import * as z from 'zod'
import { entryFor, noEntry } from '#lib/entry.ts'
import { maySeeJob } from '#lib/jobs.ts'
import { highestRow, type JobLook, type JobRow, rowStates } from '#lib/model/job.ts'
import { server } from '#lib/server.ts'
import { guidanceOf } from '../../guidance-of.ts'

const mostListed = 200
const looking = z.object({
  /** The row behind which the page begins. */
  after: z.coerce.number().int().min(0).max(highestRow).default(0),
  only: z.enum(rowStates).optional(),
  /** Rows a page; 0: the job alone. */
  limit: z.coerce.number().int().min(0).max(mostListed).default(mostListed),
})

/** How far a job is, and one page of its rows (a JobLook); 400 and 404 where there is none such. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { success, data } = looking.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!success) return answer({ status: 'invalid' }, 400)
  const { after, only, limit } = data
  const { jobs } = server()
  const job = await jobs.find((await params).id)
  if (!job || !(await maySeeJob(entry.operator, job))) return answer({ status: 'not_found' }, 404)
  const rows = limit === 0 ? [] : await jobs.rows(job.id)
  const wanted = rows.filter(({ n, state }) => n > after && (only === undefined || only === state))
  const page = wanted.slice(0, limit)
  const told = page.map((row) => ({ ...row, means: meansOf(row) }))
  return answer({ status: 'seen', job, rows: told, next: wanted.length > limit ? (page.at(-1)?.n ?? null) : null }, 200)
}

function meansOf({ outcome }: JobRow) {
  const guidance = guidanceOf(outcome, undefined)
  return guidance && (guidance.reason?.means ?? guidance.means)
}

const answer = (look: JobLook, status: number) =>
  Response.json(look, { status, headers: { 'Cache-Control': 'no-store' } })
