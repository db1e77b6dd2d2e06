import 'server-only'
import { hostname } from 'node:os'
import pino, { type Logger } from 'pino'
import { cookieNames } from '#lib/auth/cookies.ts'
import { isLoopback } from '#lib/auth/loopback.ts'
import type { AuthMode } from '#lib/auth/mode.ts'
import { bySession } from '#lib/auth/modes/by-session.ts'
import { feishuSignIn } from '#lib/auth/modes/feishu.ts'
import { none } from '#lib/auth/modes/none.ts'
import { oidc } from '#lib/auth/modes/oidc.ts'
import { signedAssertion } from '#lib/auth/modes/signed-assertion.ts'
import { watchPeers } from '#lib/auth/peer.ts'
import { currentRequest } from '#lib/auth/request-id.ts'
import { asksGroups } from '#lib/auth/role-rules.ts'
import { type Sealer, sealer } from '#lib/auth/sealed.ts'
import { asSet, shownSettings } from '#lib/auth/shown-settings.ts'
import { accounts } from '#lib/feishu/accounts.ts'
import { type Apps, appsOf } from '#lib/feishu/apps.ts'
import { feishu } from '#lib/feishu/client.ts'
import type { Attempt } from '#lib/model/attempt.ts'
import { type ChainReport, theConsole } from '#lib/model/audit.ts'
import { mentionDays } from '#lib/model/bot-mention.ts'
import type { Recent } from '#lib/model/last-hour.ts'
import { mask } from '#lib/protocol/mask.ts'
import { receivedIn } from '#lib/protocol/received.ts'
import { keepMention } from '#lib/replies/keep-mention.ts'
import { type Sandbox, sandbox } from '#lib/sandbox/sandbox.ts'
import { type Approvals, approvals } from '#lib/store/approvals.ts'
import { type Attempts, attempts } from '#lib/store/attempts.ts'
import { type Audit, audit } from '#lib/store/audit.ts'
import { type BotMentions, botMentions } from '#lib/store/bot-mentions.ts'
import { type ChainWatch, chainWatch } from '#lib/store/chain-watch.ts'
import { type Entries, entries } from '#lib/store/entries.ts'
import { type Exports, exportsUnderWay } from '#lib/store/exports.ts'
import { type Jobs, jobs } from '#lib/store/jobs.ts'
import { type Leases, leases } from '#lib/store/leases.ts'
import { migrate, openStore, type Prepared } from '#lib/store/open.ts'
import { recentSends } from '#lib/store/recent.ts'
import { type Retention, retention } from '#lib/store/retention.ts'
import { type Sessions, sessions } from '#lib/store/sessions.ts'
import { type Slots, slots } from '#lib/store/slots.ts'
import { tickets } from '#lib/store/tickets.ts'
import { uploads } from '#lib/store/uploads.ts'
import { endWell } from '#lib/watched/ending.ts'
import type { Metrics } from '#lib/watched/metrics.ts'
import { type Watched, watched } from '#lib/watched/watched.ts'
import { version } from '#package.json'
import { type AuthSettings, authWarnings } from './auth/auth-settings.ts'
import { ownOf, reachable, type Settings, settings } from './env.ts'
import { isRunning, type Runner } from './model/runner.ts'
import { type Unrecorded, unrecorded } from './replies/unrecorded.ts'

export type Server = {
  settings: Settings
  attempts: Attempts
  /** Who has in hand what is not settled. */
  leases: Leases
  /** When calls to Feishu go out. */
  slots: Slots
  /** Replies that wait for a second person. */
  approvals: Approvals
  /** Many replies asked for at once. */
  jobs: Jobs
  /** The apps whose jobs this process works on. */
  workingFor: Set<string>
  /** Outcomes that are known and not on record yet. */
  unrecorded: Unrecorded
  /** This process, as attempts bear it. */
  runner: Runner
  /** What replies can be sent as; chosen-app.ts says which of them a request means. */
  apps: Apps
  /** Keeps what Feishu pushed to a store app, unless it has something newer. */
  keepTicket(app_id: string, ticket: string, issued_at: number): Promise<'kept' | 'older'>
  /** The stand-in for Feishu; null where a real app is configured. */
  sandbox: Sandbox | null
  /** How it is known who asks. */
  auth: AuthMode
  /** Who is signed in, where the console keeps sessions itself. */
  sessions: Sessions
  /** Who came in and who was refused. */
  entries: Entries
  /** Every act, chained to the one before; on-record.ts puts those of a request there. */
  audit: Audit
  /** Whether that chain is whole. */
  chain: ChainWatch
  /** Takes away words and names that were kept long enough. */
  retention: Retention
  /** Aborted when this process is told to end. */
  ending: AbortSignal
  /** What this process sees of itself while it works. */
  watched: Watched
  /** What became of the replies of the last hour, of all processes on this database. Rejects where it cannot be read. */
  lastHour(): Promise<Recent>
  /** The same counted, for machines; null where METRICS_TOKEN is not set. */
  metrics: Promise<Metrics> | null
  /** What is being taken out as a file. */
  exports: Exports
  /** What was uploaded for messages, by whom. */
  uploads: ReturnType<typeof uploads>
  /** Where messages stand that were meant for a bot. */
  mentions: BotMentions
  seals: {
    /** What a sign-in under way must remember, in the browser. */
    sign_in: Sealer
    /** The id_token of a session, in the database. */
    id_token: Sealer
  }
  log: Logger
}

type Built = Server & { prepare: () => Promise<Prepared>; end: () => void }

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
  const lastHour = () => recentSends(db, new Date(Date.now() - hourMs).toISOString())
  const seen = async () => ({
    under_way: watch.underWay(),
    unrecorded: notRecorded.count(),
    waiting: await lastHour().then(
      ({ waiting }) => waiting,
      () => null,
    ),
    jobs: await manyReplies.counts().catch(() => null),
  })
  // Loaded where somebody wants it: it takes 40 ms and 11 MB.
  const metrics =
    all.metrics_token === null
      ? null
      : import('#lib/watched/metrics.ts').then((module) => module.metrics(version, seen))
  const watch = watched(metrics)
  const ending = new AbortController()
  const db = openStore(all.database_url, watch.queried)
  const record = attempts(db)
  const manyReplies = jobs(db)
  const notRecorded = unrecorded({ finish: record.finish, log })
  const acts = audit(db)
  const session = 'session' in all.auth ? all.auth.session : { secrets: [], idle_ms: 0, max_ms: 0 }
  const kept = sessions(db, session)
  const { timeout_ms } = all
  const ticket = tickets(db)
  const turns = slots(db)
  const apps = appsOf(all.apps, {
    sandbox: all.sandbox,
    timeout_ms,
    log,
    called: watch.called,
    ending: ending.signal,
    turnsOf: (app_id) => ({
      reserve: (asked) => turns.reserve({ ...asked, app_id }),
      slowDown: (call, chat, wait_ms) => turns.slowDown({ app_id, call, chat }, wait_ms),
    }),
    ticketOf: async (app_id) => {
      const sealed = await ticket.newest(app_id)
      const opened = sealed === null ? null : await ticketSealer(all, app_id).open(sealed)
      return typeof opened?.ticket === 'string' ? opened.ticket : null
    },
  })
  return {
    settings: all,
    attempts: record,
    leases: leases(db),
    slots: turns,
    approvals: approvals(db),
    jobs: manyReplies,
    workingFor: new Set(),
    unrecorded: notRecorded,
    runner: { host: hostname(), pid: process.pid, since: Date.now() },
    apps,
    keepTicket: async (app_id, text, issued_at) =>
      ticket.keep(app_id, await ticketSealer(all, app_id).seal({ ticket: text }, ticketSeconds), issued_at),
    sandbox: all.sandbox ? sandbox({ app_id: all.app_id, app_secret: all.app_secret }) : null,
    log,
    auth: authOf(all, { sessions: kept, apps, log }),
    sessions: kept,
    entries: entries(db),
    audit: acts,
    chain: chainWatch({
      check: acts.check,
      size: async () => (await acts.head()).seq,
      onEnd: (result) => tellCheck(log, result),
    }),
    retention: retention(db),
    ending: ending.signal,
    watched: watch,
    lastHour,
    metrics,
    exports: exportsUnderWay(db),
    uploads: uploads(db),
    mentions: botMentions(db),
    seals: {
      sign_in: sealer(session.secrets, 'sign-in under way'),
      id_token: sealer(session.secrets, 'id_token of a session'),
    },
    prepare: () => migrate(db),
    end: () => ending.abort(),
  }
}

/** A ticket holds until the next one; how long at most, nobody says. */
const ticketSeconds = 30 * 24 * 3600

/** Whoever reads the database cannot use a ticket without the app's own secret. */
function ticketSealer({ apps }: Settings, app_id: string): Sealer {
  const app = apps.find((one) => one.app_id === app_id)
  return sealer(app ? [app.app_secret] : [], `app_ticket of ${app_id}`)
}

type ForAuth = { sessions: Sessions; apps: Apps; log: Logger }

/** The one place where an auth mode is named and built. */
function authOf(all: Settings, { sessions, apps, log }: ForAuth): AuthMode {
  const { auth, public_url } = all
  const callback = `${public_url}/sign-in/callback`
  const cookie = cookieNames(public_url).session
  switch (auth.mode) {
    case 'none':
      return none((headers) => ownOf(all, headers))
    case 'proxy':
      return signedAssertion(auth.proxy)
    case 'oidc':
      return bySession({
        sessions,
        cookie,
        provider: oidc({ ...auth.oidc, callback, after_sign_out: `${public_url}/sign-in` }),
      })
    case 'feishu': {
      const { accounts_url, app, tenants } = auth.feishu
      const as = { ...all, ...app, log }
      const own = app === null ? apps.named(all.app_id)[0]?.feishu : undefined
      const client = own ?? feishu({ ...as, timeout_ms: all.timeout_ms })
      return bySession({
        sessions,
        cookie,
        provider: feishuSignIn({
          accounts: accounts({ ...as, accounts_url }),
          issuer: accounts_url,
          tenants,
          callback,
          groupsOf: asksGroups([...Object.values(auth.rules), ...all.apps.map(({ who }) => who)])
            ? client.groups
            : null,
        }),
      })
    }
  }
}

/** The last gate before a line is written: whatever looks like a token or is a secret of ours is masked. */
function logTo({ log_level, apps, database_url, auth, metrics_token }: Settings): Logger {
  const password = URL.canParse(database_url) ? new URL(database_url).password : ''
  const secrets = [
    ...apps.flatMap(({ app_secret, events }) => [app_secret, events?.encrypt_key, events?.verification_token]),
    password,
    decodeURIComponent(password),
    metrics_token ?? undefined,
    ...secretsOf(auth),
  ]
  return pino({
    level: log_level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const request_id = currentRequest()
      return request_id === undefined ? {} : { request_id }
    },
    hooks: { streamWrite: (line) => mask(line, secrets) },
  })
}

function secretsOf(auth: AuthSettings): string[] {
  return [
    ...('session' in auth ? auth.session.secrets : []),
    ...('oidc' in auth ? [auth.oidc.client_secret] : []),
    ...('feishu' in auth && auth.feishu.app ? [auth.feishu.app.app_secret] : []),
  ]
}

/** Whether somebody sends this attempt now: this process, another on this machine, or another replica. */
export function isBeingSent(attempt: Attempt): boolean {
  return isRunning(attempt, { me: server().runner, now: Date.now(), isAlive })
}

/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Brings the database up to date and says in the log what is being served, once, before the first request. */
export async function start(): Promise<void> {
  const { log, settings } = server()
  watchPeers(settings.trusted_proxies)
  const brought = await held.replyConsole?.prepare()
  if (brought?.length) log.info({ migrations: brought }, 'The database was brought up to this version')
  await recordSettings(server())
  await takeFromSandbox(server())
  watchRecord()
  watchRequests()
  const { watched, unrecorded } = server()
  endWell({
    limit_ms: settings.stop_ms,
    underWay: watched.underWay,
    begin: () => {
      held.replyConsole?.end()
      void unrecorded.flush()
    },
    log,
  })
  const { app_id, base_url, apps, host } = settings
  log.info(
    {
      url: `http://${reachable(host)}:${settings.port}`,
      mode: settings.sandbox ? 'sandbox' : 'feishu',
      app_id,
      base_url,
      ...(apps.length > 1 && { apps: apps.map(({ app_id, base_url }) => ({ app_id, base_url })) }),
    },
    settings.sandbox
      ? 'Sandbox: no Feishu app is configured, replies go to the built-in stand-in and to nobody else'
      : apps.length > 1
        ? `Replying as one of ${apps.length} apps`
        : `Replying as ${app_id} through ${base_url}`,
  )
  const { auth } = settings
  if (auth.mode === 'none' && !settings.sandbox && isLoopback(host))
    log.info({ auth_mode: auth.mode }, 'AUTH_MODE=none: served on a loopback address only, to this machine')
  if (auth.mode !== 'none') log.info({ auth_mode: auth.mode }, `AUTH_MODE=${auth.mode}`)
  for (const warning of authWarnings(process.env, auth)) log.warn(warning)
}

/** What the sandbox would have pushed before this console was there to take it. */
async function takeFromSandbox({ sandbox, mentions, settings: { app_id } }: Server): Promise<void> {
  // It cannot be asked yet, for nobody listens; and it mentions no other bot.
  const app = { app_id, feishu: { bot: async () => null } }
  for (const event of sandbox?.pushed() ?? []) {
    const pushed = receivedIn(event)
    if (pushed) await keepMention(pushed, { app, mentions })
  }
}

/** Puts on record with which settings the console runs, without a secret, where they are not those of the last start. */
async function recordSettings({ audit, settings }: Server): Promise<void> {
  const { app_id, base_url, apps, rules, timeout_ms, retention_days, auth, public_url, sandbox, host, port } = settings
  const shown = {
    ...(sandbox ? {} : { FEISHU_APP_ID: app_id, FEISHU_BASE_URL: base_url }),
    ...((apps.length > 1 || apps[0]?.store) && {
      FEISHU_APPS_FILE: apps.map(({ name, app_id, base_url, who, events, store }) => ({
        name,
        app_id,
        base_url,
        who: who.map(asSet).join(', '),
        ...(events && { events: true }),
        ...(store && { tenants: store.tenants }),
      })),
    }),
    ...(apps.length === 1 && apps[0]?.events && { FEISHU_VERIFICATION_TOKEN: '•••', FEISHU_ENCRYPT_KEY: '•••' }),
    ...(rules && { RULES_FILE: rules }),
    FEISHU_TIMEOUT_MS: timeout_ms,
    ...(retention_days !== null && { RETENTION_DAYS: retention_days }),
    HOSTNAME: host,
    PORT: port,
    ...Object.fromEntries(shownSettings(auth, public_url).map(({ name, value }) => [name, value ?? '•••'])),
  }
  const [last] = (await audit.list({ act: 'settings_seen', limit: 1 })).acts
  if (JSON.stringify(last?.content?.settings) === JSON.stringify(shown)) return
  await audit.record({
    act: 'settings_seen',
    who: theConsole,
    subject: auth.mode,
    result: last?.content ? 'changed' : 'first',
    request_id: '',
    app_id,
    content: { settings: shown },
  })
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Puts on record which requests for approval nobody decided in time, also where nobody looks at them. */
function watchRequests(): void {
  const { approvals, settings, log } = server()
  if (!settings.rules?.second_person) return
  setInterval(() => {
    approvals.expire().catch((err: unknown) => log.error({ err }, 'It could not be put on record what has expired'))
  }, minuteMs).unref()
}

/** What is done for the record, at the start and each hour or minute, while the console runs. */
function watchRecord(): void {
  const watch = () => Promise.all([tellHead(), blankOld(), forgetMentions()])
  void watch()
  setInterval(() => Promise.all([watch(), server().chain.begin()]), hourMs).unref()
  void fileAttempts()
  setInterval(() => Promise.all([fileAttempts(), endExports()]), minuteMs).unref()
}

/** Puts on record which exports nobody fetched in time. */
async function endExports(): Promise<void> {
  const { exports, log } = server()
  try {
    await exports.endOverdue()
  } catch (err) {
    log.error({ err }, 'It could not be put on record which exports nobody fetched')
  }
}

function tellCheck(log: Logger, result: ChainReport | { failed: unknown }): void {
  if ('failed' in result) log.error({ err: result.failed }, 'The chain of acts could not be checked')
  else if (result.faults.length > 0)
    log.error({ audit_seq: result.seq, faults: result.faults }, 'The record is not what was put there')
  else log.debug({ audit_seq: result.seq }, 'The chain of acts is whole')
}

/** Says in the log where the chain of acts ends: who cuts it off or makes it anew cannot unsay that. */
async function tellHead(): Promise<void> {
  const { audit, log } = server()
  try {
    const { seq, hash } = await audit.head()
    log.info({ audit_seq: seq, audit_head: hash }, 'The chain of acts ends here')
  } catch (err) {
    log.error({ err }, 'It could not be read where the chain of acts ends')
  }
}

let isBlanking = false

/** Takes away words and names older than RETENTION_DAYS. A whole day goes at once, so that it is done once a day. */
async function blankOld(): Promise<void> {
  const { retention, settings, log } = server()
  if (settings.retention_days === null || isBlanking) return
  isBlanking = true
  const today = Math.floor(Date.now() / dayMs) * dayMs
  const before = new Date(today - settings.retention_days * dayMs).toISOString()
  try {
    const blanked = await retention.blankOlderThan(before)
    if (blanked) log.info({ before, blanked }, 'Words and names kept long enough were blanked')
  } catch (err) {
    log.error({ err, before }, 'Words and names kept long enough could not be blanked')
  } finally {
    isBlanking = false
  }
}

/** Forgets where messages stand that were meant for a bot a month ago, or when words are blanked. */
async function forgetMentions(): Promise<void> {
  const { mentions, settings, log } = server()
  const days = Math.min(mentionDays, settings.retention_days ?? mentionDays)
  try {
    await mentions.forgetOlderThan(new Date(Date.now() - days * dayMs).toISOString())
  } catch (err) {
    log.error({ err }, 'It could not be forgotten where messages stand that mentioned the bot')
  }
}

let isFiling = false

/** Files what was sent meanwhile, so that it is found quickly. */
async function fileAttempts(): Promise<void> {
  const { attempts, log } = server()
  if (isFiling) return
  isFiling = true
  try {
    await attempts.fileFull()
  } catch (err) {
    log.error({ err }, 'What was sent could not be filed; searches are slower until it is')
  } finally {
    isFiling = false
  }
}

/** An error and what caused it, a line each, for whoever starts the console; stacks of a bundle help nobody. */
export function reasonsOf(error: unknown): string {
  if (!(error instanceof Error)) return mask(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const what = error.message.includes(code) ? error.message : `${error.message} (${code})`
  return mask(what || error.name) + (error.cause === undefined ? '' : `\n  because: ${reasonsOf(error.cause)}`)
}
