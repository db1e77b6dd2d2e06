import 'server-only'
import { randomBytes } from 'node:crypto'
import { Server } from 'node:net'
import { hostname } from 'node:os'
import * as z from 'zod'
import { type AuthSettings, authFields, authProblems, authSettings } from '#lib/auth/auth-settings.ts'
import type { Own } from '#lib/auth/doors.ts'
import { isLoopback } from '#lib/auth/loopback.ts'
import { peerOf, type TrustedProxies, trustedProxies } from '#lib/auth/peer.ts'
import type { Rules } from '#lib/model/rules.ts'
import { type AppSettings, everybody, readAppsFile } from './apps-file.ts'
import { bindHost } from './bind-host.js'
import { readRulesFile } from './rules-file.ts'
import { address, word } from './setting-text.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type Settings = {
  /** True where no app is configured: replies go to the built-in sandbox. */
  sandbox: boolean
  app_id: string
  app_secret: string
  /** Without a trailing slash; `/open-apis/…` follows. */
  base_url: string
  /** Every app replies can be sent as, at least one; the first is the one above. */
  apps: readonly AppSettings[]
  /** Who may write where, and what takes a second person; null where nothing is said of it. */
  rules: Rules | null
  timeout_ms: number
  database_url: string
  /** Days after which words and names are blanked; null: they are kept for ever. */
  retention_days: number | null
  auth: AuthSettings
  /** The address listened on. */
  host: string
  port: number
  log_level: (typeof logLevels)[number]
  /** Without a trailing slash. */
  public_url: string | null
  /** Machines in front whose X-Forwarded-* and X-Request-Id headers count. */
  trusted_proxies: TrustedProxies
  /** From being told to end to the end, at most. */
  stop_ms: number
  /** What whoever reads /metrics has to bring; null: there is no such address. */
  metrics_token: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Shorter ones could be guessed. */
const shortestToken = 16

/** What Feishu proves by that an event is its own. */
const keysOfEvents = ['FEISHU_VERIFICATION_TOKEN', 'FEISHU_ENCRYPT_KEY'] as const

/** The app the sandbox knows. */
const sandboxApp = 'cli_sandbox'

// The sentences never repeat a value: it may be a secret, or hold one.
const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  const digits = z.string().regex(/^\d{1,9}$/, { error })
  return digits.transform(Number).pipe(z.number().min(min, { error }).max(max, { error }))
}

const schema = z.object({
  FEISHU_APP_ID: word.optional(),
  FEISHU_APP_SECRET: word.optional(),
  FEISHU_VERIFICATION_TOKEN: word.optional(),
  FEISHU_ENCRYPT_KEY: word.optional(),
  FEISHU_APPS_FILE: z.string().optional(),
  RULES_FILE: z.string().optional(),
  FEISHU_BASE_URL: address.default('https://open.feishu.cn'),
  FEISHU_TIMEOUT_MS: whole(100, 120_000).default(10_000),
  DATABASE_URL: z
    .string()
    .refine((value) => /^file:[^\0]+$/.test(value) || isPostgres(value), {
      error: 'must be file:PATH or postgres://user@host:port/database',
    })
    .default('file:./data/console.db'),
  RETENTION_DAYS: whole(1, 36_500).optional(),
  ...authFields,
  PORT: whole(1, 65_535).default(3000),
  HOSTNAME: word.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  PUBLIC_URL: address.optional(),
  STOP_SECONDS: whole(1, 600).default(25),
  METRICS_TOKEN: word.min(shortestToken, { error: `must have at least ${shortestToken} letters` }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value, context) => {
      const proxies = trustedProxies(value)
      if (proxies) return proxies
      context.addIssue({ code: 'custom', message: 'must list addresses or ranges such as 10.0.0.0/8, between commas' })
      return z.NEVER
    }),
})

/**
 * Reads the settings from an environment. Empty values count as unset.
 * @param machine the machine's own name, see `bindHost`; null where HOSTNAME is what is listened on, whatever it says
 * @param listening the addresses this process listens on, as far as they can be seen
 * @returns the settings, or every problem with them at once, one sentence each, without any value
 */
export function readSettings(
  env: Environment,
  machine: string | null = hostname(),
  listening: readonly string[] = [],
): { settings: Settings } | { problems: string[] } {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, env[name]?.trim() || undefined]))
  const host = machine === null ? (given.HOSTNAME ?? '0.0.0.0') : bindHost(given.HOSTNAME, machine)
  const parsed = schema.safeParse(given)
  const signsIn = (given.AUTH_MODE ?? 'none') !== 'none'
  const file =
    given.FEISHU_APPS_FILE === undefined
      ? null
      : readAppsFile(given.FEISHU_APPS_FILE, { signsIn, base_url: given.FEISHU_BASE_URL ?? 'feishu' })
  const only = given.FEISHU_APP_ID ?? sandboxApp
  const rules =
    given.RULES_FILE === undefined
      ? { rules: null }
      : readRulesFile(given.RULES_FILE, {
          signsIn,
          apps: file === null ? [{ name: only, app_id: only, store: null }] : 'apps' in file ? file.apps : null,
        })
  const problems = [
    ...Object.entries(parsed.error ? z.flattenError(parsed.error).fieldErrors : {}).map(
      ([name, [first]]) => `${name}: ${first}`,
    ),
    ...togetherProblems(given, [host, ...listening]),
    ...(file && 'problems' in file ? file.problems : []),
    ...('problems' in rules ? rules.problems : []),
    ...('rules' in rules ? waitProblems(rules.rules, parsed.data?.RETENTION_DAYS) : []),
    ...authProblems(given),
  ]
  if (!parsed.success || 'problems' in rules || problems.length) return { problems }

  const { FEISHU_APP_ID: app_id, FEISHU_APP_SECRET: app_secret, ...rest } = parsed.data
  const sandbox = {
    app_id: sandboxApp,
    app_secret: randomBytes(16).toString('hex'),
    base_url: `http://${reachable(host)}:${rest.PORT}/sandbox`,
  }
  const single = app_id && app_secret ? { app_id, app_secret, base_url: rest.FEISHU_BASE_URL } : sandbox
  const { FEISHU_VERIFICATION_TOKEN: verification_token, FEISHU_ENCRYPT_KEY: encrypt_key } = rest
  const events = verification_token && encrypt_key ? { verification_token, encrypt_key } : null
  const apps: AppSettings[] =
    file && 'apps' in file ? file.apps : [{ ...single, name: single.app_id, who: everybody, events, store: null }]
  const first = apps[0] ?? single
  return {
    settings: {
      sandbox: file === null && single === sandbox,
      app_id: first.app_id,
      app_secret: first.app_secret,
      base_url: first.base_url,
      apps,
      rules: rules.rules,
      timeout_ms: rest.FEISHU_TIMEOUT_MS,
      database_url: rest.DATABASE_URL,
      retention_days: rest.RETENTION_DAYS ?? null,
      auth: authSettings(rest, file ? first.base_url : rest.FEISHU_BASE_URL),
      host,
      port: rest.PORT,
      log_level: rest.LOG_LEVEL,
      public_url: rest.PUBLIC_URL ?? null,
      trusted_proxies: rest.TRUSTED_PROXIES,
      stop_ms: rest.STOP_SECONDS * 1000,
      metrics_token: rest.METRICS_TOKEN ?? null,
    },
  }
}

/** What is wrong with settings that are fine each by itself. */
function togetherProblems(given: Environment, hosts: string[]): string[] {
  const { FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_APPS_FILE, AUTH_MODE } = given
  const problems: string[] = []
  if (FEISHU_APPS_FILE)
    for (const name of ['FEISHU_APP_ID', 'FEISHU_APP_SECRET', ...keysOfEvents])
      if (given[name]) problems.push(`${name}: is set beside FEISHU_APPS_FILE; put this app into the file too`)
  if (FEISHU_APP_ID && !FEISHU_APP_SECRET)
    problems.push('FEISHU_APP_SECRET: missing, FEISHU_APP_ID is set; set both, or neither for the sandbox')
  if (FEISHU_APP_SECRET && !FEISHU_APP_ID)
    problems.push('FEISHU_APP_ID: missing, FEISHU_APP_SECRET is set; set both, or neither for the sandbox')
  for (const name of keysOfEvents)
    if (!given[name] && keysOfEvents.some((other) => given[other]))
      problems.push(`${name}: missing; set ${keysOfEvents.join(' and ')}, or neither where Feishu pushes no events`)
  if (
    (FEISHU_APP_ID || FEISHU_APP_SECRET || FEISHU_APPS_FILE) &&
    (AUTH_MODE ?? 'none') === 'none' &&
    !hosts.every(isLoopback)
  )
    problems.push(
      'HOSTNAME: with a Feishu app and AUTH_MODE=none anybody who reaches the console could reply as the app; use 127.0.0.1, ::1 or localhost',
    )
  return problems
}

/** A request must not lose its words while it waits. */
function waitProblems(rules: Rules | null, days = Number.POSITIVE_INFINITY): string[] {
  const minutes = rules?.second_person?.waits_minutes ?? 0
  return minutes > days * 24 * 60
    ? [
        'RETENTION_DAYS: is shorter than waits_minutes in RULES_FILE, so that a request for approval would lose its words while it waits; keep words longer, or let requests wait less long',
      ]
    : []
}

/** How this machine reaches what listens on `host`, as it stands in a URL. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function isPostgres(value: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return false
  try {
    const { username, password } = new URL(value)
    return decodeURIComponent(username + password) !== '\0'
  } catch {
    return false
  }
}

/** What makes a request one of ours; proxy.ts asks before anything else is built. */
export function ownOf(
  { sandbox, auth, host, public_url }: Pick<Settings, 'sandbox' | 'auth' | 'host' | 'public_url'>,
  headers: Pick<Headers, 'get'>,
): Own {
  const url = public_url ? new URL(public_url) : null
  // A sandbox anybody may use holds nothing that another website could be after.
  const any = sandbox && auth.mode === 'none'
  return {
    hosts: any ? null : [host.toLowerCase(), ...(url ? [url.hostname.toLowerCase()] : [])],
    public_host: url?.host ?? null,
    trust_forwarded_host: peerOf(headers).by_trusted_proxy,
  }
}

/** Settings that stop the start; the message names every wrong one. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
  constructor(problems: string[]) {
    super(`Wrong settings, the console does not start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  }
}

// On globalThis: Next keeps several copies of this module, and the sandbox's secret must be one.
const held = globalThis as { replyConsoleSettings?: Settings }

/**
 * What Next's own command was told to listen on, read as it reads it: the last of several -H wins. It knows nothing of
 * HOSTNAME, listens everywhere without -H, and writes the port it got over PORT, so that a wrong one could not be seen
 * any more.
 * @returns the settings this stands for; none where something else started the process
 */
export function boundBy(argv: readonly string[]): Environment {
  const [, program = '', ...rest] = argv
  if (!/next[\\/]dist[\\/]bin[\\/]next$|[\\/]\.bin[\\/]next$/.test(program) || !rest.includes('start')) return {}
  let PORT: string | undefined
  let HOSTNAME: string | undefined
  for (let at = 0; at < rest.length && rest[at] !== '--'; at++) {
    const word = rest[at] ?? ''
    const short = word.match(/^-([pH])=?(.*)$/s)
    const long = word.match(/^--(port|hostname|keepAliveTimeout)(?:=(.*))?$/s)
    if (!short && !long) continue
    const value = (short ? short[2] || undefined : long?.[2]) ?? rest[++at]
    if (short?.[1] === 'p' || long?.[1] === 'port') PORT = value
    if (short?.[1] === 'H' || long?.[1] === 'hostname') HOSTNAME = value
  }
  return { HOSTNAME: HOSTNAME || '0.0.0.0', ...(PORT && { PORT }) }
}

/** `next dev` serves from a child process that cannot see its -H; `npm run dev` is known to pass a loopback one. */
export function boundInDevelopment({ NODE_ENV, npm_lifecycle_event }: Environment): Environment {
  if (NODE_ENV !== 'development') return {}
  return { HOSTNAME: npm_lifecycle_event === 'dev' ? '127.0.0.1' : '0.0.0.0' }
}

/** The addresses servers of this process listen on: not what was asked for, but what it came to. */
export function listeningOn(): string[] {
  // Node has no other way to ask; where it is gone, what Next was told has to do.
  const { _getActiveHandles: handles } = process as { _getActiveHandles?: () => unknown[] }
  const servers = (handles?.call(process) ?? []).filter((handle) => handle instanceof Server)
  return servers.flatMap((server) => {
    const at = server.address()
    return at === null || typeof at === 'string' ? [] : [at.address]
  })
}

/** The settings of this process, parsed once, when it listens already. Throws `WrongSettings`, each time it is asked. */
export function settings(): Settings {
  if (held.replyConsoleSettings) return held.replyConsoleSettings
  const bound = { ...boundInDevelopment(process.env), ...boundBy(process.argv) }
  const machine = bound.HOSTNAME === undefined ? hostname() : null
  const read = readSettings({ ...process.env, ...bound }, machine, listeningOn())
  if ('problems' in read) throw new WrongSettings(read.problems)
  held.replyConsoleSettings = read.settings
  return read.settings
}
