import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import pLimit from 'p-limit'
import { contentProblems } from './card/content-problems.ts'
import type { App } from './feishu/apps.ts'
import type { Party } from './model/approval.ts'
import { type AskedFrom, answeredIn } from './model/attempt.ts'
import type { Job, JobRequest, JobStarted, Pause } from './model/job.ts'
import { may } from './model/roles.ts'
import { type NotThere, type Reason, verdictOf } from './model/rules.ts'
import { isGone, writeRunner } from './model/runner.ts'
import type { SignedIn } from './model/signed-in.ts'
import { checkContent } from './protocol/check.ts'
import { encodeReply, measure, reply } from './protocol/reply.ts'
import type { Target } from './protocol/target.ts'
import { newReasons } from './replies/approved.ts'
import { sendReply } from './replies/send-reply.ts'
import { type Against, type RowSent, workOff } from './replies/work-off.ts'
import { isAlive, server } from './server.ts'
import { standsAgainst } from './settling.ts'
import { summaryOfReply } from './shown/summary.ts'
import type { TakenRow } from './store/job-rows-in-hand.ts'

/** How often it is looked for jobs that run. */
const lookMs = 1000
/** So many targets are looked up side by side. */
const atOnce = 8

/** Works on the jobs of all servers, where there are any; and goes on doing so. */
export function watchJobs(): void {
  let isBusy = false
  const look = async () => {
    // What is to end begins nothing: whoever comes next does.
    if (isBusy || server().ending.aborted) return
    isBusy = true
    try {
      await lookForJobs()
    } catch (err) {
      server().log.error({ err }, 'It could not be looked for jobs')
    } finally {
      isBusy = false
    }
  }
  void look()
  setInterval(look, lookMs).unref()
}

async function lookForJobs(): Promise<void> {
  const { jobs, apps } = server()
  for (const { id, app_id } of await jobs.running()) {
    if (await jobs.endIfThrough(id)) continue
    const app = apps.find(app_id)
    if (!app) await jobs.pause(id, { why: 'sender', what: 'no_app' })
    else workOn(app)
  }
}

/** One at a time works on the jobs of an app, in each process. */
function workOn(app: App): void {
  const { app_id } = app
  const { jobs, workingFor, runner, slots, ending, log } = server()
  if (workingFor.has(app_id)) return
  workingFor.add(app_id)
  const me = writeRunner(runner)
  const gone = async () => (await jobs.holders()).filter((holder) => isGone(holder, { me: runner, isAlive }))
  void workOff<TakenRow>({
    jobs: {
      ...jobs,
      take: async (most) => jobs.take(app_id, me, most, await gone()),
      renew: () => jobs.renew(me),
      release: (ids) => jobs.release(me, ids),
    },
    against: (row) => againstRow(row, app),
    reserve: ({ chat, attempt_id }) => slots.reserve({ app_id, call: 'reply', chat, pace: 'job', attempt_id }),
    send: (row, due_at) => sendRow(row, due_at, app),
    ending,
    log,
  }).finally(() => workingFor.delete(app_id))
}

const replyOf = ({ message_id, msg_type, content, reply_in_thread, uuid }: TakenRow) =>
  reply.safeParse({ message_id, msg_type, content, reply_in_thread, uuid }).data ?? null

async function againstRow(row: TakenRow, app: App): Promise<Against | null> {
  const { attempt_id: id, at, app_id, message_id, party, approved } = row
  const isApproved = async (why: readonly Reason[]) => approved !== null && newReasons(approved, why).length === 0
  const given = replyOf(row)
  const why = given
    ? await standsAgainst({ id, at, app_id, message_id }, given, {
        ...{ sender: party?.identity ?? null, app, permissions: ['send', 'send_jobs'], isApproved },
      })
    : 'no_words'
  switch (why) {
    case null:
      return null
    case 'role':
    case 'app':
    case 'sender_unknown':
      return { pause: { why: 'sender', what: why } }
    case 'rule':
    case 'second_person':
    case 'no_words':
      return { leave_out: why }
    default:
      throw new Error(`Nothing stands against a row for ${why}`)
  }
}

async function sendRow(row: TakenRow, due_at: number, { feishu, app_id }: App): Promise<RowSent> {
  const { attempts, unrecorded, runner, watched, log } = server()
  const { attempt_id, operator, answered, from, party, job_id, n, chat } = row
  const given = replyOf(row)
  if (!given) throw new Error('A row without words is not sent')
  const result = await sendReply(
    {
      ...{ attempt_id, reply: given, operator, after_hour: false, answered: answered ?? undefined, from },
      ...{ sender: party?.identity, row_of: { job_id, n }, chat, due_at },
    },
    { attempts, unrecorded, feishu, app_id, runner: writeRunner(runner), watched, log },
  )
  switch (result.status) {
    case 'done':
    case 'halted':
    case 'already_running':
    case 'no_record':
      return result
    default:
      return { status: 'uuid_taken' }
  }
}

type Starting = {
  operator: SignedIn
  party: Party
  from: AskedFrom
  app: App
  request: JobRequest
  /** What is kept of a target, for those who read it. */
  readable(target: Target | null): Target | null
}

/**
 * Begins a job, or asks for somebody’s approval of it, or says why not. Each row is looked at before anything is put on
 * record: its words, its size, its target, and what the rules say of it.
 */
export async function startJob({ operator, party, from, app, request, readable }: Starting): Promise<JobStarted> {
  const { jobs, settings, log } = server()
  const { id, msg_type, reply_in_thread, contents, rows, ask = false } = request
  const refused: boolean[] = []
  for (const content of contents) {
    refused.push(isRefused({ msg_type, reply_in_thread, content }))
    // A thousand cards take seconds: others come in between.
    await turn()
  }
  const wrong = rows.flatMap(({ n, content }) => (refused[content] ? [n] : []))
  if (wrong.length > 0) return { status: 'invalid', fields: [], rows: wrong }
  try {
    if (await jobs.find(id)) return { status: 'begun', job_id: id }
    const targets = await lookUp(operator, from, app, [...new Set(rows.map(({ message_id }) => message_id))])
    const { notThere, why, needing } = ruled(operator, app, request, targets)
    if (notThere.length > 0) return { status: 'not_by_rule', rows: notThere }
    if (why.length > 0 && !ask) return { status: 'needs_second_person', why, rows: needing }
    if (why.length === 0 && ask) return { status: 'not_needed' }
    const now = Date.now()
    const minutes = settings.rules?.second_person?.waits_minutes ?? 0
    const expires_at = new Date(now + minutes * 60_000).toISOString()
    const begun = await jobs.begin(
      {
        ...{ id, at: new Date(now).toISOString(), operator: { id: operator.id, name: operator.name }, party, from },
        ...{ app_id: app.app_id, msg_type, reply_in_thread, reasons: why },
        contents: contents.map((content) => ({ content, summary: summaryOfReply(msg_type, content) })),
        rows: rows.map(({ n, message_id, content }) => ({
          ...{ n, message_id, content },
          answered: answeredIn(readable(targets.get(message_id) ?? null)) ?? null,
        })),
      },
      settings.auth.most_per_minute,
      ask ? { expires_at } : null,
    )
    if (begun === 'begun' && ask) return { status: 'asked', job_id: id, expires_at }
    if (begun === 'begun') workOn(app)
    if (begun === 'begun' || begun === 'already') return { status: 'begun', job_id: id }
    if ('most' in begun) return { status: 'too_many', most: begun.most }
    return { status: 'too_fast', seconds: Math.ceil(begun.wait_ms / 1000) }
  } catch (err) {
    log.error({ err, job_id: id }, 'Nothing was begun: the job could not be put on record')
    return { status: 'no_record' }
  }
}

/** Whether Feishu would refuse it for what it says, or how long it is. */
function isRefused({ msg_type, reply_in_thread, content }: Pick<TakenRow, 'msg_type' | 'reply_in_thread' | 'content'>) {
  const problems = checkContent(msg_type, content, null, contentProblems)
  const body = encodeReply({ content, msg_type, reply_in_thread, uuid: crypto.randomUUID() })
  return problems.some(({ severity }) => severity === 'refused') || measure(body, msg_type, content).fit === 'too_large'
}

/** What is known of each message; those this process has not seen within the hour are looked up, which stands on record. */
async function lookUp(
  { id, name }: SignedIn,
  { email, address, request_id }: AskedFrom,
  { app_id, feishu }: App,
  message_ids: readonly string[],
): Promise<Map<string, Target | null>> {
  const limit = pLimit(atOnce)
  // Without the permission to read, one answer is that of all.
  let maySee = true
  const looked = await Promise.all(
    message_ids.map((message_id) =>
      limit(async (): Promise<[string, Target | null]> => {
        const seen = feishu.seen(message_id)
        if (seen || !maySee) return [message_id, seen]
        await server().audit.record({
          ...{ act: 'message_looked_up', who: { id, name, email, address }, subject: message_id, app_id },
          ...{ result: 'done', request_id },
        })
        const target = await feishu.readMessage(message_id)
        if (target.status === 'unseen' && target.reason === 'no_permission') maySee = false
        return [message_id, target]
      }),
    ),
  )
  return new Map(looked)
}

/** What the rules say of all rows together. */
function ruled(
  { roles }: SignedIn,
  { app_id, of }: App,
  { msg_type, contents, rows }: JobRequest,
  targets: ReadonlyMap<string, Target | null>,
): { notThere: { n: number; why: NotThere }[]; why: Reason[]; needing: number } {
  const { rules } = server().settings
  const notThere: { n: number; why: NotThere }[] = []
  const why: Reason[] = []
  let needing = 0
  if (rules === null) return { notThere, why, needing }
  for (const { n, message_id, content } of rows) {
    const target = targets.get(message_id) ?? null
    const facts = { app: { app_id, of }, target, msg_type, content: contents[content] ?? '' }
    const verdict = verdictOf(rules, roles, facts)
    if (verdict.status === 'refused') notThere.push({ n, why: verdict.why })
    if (verdict.status !== 'needs_second_person') continue
    needing += 1
    why.push(...newReasons(why, verdict.why))
  }
  return { notThere, why, needing }
}

/**
 * Whether somebody may see a job: their own, one they are asked to approve or have approved, or with the role for others’
 * replies.
 */
export async function maySeeJob({ id, roles }: SignedIn, job: Job): Promise<boolean> {
  if (job.operator.id === id || may(roles, 'see_all_history')) return true
  if (job.state === 'asked' && may(roles, 'approve')) return true
  const decided = (await server().approvals.find(job.id))?.decided
  return decided?.how === 'given' && decided.by?.id === id
}

/** Whether somebody may pause, go on with or stop it. What goes out again goes out in the name of its operator. */
export const maySteer = ({ id, roles }: SignedIn, { operator }: Job): boolean =>
  operator.id === id || may(roles, 'administer')

/** Whether somebody may let its operator go on with a job that somebody else has stopped: not that one by themselves. */
export const mayLiftStop = ({ id, roles }: SignedIn, { operator }: Job): boolean =>
  operator.id !== id && may(roles, 'administer')

export const pausedBy = ({ id, name }: SignedIn): Pause => ({ why: 'person', by: { id, name } })
