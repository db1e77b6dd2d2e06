import { ownFetch } from '#components/shell/own-fetch.ts'
import type { JobLook, JobRow, RowState } from '#lib/model/job.ts'

type Asked = {
  id: string
  /** The row behind which a page begins; 0: the first. */
  after?: number
  /** Rows in this state; null: all. */
  only?: RowState | null
  /** Rows a page; 0: the job alone. */
  limit: number
}

/** Nobody is signed in any more, which the whole page says. */
export class NotSignedIn extends Error {}

/** A job and a page of its rows, as they stand now. Rejects where the console did not tell. */
export async function readJob({ id, after = 0, only = null, limit }: Asked, signal?: AbortSignal) {
  const query = new URLSearchParams({ after: String(after), limit: String(limit), ...(only && { only }) })
  const answer = await ownFetch(`/jobs/${encodeURIComponent(id)}?${query}`, {
    cache: 'no-store',
    ...(signal && { signal }),
  })
  if (answer.status === 401) throw new NotSignedIn()
  const look: JobLook | null = answer.ok ? await answer.json() : null
  if (look?.status !== 'seen') throw new Error(`jobs: HTTP ${answer.status}`)
  return look
}

/** More than any page of a job is asked for at once. */
const pageSize = 200

/** All rows of a job. */
export async function readAllRows(id: string): Promise<JobRow[]> {
  const rows: JobRow[] = []
  for (let after: number | null = 0; after !== null; ) {
    const look: Extract<JobLook, { status: 'seen' }> = await readJob({ id, after, limit: pageSize })
    rows.push(...look.rows)
    after = look.next
  }
  return rows
}
