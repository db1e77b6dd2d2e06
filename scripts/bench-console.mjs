// The console a bench measures: the production build, with an empty database of its own, on a free port.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param settings beside those of the sandbox
 * @returns {Promise<{ url: string, pid: number, stop(): void }>}
 */
export async function startConsole(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-bench-'))
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => probe.once('listening', ready))
  const { port } = probe.address()
  await new Promise((closed) => probe.close(closed))
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(FEISHU_|DATABASE_URL$|AUTH_MODE$|PUBLIC_URL$|HOSTNAME$|npm_)/.test(name),
  )
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: {
      ...Object.fromEntries(inherited),
      DATABASE_URL: `file:${join(folder, 'console.db')}`,
      PORT: String(port),
      NODE_ENV: 'production',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = () => {
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    child.kill('SIGTERM')
  }
  for (let waits = 0; waits < 1200; waits++) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return { url, pid: child.pid, stop }
    if (child.exitCode !== null) throw new Error(`The console ended with ${child.exitCode}`)
    await pause(250)
  }
  stop()
  throw new Error('The console did not come up within five minutes')
}
