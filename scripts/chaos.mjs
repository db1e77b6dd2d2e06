// `npm run chaos`: the long form of what `npm test` tries in short. Faults of Feishu and of the store at once, and a
// console that is killed while it sends, on both engines; and processes that are killed while they send and settle, by
// seed. CHAOS_ROUNDS says how often each; 20 where nothing is said, which takes about an hour. See docs/chaos.md.
import { build, Failed, install, root, run } from './prepare.mjs'

const rounds = process.env.CHAOS_ROUNDS ?? '20'
const say = (line) => console.log(`\n[chaos] ${line}`)

process.chdir(root)
try {
  await install(say)
  say(`Faults, ${rounds} rounds`)
  await run([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'lib/faults.test.ts'], { CHAOS_ROUNDS: rounds })
  say(`Kills by seed, ${rounds} rounds from ${process.env.CHAOS_FROM ?? 1}`)
  await run([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'lib/chaos.test.ts'], { CHAOS_ROUNDS: rounds })
  await build(say)
  say(`Kills, ${rounds} rounds`)
  await run([process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', 'kill'], {
    CHAOS_ROUNDS: rounds,
  })
} catch (error) {
  if (!(error instanceof Failed)) throw error
  process.exitCode = 1
}
