// `npm start`: from a bare clone to a serving console. Installs and builds only what has changed, then becomes
// the server: one process, so that a signal to it ends everything.
import { hostname } from 'node:os'
import { bindHost } from '../lib/bind-host.js'
import { build, Failed, install, root } from './prepare.mjs'

const say = (line) => console.log(`[start] ${line}`)

if (!isNewEnough(process.versions.node)) {
  console.error(`Node ${process.versions.node} is too old: the console needs Node 20.16 or newer.`)
  process.exit(1)
}

endWithParent()
process.chdir(root)
try {
  await install(say)
  await build(say)
} catch (error) {
  if (!(error instanceof Failed)) throw error
  if (!error.stopped) console.error(`[start] Not started: ${error.message}`)
  process.exit(error.stopped ? 0 : 1)
}

// Docker and some shells set HOSTNAME to the machine's own name without being asked; taken as an address, that would
// open the console to the network.
const host = bindHost(process.env.HOSTNAME, hostname())
if (process.env.HOSTNAME?.trim() === hostname() && host !== hostname())
  say(`HOSTNAME is this machine's own name, not an address to listen on: listening on ${host}.`)
// lib/env.ts judges the very address that is served.
process.env.HOSTNAME = host
serve(host, port())

/** A PORT that is none is reported by lib/env.ts together with every other wrong setting; until then, any port does. */
function port() {
  const given = process.env.PORT?.trim() || '3000'
  return /^\d{1,5}$/.test(given) && Number(given) <= 65535 ? given : '0'
}

/** Hands this process over to `next start`. Being told to stop is a good end: Next drains, then exits with 128 + n. */
function serve(host, port) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () =>
      process.once('exit', (code) => {
        if (code > 128) process.exitCode = 0
      }),
    )
  const next = `${root}node_modules/next/dist/bin/next`
  process.argv = [process.execPath, next, 'start', '-p', port, '-H', host]
  return import(next)
}

/** npm runs scripts through a shell that does not pass signals on: when it is gone, so are we. */
function endWithParent() {
  const parent = process.ppid
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(look, 250).unref()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 16)
}
