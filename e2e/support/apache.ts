import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findApache } from '#scripts/apache.mjs'

type Defined = {
  console_public: string
  console_server: string
  oidc_metadata: string
  oidc_client_id: string
  oidc_client_secret: string
}

export type Apache = { stop(): Promise<void> }

const modules = [
  'mpm_event',
  'unixd',
  'authn_core',
  'authz_core',
  'authz_user',
  'headers',
  'proxy',
  'proxy_http',
  'auth_openidc',
]

/**
 * Starts a real Apache with docs/apache.conf on a loopback port, by an unprivileged user, out of a folder of its own.
 * @throws with its log when it does not come up within 20 seconds, or ends before
 */
export async function startApache(port: number, defined: Defined): Promise<Apache> {
  const found = findApache()
  if (!found) throw new Error('Apache with mod_auth_openidc is not installed; `npm test` says how')
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-apache-'))
  const own = (path: string) => join(folder, path)
  const configuration = [
    `ServerRoot "${folder}"`,
    `DefaultRuntimeDir "${folder}"`,
    `PidFile "${own('pid')}"`,
    `Mutex "file:${folder}" default`,
    `ErrorLog "${own('log')}"`,
    'LogLevel warn',
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    'StartServers 1',
    ...modules
      .map((name) => [name, join(found.modules, `mod_${name}.so`)] as const)
      // Some are built in here and there.
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => `LoadModule ${name}_module "${path}"`),
    ...Object.entries({ ...defined, oidc_passphrase: 'a passphrase of Apache’s own for tests' }).map(
      ([name, value]) => `Define ${name} "${value}"`,
    ),
    readFileSync(new URL('../../docs/apache.conf', import.meta.url), 'utf8'),
  ]
  writeFileSync(own('apache.conf'), configuration.join('\n'))
  const user = process.getuid?.() === 0 ? unprivileged() : null
  if (user) chownSync(folder, user.uid, user.gid)
  const child = spawn(found.program, ['-D', 'FOREGROUND', '-f', own('apache.conf')], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + 20_000
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return { stop }
    if (child.exitCode !== null || Date.now() > deadline) {
      const log = existsSync(own('log')) ? readFileSync(own('log'), 'utf8') : ''
      await stop()
      throw new Error(`Apache did not start:\n${said}${log}`)
    }
    await pause(100)
  }
}

function unprivileged(): { uid: number; gid: number } {
  for (const user of ['www-data', 'apache', 'nobody'])
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user here.
    }
  throw new Error('Apache does not serve as root, and there is none of the users www-data, apache, nobody')
}
