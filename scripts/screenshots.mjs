// Pictures from the production build, with real Chromium.
//   node scripts/screenshots.mjs FOLDER     every page and state, both themes, sizes and languages
//   node scripts/screenshots.mjs --readme   the picture in README.md
import { resolve } from 'node:path'
import { build, Failed, install, root, run } from './prepare.mjs'

const say = (line) => console.log(`[screenshots] ${line}`)
const [wanted] = process.argv.slice(2)
if (!wanted) {
  console.error('Usage: node scripts/screenshots.mjs FOLDER | --readme')
  process.exit(1)
}
const readme = wanted === '--readme'
const folder = readme ? resolve(root, 'docs') : resolve(wanted)

const only = readme ? ['--grep', 'readme'] : ['--grep-invert', 'readme']
const playwright = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e']
try {
  await install(say)
  await build(say)
  await run([...playwright, '--project', 'screenshots', ...only], { SCREENSHOTS: folder })
  say(`They are in ${folder}`)
} catch (error) {
  if (!(error instanceof Failed)) throw error
  process.exitCode = 1
}
