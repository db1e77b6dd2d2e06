// `npm test`: the one answer to "is it good?", from a bare clone. A failing step does not stop the next ones.
// The last line is `N passed, N failed`: each plain check counts as one, the test runners count their tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, Failed, install, root, run } from './prepare.mjs'

const say = (line) => console.log(`\n[test] ${line}`)
const reports = mkdtempSync(join(tmpdir(), 'reply-console-test-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))
process.chdir(root)

const bin = (path, ...args) => [process.execPath, join('node_modules', path), ...args]
const next = (...args) => bin('next/dist/bin/next', ...args)

/** Each step says what it is, does it, and may count tests; what it does throws `Failed` where something is wrong. */
const steps = [
  {
    name: 'types',
    does: async () => {
      await run(next('typegen'))
      await run(bin('typescript/bin/tsc', '--noEmit'))
    },
  },
  { name: 'Biome', does: () => run(bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')) },
  { name: 'import rules', does: () => run([process.execPath, 'scripts/import-rules.mjs']) },
  { name: 'regular expressions', does: () => run([process.execPath, 'scripts/regex-check.mjs']) },
  { name: 'knip', does: () => run(bin('knip/bin/knip.js', '--no-progress')) },
  {
    name: 'unit tests and the store contract',
    does: () => {
      const report = `--outputFile.json=${join(reports, 'unit.json')}`
      return run(bin('vitest/vitest.mjs', 'run', '--allowOnly=false', '--reporter=default', '--reporter=json', report))
    },
    counts: () => unitCounts(read('unit.json')),
  },
  { name: 'production build', does: () => build(say) },
  {
    name: 'bundle size',
    needs: 'production build',
    does: () => run([process.execPath, 'scripts/bundle-size.mjs']),
  },
  {
    name: 'journeys',
    needs: 'production build',
    does: () =>
      run(bin('@playwright/test/cli.js', 'test', '-c', 'e2e', '--forbid-only', '--reporter=list,json'), {
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'journeys.json'),
      }),
    counts: () => journeyCounts(read('journeys.json')),
  },
]

const started = Date.now()
try {
  await install(say)
  const { installSystem } = await import('./system.mjs')
  const lacking = await installSystem(say)
  if (lacking) end(lacking)
} catch (error) {
  if (!(error instanceof Failed)) throw error
  end(error.message)
}

const results = []
for (const step of steps) {
  const missing = results.find(({ name, failed }) => name === step.needs && failed)
  say(step.name)
  const begun = Date.now()
  const ok = missing ? false : await succeeds(step.does)
  const counts = step.counts?.() ?? { passed: ok ? 1 : 0, failed: 0, skipped: 0, names: [] }
  // A runner can also fail without a failing test: nothing found, a crash, an error outside any test.
  const failed = ok ? 0 : Math.max(counts.failed, 1)
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  results.push({ ...counts, name: step.name, failed, seconds, why: missing ? `not run: ${step.needs} failed` : '' })
  console.log(`[test] ${step.name}: ${failed ? 'FAILED' : 'ok'}, ${seconds} s`)
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
say(`Summary, ${((Date.now() - started) / 1000).toFixed(0)} s in all`)
for (const { name, passed, failed, skipped, seconds, why, names } of results) {
  const numbers = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`, why]
  console.log(`  ${failed ? 'FAILED' : 'ok    '}  ${name}  ${seconds} s  (${numbers.filter(Boolean).join(', ')})`)
  for (const title of names) console.log(`            ${title}`)
}
if (sum('skipped')) console.log(`${sum('skipped')} skipped`)
process.exitCode = sum('failed') ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

async function succeeds(does) {
  try {
    await does()
    return true
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    if (error.stopped) process.exit(1)
    return false
  }
}

/** Nothing was tested: says why, and that this is a failure. */
function end(why) {
  console.error(`\n[test] ${why}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

function read(name) {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function unitCounts(report) {
  if (!report) return null
  const files = report.testResults ?? []
  const failing = files.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'))
  const broken = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [...failing.map(({ fullName }) => fullName), ...broken.map(({ name }) => name)],
  }
}

function journeyCounts(report) {
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  const failing = (suite) => [
    ...(suite.suites ?? []).flatMap(failing),
    ...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ]
  return { passed: expected, failed: unexpected + flaky, skipped, names: report.suites.flatMap(failing) }
}
