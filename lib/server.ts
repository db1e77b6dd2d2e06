import 'server-only'
import { hostname } from 'node:os'
import { headers } from 'next/headers'
import pino, { type Logger } from 'pino'
import { isLoopback } from '#lib/auth/loopback.ts'
import type { AuthMode } from '#lib/auth/mode.ts'
import { none } from '#lib/auth/none.ts'
import { type Feishu, feishu } from '#lib/feishu/client.ts'
import type { Attempt, Operator } from '#lib/model/attempt.ts'
import { mask } from '#lib/protocol/mask.ts'
import { type Sandbox, sandbox } from '#lib/sandbox/sandbox.ts'
import { type Attempts, attempts } from '#lib/store/attempts.ts'
import { migrate, openStore } from '#lib/store/open.ts'
import { isOwnPage, type Own } from './auth/doors.ts'
import { ownOf, reachable, type Settings, settings } from './env.ts'
import { isRunning, type Runner } from './model/runner.ts'
import { type Unrecorded, unrecorded } from './replies/unrecorded.ts'

export type Server = {
  settings: Settings
  attempts: Attempts
  /** Outcomes that are known and not on record yet. */
  unrecorded: Unrecorded
  /** This process, as attempts bear it. */
  runner: Runner
  feishu: Feishu
  /** The stand-in for Feishu; null where a real app is configured. */
  sandbox: Sandbox | null
  log: Logger
}

type Built = Server & { auth: AuthMode; prepare: () => Promise<void> }

const modes: { [Mode in Settings['auth_mode']]: (own: Own) => AuthMode } = { none }

// On globalThis: Next keeps several copies of a server module in one process.
const held = globalThis as { replyConsole?: Built }

/** Everything the console is made of, put together once. Throws `WrongSettings` where the settings are wrong. */
export function server(): Server {
  held.replyConsole ??= build()
  return held.replyConsole
}

function build(): Built {
  const all = settings()
  const log = logTo(all)
  const db = openStore(all.database_url)
  const record = attempts(db)
  return {
    settings: all,
    attempts: record,
    unrecorded: unrecorded({ finish: record.finish, log }),
    runner: { host: hostname(), pid: process.pid, since: Date.now() },
    feishu: feishu({ ...all, log }),
    sandbox: all.sandbox ? sandbox({ app_id: all.app_id, app_secret: all.app_secret }) : null,
    log,
    auth: modes[all.auth_mode](ownOf(all)),
    prepare: () => migrate(db),
  }
}

/** The last gate before a line is written: whatever looks like a token or is a secret of ours is masked. */
function logTo({ log_level, app_secret, database_url }: Settings): Logger {
  const password = URL.canParse(database_url) ? new URL(database_url).password : ''
  const secrets = [app_secret, password, decodeURIComponent(password)]
  return pino({
    level: log_level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line) => mask(line, secrets) },
  })
}

/**
 * Who is asking. Every page, action and route asks this for itself, first.
 * @returns the operator, never nothing: without one it throws, and nothing further is done
 */
export async function requireOperator(): Promise<Operator> {
  const request = { headers: await headers() }
  server()
  const operator = await held.replyConsole?.auth.operatorOf(request)
  if (!operator) throw new Error('No operator: the console was called by a name that is not its own (see PUBLIC_URL)')
  return operator
}

/** Whether somebody sends this attempt now: this process, another on this machine, or another replica. */
export function isBeingSent(attempt: Attempt): boolean {
  return isRunning(attempt, { me: server().runner, now: Date.now(), isAlive })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** For whatever changes something: like `requireOperator`, and throws too where a page of another site asks for it. */
export async function requireOwnPage(): Promise<Operator> {
  const operator = await requireOperator()
  if (!isOwnPage(await headers(), ownOf(server().settings)))
    throw new Error('A page of another site asked for a change')
  return operator
}

/** Brings the database up to date and says in the log what is being served, once, before the first request. */
export async function start(): Promise<void> {
  const { log, settings } = server()
  await held.replyConsole?.prepare()
  process.once('SIGTERM', () => void server().unrecorded.flush())
  const { app_id, base_url, host } = settings
  log.info(
    {
      url: `http://${reachable(host)}:${settings.port}`,
      mode: settings.sandbox ? 'sandbox' : 'feishu',
      app_id,
      base_url,
    },
    settings.sandbox
      ? 'Sandbox: no Feishu app is configured, replies go to the built-in stand-in and to nobody else'
      : `Replying as ${app_id} through ${base_url}`,
  )
  if (!settings.sandbox && isLoopback(host))
    log.info({ auth_mode: settings.auth_mode }, 'AUTH_MODE=none: served on a loopback address only, to this machine')
}

/** An error and what caused it, a line each, for whoever starts the console; stacks of a bundle help nobody. */
export function reasonsOf(error: unknown): string {
  if (!(error instanceof Error)) return mask(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const what = error.message.includes(code) ? error.message : `${error.message} (${code})`
  return mask(what || error.name) + (error.cause === undefined ? '' : `\n  because: ${reasonsOf(error.cause)}`)
}
