// What `npm start` and `npm test` need before they can begin, on a clone where nothing has run yet.
// Plain Node, no packages: it runs before there are any.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The production build depends on these and on nothing else. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'tsconfig.json',
]
const installStamp = 'node_modules/.installed'
const buildStamp = '.next/built-from'

/** Brings node_modules to what package-lock.json says, if it is not there yet. */
export async function install(say) {
  const wanted = fingerprint(['package-lock.json'], process.platform, process.arch)
  await unlessDone(installStamp, wanted, say, async () => {
    say('Installing packages (npm ci); the first time this takes about half a minute.')
    // No package of ours needs its install script: native code comes prebuilt inside the packages.
    const npm = process.env.npm_execpath?.match(/npm-cli\.[cm]?js$/)
      ? [process.execPath, process.env.npm_execpath]
      : ['npm']
    await run([...npm, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

/** Builds for production if the sources have changed since the last build. */
export async function build(say) {
  await unlessDone(buildStamp, fingerprint(sources), say, async () => {
    say('Building; this takes about half a minute.')
    rmSync(join(root, buildStamp), { force: true })
    await run([process.execPath, 'node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' })
  })
}

/** Runs a command in the project's folder until it ends; ends it when this process is told to end. */
export async function run([command, ...args], env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  })
  let stopped = false
  const pass = (signal) => {
    stopped = true
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass)
  try {
    const [code, signal] = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (...end) => resolve(end))
    })
    if (code !== 0 || stopped) throw new Failed(`${[command, ...args].join(' ')} ended with ${signal ?? code}`, stopped)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
  }
}

/** A command that ended badly; it has already said why. */
export class Failed extends Error {
  constructor(message, stopped) {
    super(message)
    /** Whether it ended because this process was told to end. */
    this.stopped = stopped
  }
}

/** Does the work unless its stamp says it is done; of two processes at once, one works and the other waits. */
async function unlessDone(stamp, wanted, say, work) {
  const isDone = () => existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === wanted
  if (isDone()) return
  const release = await takeTurn(say)
  try {
    if (isDone()) return
    await work()
    writeFileSync(join(root, stamp), wanted)
  } finally {
    release()
  }
}

/** One hash over the contents of files and folders. Unit tests are left out: no build contains them. */
function fingerprint(paths, ...more) {
  const hash = createHash('sha256')
  const add = (path) => {
    const whole = join(root, path)
    if (!existsSync(whole)) return
    if (statSync(whole).isDirectory()) for (const name of readdirSync(whole).sort()) add(`${path}/${name}`)
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0`).update(readFileSync(whole)).update('\0')
  }
  for (const path of paths) add(path)
  return hash.update(more.join('\0')).digest('hex')
}

/** Waits until no other process prepares this folder. The file names who does; a dead one's turn is over. */
async function takeTurn(say) {
  const file = join(tmpdir(), `reply-console-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.pid`)
  for (let waits = 0; ; waits++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      const release = () => rmSync(file, { force: true })
      process.once('exit', release)
      return () => {
        process.off('exit', release)
        release()
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder !== null && !isAlive(holder)) rmSync(file, { force: true })
    else {
      if (waits === 0) say(`Another start (process ${holder ?? 'unknown'}) is preparing this folder; waiting for it.`)
      await pause(200)
    }
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
