// Pictures from the production build, with real Chromium.
//   node scripts/screenshots.mjs FOLDER     every page and state, both themes, sizes and languages
//   node scripts/screenshots.mjs --readme   the picture in README.md
import { resolve } from 'node:path'
import { build, install, root, run } from './prepare.mjs'

const say = (line) => console.log(`[screenshots] ${line}`)
const [wanted] = process.argv.slice(2)
if (!wanted) {
  console.error('Usage: node scripts/screenshots.mjs FOLDER | --readme')
  process.exit(1)
}
const readme = wanted === '--readme'
const folder = readme ? resolve(root, 'docs') : resolve(wanted)

await install(say)
await build(say)
const only = readme ? ['--grep', 'readme'] : ['--grep-invert', 'readme']
const playwright = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e']
await run([...playwright, '--project', 'screenshots', ...only], { SCREENSHOTS: folder })
say(`They are in ${folder}`)
