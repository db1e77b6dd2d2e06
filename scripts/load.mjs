// `npm run load`: a job of 1,000 replies over 250 chats, worked on by two servers, with replies of persons at random
// moments; on both engines, by the real clock. Says how near the limits it came and how long it took beside what its
// share allows. It counts on a quiet machine alone. LOAD_LOG says which file to add the figures to.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failed, install, root, run } from './prepare.mjs'

const folder = mkdtempSync(join(tmpdir(), 'reply-console-load-'))
const log = process.env.LOAD_LOG ?? join(folder, 'load.log')
const say = (line) => console.log(`\n[load] ${line}`)

process.chdir(root)
try {
  await install(say)
  await run([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'lib/load.test.ts'], { LOAD_LOG: log })
} catch (error) {
  if (!(error instanceof Failed)) throw error
  process.exitCode = 1
} finally {
  try {
    say(readFileSync(log, 'utf8').trim())
  } catch {
    say('No figures: it ended before there were any.')
  }
  rmSync(folder, { recursive: true, force: true })
}
