import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { feishu } from '#lib/feishu/client.ts'
import type { Operator } from '#lib/model/attempt.ts'
import { type Reply, reply } from '#lib/protocol/reply.ts'
import { sendReply } from '#lib/replies/send-reply.ts'
import { unrecorded } from '#lib/replies/unrecorded.ts'
import type { Options } from '#lib/sandbox/options.ts'
import { sandbox } from '#lib/sandbox/sandbox.ts'
import { type Attempts, attempts } from '#lib/store/attempts.ts'
import { migrate, openStore } from '#lib/store/open.ts'

const operator: Operator = { id: 'local', name: 'Lin' }
export const app = { app_id: 'cli_sandbox', app_secret: 'a-secret-of-32-characters-or-so-0' }
export const known = 'om_dc13264520392913993dd051dba21dcf'

type Setting = {
  /** Of the database; an SQLite file of the test's own, where nothing is said. */
  url?: string
  /** What the use case is handed in place of the store. */
  through?: (store: Attempts) => Attempts
  /** What Feishu makes of the app, where it is not the usual. */
  options?: Partial<Options>
}

/** The console without its screen: the client, the sandbox and a database, put together as server.ts does. */
export async function together({ url, through = (store) => store, options = {} }: Setting = {}) {
  const clock = { now: Date.UTC(2026, 10, 22, 10) }
  const now = () => clock.now
  const pause = async (ms: number) => {
    clock.now += ms
  }
  const forEver = 60_000
  const there = sandbox({ ...app, options, now, pause: (ms) => (ms > forEver ? new Promise(() => {}) : pause(ms)) })
  const tokens = new Set<string>()
  const calls: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    calls.push(new URL(request.url).pathname)
    tokens.add(request.headers.get('authorization')?.replace('Bearer ', '') ?? '')
    const answer = there.fetch(request)
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      answer.then(resolve, reject)
    })
  }
  const lines: string[] = []
  const line = (...words: unknown[]) => void lines.push(JSON.stringify(words))
  const log = { info: line, warn: line, error: line }
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-'))
  const db = openStore(url ?? `file:${join(folder, 'test.db')}`)
  onTestFinished(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })
  await migrate(db)
  const client = feishu({ ...app, base_url: 'http://127.0.0.1:1/sandbox', timeout_ms: 200, fetch, now, pause, log })
  const store = attempts(db)
  const records = unrecorded({ finish: store.finish, later: () => {} })
  const uses = {
    attempts: through(store),
    feishu: client,
    unrecorded: records,
    app_id: app.app_id,
    runner: '1 2 here',
    log,
    now,
  }
  let pressed = 0
  const press = crypto.randomUUID()
  const pressing =
    (handed: typeof uses) =>
    (message_id: string, more: Partial<Reply> = {}) => {
      const given = {
        msg_type: 'text',
        content: '{"text":"On it."}',
        reply_in_thread: false,
        uuid: `u-${pressed}`,
        ...more,
      }
      return sendReply(
        {
          attempt_id: url ? `${press}-${++pressed}` : `attempt-${++pressed}`,
          reply: reply.parse({ message_id, ...given }),
          operator,
          after_hour: false,
        },
        handed,
      )
    }
  const send = pressing(uses)
  /** With the store as it is, whatever `through` made of it. */
  const sendWhole = pressing({ ...uses, attempts: store })
  const arrived = () => JSON.stringify(there.chats()).split('On it.').length - 1
  return { ...uses, store, there, send, sendWhole, calls, tokens, lines, folder, clock, client, arrived }
}
