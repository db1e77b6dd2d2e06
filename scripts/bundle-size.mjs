// How much JavaScript the compose page loads first, above an empty page of the same Next, read from the production
// build. Run by `npm test` after the build, or alone: node scripts/bundle-size.mjs
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const limit = 90 * 1024

/**
 * Telltale words of the parts, since a chunk has no name. A chunk may hold several; nothing is decided by this.
 * @type {[string, RegExp][]}
 */
const parts = [
  ['zod', /"invalid_union"/],
  ['the console’s words, Chinese', /回复台/],
  ['the console’s words, English', /"Reply Console"/],
  ['jsonc-parser', /InvalidCommentToken/],
  ['react-query', /defaultQueryOptions|setQueryDefaults/],
  ['Radix menus and popovers', /--radix-popper-/],
  ['Radix focus and scroll guards', /data-radix-focus-guard|data-scroll-locked/],
  ['composer', /pane-compose/],
  ['CodeMirror', /cm-editor/],
  ['Markdown parser', /characterEscape/],
  ['charts', /vchart/i],
  ['card views', /fs-card/],
]

/**
 * @param {string} folder the build, `.next`
 * @returns {{ page: Chunk[], empty: Chunk[], above: number }} what the two load; `above` in bytes of gzip
 * @typedef {{ file: string, bytes: number, gzip: number, parts: string[] }} Chunk
 */
export function measure(folder) {
  const routes = JSON.parse(readFileSync(join(folder, 'diagnostics/route-bundle-stats.json'), 'utf8'))
  const { firstLoadChunkPaths } = routes.find(({ route }) => route === '/')
  // The last-resort page stands outside our layout and holds a sentence of ours: the emptiest page of this build.
  const html = readFileSync(join(folder, 'server/app/_global-error.html'), 'utf8')
  const scripts = [...html.matchAll(/<script(?![^>]*\bnoModule\b)[^>]*\bsrc="\/_next\/(static\/[^"?]+\.js)/gi)]
  const chunks = (files) => [...new Set(files)].map((file) => chunk(folder, file))
  const page = chunks(firstLoadChunkPaths.map((path) => path.slice(path.indexOf('static/'))))
  const empty = chunks(scripts.map(([, file]) => file))
  if (empty.length === 0) throw new Error('No scripts found in the empty page: has Next changed what it writes?')
  const sum = (list) => list.reduce((total, { gzip }) => total + gzip, 0)
  return { page, empty, above: sum(page) - sum(empty) }
}

function chunk(folder, file) {
  const code = readFileSync(join(folder, file))
  const text = code.toString()
  return {
    file,
    bytes: code.length,
    gzip: gzipSync(code).length,
    parts: parts.filter(([, words]) => words.test(text)).map(([name]) => name),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../.next', import.meta.url))
  if (!existsSync(join(folder, 'BUILD_ID'))) {
    console.error('There is no production build to measure: npx next build')
    process.exit(1)
  }
  const { page, empty, above } = measure(folder)
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`
  const total = (list) => kb(list.reduce((sum, { gzip }) => sum + gzip, 0))
  console.log('JavaScript of the first load, gzip, from the build output; polyfills for old browsers not counted:')
  console.log(`  compose page /                ${total(page)} in ${page.length} files`)
  console.log(`  an empty page of the same Next ${total(empty)} in ${empty.length} files (_global-error)`)
  console.log(`  above it                      ${kb(above)}, at most ${kb(limit)}`)
  console.log('The largest files only the compose page loads:')
  const own = page.filter(({ file }) => !empty.some((other) => other.file === file)).sort((a, b) => b.gzip - a.gzip)
  for (const { file, gzip, parts } of own.slice(0, 10))
    console.log(`  ${kb(gzip).padStart(8)}  ${file.split('/').at(-1)}  ${parts.join(', ')}`)
  if (above > limit) {
    console.error(`The compose page loads ${kb(above - limit)} too much.`)
    process.exitCode = 1
  }
}
