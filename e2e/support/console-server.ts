import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type ConsoleServer = {
  /** http://127.0.0.1:PORT */
  url: string
  /** Everything it has written to its log so far. */
  log(): string
  /** Tells it to end, as an operating system does, and waits for that. */
  stop(): Promise<void>
  /** Ends it in the middle of what it does, without a word. */
  kill(): Promise<void>
}

/** What a developer may have set for themselves, and no journey shall depend on. */
const ours =
  /^(FEISHU_|OIDC_|PROXY_|SESSION_|ROLE_|RULES_FILE$|DATABASE_URL$|AUTH_MODE$|ACCESS_CONTACT$|SEND_LIMIT_PER_MINUTE$|TRUSTED_PROXIES$|METRICS_TOKEN$|STOP_SECONDS$|PORT$|HOSTNAME$|LOG_LEVEL$|PUBLIC_URL$|NODE_ENV$|npm_)/

/**
 * Starts the production build the way `npm start` does, on a free port, with an SQLite file that goes when it stops.
 * @param settings environment variables, over those defaults
 * @throws with its log when it does not come up within 60 seconds, or ends before
 */
export async function startConsole(settings: Record<string, string> = {}): Promise<ConsoleServer> {
  const folder = await mkdtemp(join(tmpdir(), 'reply-console-journey-'))
  const port = settings.PORT ?? String(await freePort())
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))], {
    env: {
      ...inherited,
      DATABASE_URL: `file:${join(folder, 'console.db')}`,
      // An answer that never comes is waited for; in a journey not as long, yet longer than the sandbox's delay of 3 s.
      FEISHU_TIMEOUT_MS: '5000',
      ...settings,
      PORT: port,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (log += piece))

  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await answers(url, child)
  } catch (error) {
    await stop()
    throw new Error(`The console did not start:\n${log}`, { cause: error })
  }
  const kill = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { url, log: () => log, stop, kill }
}

async function answers(url: string, child: ChildProcess) {
  const deadline = Date.now() + 60_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`)
    const status = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status,
      () => null,
    )
    if (status !== null && status < 500) return
    if (Date.now() > deadline) throw new Error(`No answer within a minute, the last one was ${status}`)
    await pause(100)
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}

/** A port nobody listens on, as the operating system says. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
