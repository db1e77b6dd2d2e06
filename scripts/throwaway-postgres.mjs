// A PostgreSQL of one's own for as long as a test runs: nothing to configure, nothing left behind.
import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Starts an empty PostgreSQL on a free port of 127.0.0.1, in about a second. As root it runs as the user postgres,
 * because PostgreSQL refuses to run as root.
 *
 * @param {{ fsync?: boolean }} [given] whether it waits for the disk: nobody keeps what a test wrote
 * @returns {Promise<{ url: string, stop: () => void }>} the address for DATABASE_URL, and how to end and remove it
 * @throws when PostgreSQL is not installed, naming what to install
 */
export async function throwawayPostgres({ fsync = false } = {}) {
  const bin = findPostgres()
  if (!bin)
    throw new Error(
      'PostgreSQL is not installed (no initdb found). Debian/Ubuntu: apt-get install postgresql. ' +
        'macOS: brew install postgresql. Others: put the folder with initdb and pg_ctl on PATH.',
    )
  const home = mkdtempSync(join(tmpdir(), 'throwaway-postgres-'))
  const as = process.getuid?.() === 0 ? unprivileged() : {}
  if (as.uid !== undefined) chownSync(home, as.uid, as.gid)
  const options = { ...as, cwd: home }
  const data = join(home, 'data')
  const initdb = ['-D', data, '-U', 'app', '-A', 'trust', '--no-sync', '--no-locale', '-E', 'UTF8']
  const pgCtl = (...words) => [join(bin, 'pg_ctl'), ['-D', data, ...words], options]

  const stop = () => {
    process.off('exit', stop)
    if (existsSync(join(data, 'postmaster.pid')))
      try {
        const [command, words] = pgCtl('-m', 'immediate', '-w', 'stop')
        execFileSync(command, words, { ...options, stdio: 'ignore' })
      } catch {
        // It was gone already.
      }
    rmSync(home, { recursive: true, force: true })
  }
  process.on('exit', stop)

  try {
    await run(join(bin, 'initdb'), initdb, options)
    // A port found free may be taken a moment later; then another one is.
    for (let attempt = 1; ; attempt++) {
      const port = await freePort()
      const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=${fsync ? 'on' : 'off'} -c max_connections=50`
      try {
        const [command, words] = pgCtl('-w', '-l', join(home, 'log'), '-o', settings, 'start')
        await run(command, words, options)
        return { url: `postgres://app@127.0.0.1:${port}/postgres`, stop }
      } catch (error) {
        if (attempt === 3) throw new Error(`PostgreSQL did not start:\n${logOf(home)}`, { cause: error })
      }
    }
  } catch (error) {
    stop()
    throw error
  }
}

/** The folder of initdb and pg_ctl: on PATH, or where Debian, Red Hat and Homebrew put it (newest first). */
export function findPostgres() {
  const newest = (folder, pattern) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => pattern.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => join(folder, name, 'bin'))
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...newest('/usr/lib/postgresql', /^\d/),
    ...newest('/usr', /^pgsql-\d/),
    ...newest('/opt/homebrew/opt', /^postgresql/),
    ...newest('/usr/local/opt', /^postgresql/),
  ]
  const folder = folders.find((folder) => existsSync(join(folder, 'initdb')))
  return folder ? dirname(realpathSync(join(folder, 'initdb'))) : null
}

function unprivileged() {
  for (const user of ['postgres', 'nobody'])
    try {
      const id = (flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user here.
    }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody to run it')
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

function logOf(home) {
  try {
    return readFileSync(join(home, 'log'), 'utf8').slice(-2000)
  } catch {
    return '(no log)'
  }
}
