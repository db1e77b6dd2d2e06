// `node scripts/clean-root.mjs`: what deploy/Dockerfile puts into its image, tried where there is no image: in a root
// with Node, the libraries it names, the built server and nothing else, read-only but for /data and /tmp, as a user
// that is nobody. Linux, as root; the build has to be one with BUILD_STANDALONE=1.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './prepare.mjs'
import { shortJourney } from './short-journey.mjs'

const built = join(root, '.next')
/** The Node it is tried on; the one at hand where none is named. */
const node = process.argv[2] ?? process.execPath

if (process.platform !== 'linux' || process.getuid?.() !== 0) stop('skipped: it takes Linux, and root')
if (!existsSync(join(built, 'standalone/server.js'))) stop('There is no build with BUILD_STANDALONE=1', 1)

const clean = mkdtempSync(join(tmpdir(), 'reply-console-clean-'))
chmodSync(clean, 0o755)
try {
  for (const folder of ['app', 'bin', 'data', 'tmp', 'proc', 'dev', 'etc']) mkdirSync(join(clean, folder))
  // As they are: the packages outside the bundle are links.
  const asTheyAre = { recursive: true, verbatimSymlinks: true }
  cpSync(join(built, 'standalone'), join(clean, 'app'), asTheyAre)
  cpSync(join(built, 'static'), join(clean, 'app/.next/static'), asTheyAre)
  for (const { from, to } of [{ from: realpathSync(node), to: '/bin/node' }, ...librariesOf(node)]) {
    mkdirSync(join(clean, dirname(to)), { recursive: true })
    cpSync(from, join(clean, to), { dereference: true })
  }
  execFileSync('mknod', ['-m', '666', join(clean, 'dev/urandom'), 'c', '1', '9'])
  execFileSync('mknod', ['-m', '666', join(clean, 'dev/null'), 'c', '1', '3'])
  const { PORT, ...settings } = settingsIn(join(root, 'deploy/Dockerfile'))
  const script = `${clean}.sh`
  writeFileSync(
    script,
    `set -e
mount --bind ${clean} ${clean}
mount -t proc proc ${clean}/proc
mount -t tmpfs -o uid=1000,gid=1000,mode=700 tmpfs ${clean}/data
mount -t tmpfs -o mode=1777 tmpfs ${clean}/tmp
mount -o remount,bind,ro ${clean}
exec chroot --userspec=1000:1000 ${clean} /bin/node /app/server.js
`,
  )
  console.log(`As in the image: ${Object.keys(settings).join(', ')}; another port than ${PORT}`)
  const came = await shortJourney({
    // Each becomes the next, so that a signal reaches the server. Its mounts are nobody else's, and go with it.
    command: ['unshare', '--mount', 'bash', script],
    env: { PATH: process.env.PATH ?? '', ...settings },
    built,
  })
  const size = execFileSync('du', ['-sm', '--exclude=proc', clean], { encoding: 'utf8' }).split('\t')[0]
  console.log(`In a clean root of ${size} MB: ${came}`)
  rmSync(script)
} finally {
  rmSync(clean, { recursive: true, force: true })
}

/** What the image sets, so that both are one. */
function settingsIn(dockerfile) {
  const lines = readFileSync(dockerfile, 'utf8').match(/^ENV .*$/gm) ?? []
  return Object.fromEntries(
    lines.flatMap((line) =>
      line
        .slice(4)
        .split(' ')
        .map((one) => one.split('=')),
    ),
  )
}

function librariesOf(program) {
  const listed = execFileSync('ldd', [program], { encoding: 'utf8' })
  const paths = listed.split(/\s+/).filter((word) => word.startsWith('/') && word.includes('.so'))
  return paths.map((to) => ({ from: realpathSync(to), to }))
}

function stop(why, code = 0) {
  console.log(why)
  process.exit(code)
}
