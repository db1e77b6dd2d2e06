import { createInterface } from 'node:readline'
import { feishu } from '#lib/feishu/client.ts'
import { outcomeOf } from '#lib/model/attempt.ts'
import { local } from '#lib/model/identity.ts'
import { isGone, writeRunner } from '#lib/model/runner.ts'
import { isFree, settlingBy } from '#lib/model/settlement.ts'
import { reply } from '#lib/protocol/reply.ts'
import { readBack } from '#lib/replies/read-back.ts'
import { sendReply } from '#lib/replies/send-reply.ts'
import { settle } from '#lib/replies/settle.ts'
import { unrecorded } from '#lib/replies/unrecorded.ts'
import { type RowSent, workOff } from '#lib/replies/work-off.ts'
import { attempts } from '#lib/store/attempts.ts'
import type { TakenRow } from '#lib/store/job-rows-in-hand.ts'
import { jobs } from '#lib/store/jobs.ts'
import { leases } from '#lib/store/leases.ts'
import { openStore } from '#lib/store/open.ts'
import { slots } from '#lib/store/slots.ts'

/**
 * A process that sends, works on jobs and settles, put together as server.ts does, to be killed or loaded:
 * `chaos.test.ts` and `load.test.ts` start it, write a press of Send a line, and read what came of each. Its settings are
 * `DATABASE_URL`, `FEISHU_URL`, `TIMEOUT_MS`, `LOOK_MS`, how often it looks for what to do, and `LATER_MS`, by which
 * its clock is ahead.
 */
const { DATABASE_URL = '', FEISHU_URL = '', TIMEOUT_MS = '400', LATER_MS = '0', LOOK_MS = '50' } = process.env
const app_id = 'cli_sandbox'
const db = openStore(DATABASE_URL)
const [record, held, turns, all] = [attempts(db), leases(db), slots(db), jobs(db)]
const runner = { host: 'chaos', pid: process.pid, since: Date.now() }
const client = feishu({
  ...{ app_id, app_secret: 'a-secret-of-32-characters-or-so-0', base_url: FEISHU_URL, timeout_ms: Number(TIMEOUT_MS) },
  turns: {
    reserve: (asked) => turns.reserve({ ...asked, app_id }),
    slowDown: (call, chat, wait_ms) => turns.slowDown({ app_id, call, chat }, wait_ms),
  },
})
const waiting = unrecorded({ finish: record.finish })
const now = () => Date.now() + Number(LATER_MS)

createInterface({ input: process.stdin }).on('line', async (line) => {
  const { attempt_id, ...given } = JSON.parse(line)
  const result = await sendReply(
    { attempt_id, reply: reply.parse(given), operator: { id: 'local', name: 'Lin' }, after_hour: false, sender: local },
    { attempts: record, feishu: client, unrecorded: waiting, app_id, runner: writeRunner(runner) },
  )
  console.log(JSON.stringify({ attempt_id, result }))
})

const me = writeRunner(runner)
const ending = new AbortController().signal
let isWorking = false

async function workAll(): Promise<void> {
  for (const { id } of await all.running()) await all.endIfThrough(id)
  if (isWorking || (await all.running()).length === 0) return
  isWorking = true
  void workOff<TakenRow>({
    jobs: {
      ...all,
      take: async (most) =>
        all.take(
          app_id,
          me,
          most,
          (await all.holders()).filter((holder) => isGone(holder, { me: runner, isAlive })),
        ),
      renew: () => all.renew(me),
      release: (ids) => all.release(me, ids),
    },
    against: async () => null,
    reserve: ({ chat, attempt_id }) => turns.reserve({ app_id, call: 'reply', chat, pace: 'job', attempt_id }),
    send: sendRow,
    ending,
    log: console,
  }).finally(() => {
    isWorking = false
  })
}

async function sendRow(row: TakenRow, due_at: number): Promise<RowSent> {
  const { attempt_id, operator, job_id, n, chat, ...given } = row
  const result = await sendReply(
    { attempt_id, reply: reply.parse(given), operator, after_hour: false, row_of: { job_id, n }, chat, due_at },
    { attempts: record, feishu: client, unrecorded: waiting, app_id, runner: me },
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

let isBusy = false
async function settleAll(): Promise<void> {
  const open = await held.open()
  for (const lease of open.leases.filter((one) => isFree(one, { me: runner, now: open.now, isAlive }))) {
    const me = settlingBy(runner, crypto.randomUUID())
    const taken = await held.take(lease, me)
    if (!taken) continue
    await settle(taken, me, {
      ...{ attempts: record, leases: held, now },
      conclude: held.settle,
      send: ({ message_id, body }, options) => client.reply(message_id, body, { ...options, pace: 'job' }),
      look: (attempt, sent_at) =>
        readBack(attempt, { feishu: client, now, isAnothers, others: async () => [], sent_at }),
      against: async () => null,
    })
  }
}

async function isAnothers(message_id: string): Promise<boolean> {
  const { attempts: about } = await record.list({ message_id, limit: 20 })
  return about.map(outcomeOf).some((one) => one.status === 'sent' && one.message.message_id === message_id)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

setInterval(async () => {
  if (isBusy) return
  isBusy = true
  await settleAll().catch((error: unknown) => console.error(error))
  await workAll().catch((error: unknown) => console.error(error))
  isBusy = false
}, Number(LOOK_MS))
console.log('ready')
