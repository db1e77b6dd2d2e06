// Which folder may import what: the table of the house plan, checked. Run by `npm test`, or alone: node scripts/import-rules.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const pure = ['json', 'markdown', 'protocol', 'post', 'shown', 'card', 'several', 'as-type', 'guidance', 'model'].map(
  (room) => `lib/${room}/`,
)

/** All that is known of error codes is looked up on the server; the browser gets the one entry it shows. */
const codeTables = ['lib/guidance/codes.ts', 'lib/guidance/codes/', 'lib/guidance/explain-pasted.ts']

const browser = [
  'react',
  'react-dom',
  'react/*',
  'next/*',
  'radix-ui',
  'cmdk',
  'csv-parse/browser/esm/sync',
  'mediabunny',
  'lucide-react',
  '@tanstack/react-query',
  '@visactor/vchart*',
  '@codemirror/*',
  '@floating-ui/dom',
  '@lezer/*',
  'prosemirror-*',
  'jsonc-parser',
  // The whole of zod would come with it: in the browser, and in what it loads, there is only this one.
  'zod/mini',
]

/**
 * The first row whose `files` fit a file holds for it. `may`: what it may import. `types`: what it may import as types
 * only; `not`: exceptions. Names ending in `/` or `*` are beginnings, the rest are whole. A folder may import itself.
 */
export const table = [
  // Tests stand where the code stands, and may bring what the code is tried against.
  {
    files: /\.test(ing)?\.tsx?$/,
    may: [
      'lib/',
      'components/',
      'app/',
      'scripts/',
      'vitest',
      'hucre',
      'fflate',
      'jose',
      'jsonc-parser',
      'fast-check',
      'react*',
      'node:*',
      'kysely',
      'zod',
      'zod/mini',
      '@codemirror/*',
      'prosemirror-*',
    ],
  },
  // The pure rooms, from the bottom up: each may import those above it here, and none does I/O.
  {
    files: 'lib/i18n/',
    may: [],
    types: ['lib/protocol/messages.ts', 'lib/protocol/remedies.ts', 'lib/protocol/upload.ts'],
  },
  { files: 'lib/json/', may: ['jsonc-parser', 'jsonrepair'] },
  { files: 'lib/markdown/', may: ['mdast-util-*', 'micromark-*'], types: ['mdast'] },
  { files: 'lib/protocol/', may: ['lib/json/', 'lib/markdown/', 'zod', 'zod/mini', 'jsonc-parser'] },
  { files: 'lib/post/', may: ['lib/json/', 'lib/markdown/', 'lib/protocol/', 'jsonc-parser'] },
  { files: 'lib/shown/', may: ['lib/json/', 'lib/markdown/', 'lib/protocol/', 'jsonc-parser', 'zod/mini'] },
  {
    files: 'lib/card/',
    may: ['lib/json/', 'lib/markdown/', 'lib/protocol/', 'lib/shown/', 'jsonc-parser', 'zod/mini'],
    types: ['lib/i18n/locale.ts'],
  },
  {
    files: 'lib/several/',
    may: [
      'lib/json/',
      'lib/markdown/',
      'lib/protocol/',
      'lib/shown/',
      'lib/card/',
      'jsonc-parser',
      'csv-parse/browser/esm/sync',
      'hucre',
      'numfmt',
      'fflate',
    ],
  },
  { files: 'lib/as-type/', may: ['lib/markdown/', 'lib/protocol/', 'lib/shown/', 'lib/card/'] },
  { files: 'lib/guidance/', may: ['lib/json/', 'lib/protocol/', 'lib/card/'], types: ['lib/i18n/locale.ts'] },
  {
    files: 'lib/model/',
    may: ['lib/json/', 'lib/protocol/', 'lib/shown/', 'lib/guidance/', 'zod/mini'],
    types: ['lib/i18n/locale.ts'],
  },
  // How we say it, the stand-in, the store, who is there and what is counted: none knows of another.
  { files: 'lib/feishu/', may: [...pure, 'zod', 'lru-cache', 'p-limit', 'pinyin-pro', 'node:*'] },
  { files: 'lib/sandbox/', may: [...pure, 'zod', 'lru-cache', 'node:*'], types: ['lib/i18n/locale.ts'] },
  { files: 'lib/store/', may: [...pure, 'zod', 'kysely', 'lru-cache', 'pg', '@photostructure/sqlite', 'node:*'] },
  { files: 'lib/auth/', may: [...pure, 'zod', 'jose', 'openid-client', 'node:*'] },
  { files: 'lib/watched/', may: [...pure, 'prom-client', 'node:*'] },
  { files: 'lib/replies/', may: [...pure, 'zod'], types: ['lib/'] },
  {
    files: 'lib/env.ts',
    may: [
      'lib/auth/',
      'lib/apps-file.ts',
      'lib/rules-file.ts',
      'lib/bind-host.js',
      'lib/setting-text.ts',
      'zod',
      'node:*',
      'server-only',
    ],
    types: ['lib/model/rules.ts'],
  },
  { files: 'lib/apps-file.ts', may: ['lib/auth/', 'lib/setting-text.ts', 'lib/yaml-file.ts', 'zod', 'node:*'] },
  { files: 'lib/rules-file.ts', may: ['lib/model/', 'lib/yaml-file.ts', 'zod'] },
  { files: 'lib/yaml-file.ts', may: ['yaml', 'node:*'] },
  { files: 'lib/setting-text.ts', may: ['zod'] },
  // The same in the browser, before a byte leaves, and on the server, which believes no browser.
  { files: 'lib/sniffed.ts', may: ['lib/protocol/', 'file-type', 'image-size'] },
  { files: 'lib/server.ts', may: ['lib/', '#package.json', 'pino', 'zod', 'node:*', 'server-only'] },
  // The one place that asks who is there.
  { files: 'lib/entry.ts', may: ['lib/', 'next/headers', 'next/navigation', 'server-only'] },
  { files: 'lib/chosen-app.ts', may: ['lib/', 'next/headers', 'server-only'] },
  { files: 'lib/on-record.ts', may: ['lib/', 'next/headers', 'server-only'] },
  { files: 'lib/may-see-picture.ts', may: ['lib/', 'server-only'] },
  { files: 'lib/second-person.ts', may: ['lib/', 'server-only'] },
  { files: 'lib/jobs.ts', may: ['lib/', 'node:*', 'p-limit', 'server-only'] },
  { files: 'lib/settling.ts', may: ['lib/', 'p-limit', 'server-only'] },
  { files: 'lib/by-rule.ts', may: ['lib/', 'next/headers', 'server-only'] },
  {
    // Starts the server before Next does anything else.
    files: 'lib/startup.ts',
    may: ['lib/env.ts', 'lib/jobs.ts', 'lib/server.ts', 'lib/settling.ts', 'server-only'],
  },
  { files: 'lib/', may: [] },
  // What is on the screen, each room with the rooms it is made of.
  ...Object.entries({
    ui: ['shell'],
    shell: ['ui'],
    guidance: ['ui', 'shell'],
    problems: ['ui', 'shell'],
    preview: ['ui', 'shell'],
    remedies: ['guidance', 'ui', 'shell'],
    outcome: ['guidance', 'remedies', 'ui', 'shell'],
    history: ['outcome', 'preview', 'ui', 'shell'],
    errors: ['guidance', 'outcome', 'remedies', 'ui', 'shell'],
    sandbox: ['history', 'ui', 'shell'],
    chooser: ['history', 'ui', 'shell'],
    jobs: ['history', 'guidance', 'ui', 'shell'],
    several: ['chooser', 'problems', 'outcome', 'ui', 'shell'],
    admin: ['ui', 'shell'],
    approvals: ['history', 'outcome', 'preview', 'problems', 'ui', 'shell'],
    audit: ['ui', 'shell', 'history'],
    export: ['ui', 'shell'],
    palette: ['composer', 'ui', 'shell'],
    status: ['guidance', 'outcome', 'history', 'ui', 'shell'],
    'code-editor': ['preview', 'problems', 'ui', 'shell'],
    'post-editor': ['preview', 'ui', 'shell'],
    'card-editor': ['code-editor', 'preview', 'problems', 'ui', 'shell'],
    composer: [
      'several',
      'chooser',
      'card-editor',
      'post-editor',
      'code-editor',
      'preview',
      'problems',
      'outcome',
      'remedies',
      'ui',
      'shell',
    ],
  }).map(([room, rooms]) => ({
    files: `components/${room}/`,
    may: [...rooms.map((name) => `components/${name}/`), ...pure, 'lib/i18n/', 'lib/sniffed.ts', ...browser],
    not: codeTables,
    types: ['mdast', 'next', ...codeTables],
  })),
  // Secrets stay behind lib/server.ts: what it hands out is all an address may have of env.ts.
  { files: 'app/', may: ['*'], not: ['lib/env.ts', 'server-only'] },
  {
    files: 'e2e/',
    may: [
      ...pure,
      'hucre',
      'lib/i18n/',
      'lib/sandbox/',
      'lib/auth/',
      'lib/feishu/events.testing.ts',
      'scripts/',
      // What there is to draw: fixtures and starter cards hold no views.
      'components/preview/card/fixtures/fixture.ts',
      'components/card-editor/insert/starters.ts',
      '@playwright/test',
      '@photostructure/sqlite',
      'jose',
      'oidc-provider',
      'pg',
      '@axe-core/playwright',
      'node:*',
      'zod',
    ],
  },
  { files: /^[^/]+\.tsx?$/, may: ['*'] },
]

const places = { '#lib/': 'lib/', '#components/': 'components/', '#scripts/': 'scripts/' }

/**
 * What is wrong with the imports of one file, one sentence each.
 * @param {string} file its path from the root, with forward slashes
 * @param {string} source its text
 */
export function violations(file, source) {
  const row = table.find(({ files }) => (typeof files === 'string' ? file.startsWith(files) : files.test(file)))
  if (!row) return [`${file}: no row of the table in scripts/import-rules.mjs speaks of it`]
  return importsOf(source).flatMap(({ from, typeOnly, line }) => {
    const say = (what) => [`${file}:${line} ${what}`]
    const target = resolve(file, from)
    if (isLocal(from) && !/\.\w+$/.test(from)) return say(`imports '${from}' without its file extension`)
    if (from.startsWith('../') && folderOf(target) !== folderOf(file))
      return say(`leaves its folder by '${from}': across folders write #${target}`)
    if (isLocal(from) && folderOf(target) === folderOf(file) && folderOf(file) !== 'lib/') return []
    const isOneOf = (names = []) => names.some((name) => fits(target, name))
    if (isOneOf(row.may) && !isOneOf(row.not)) return []
    if (isOneOf(row.types)) return typeOnly ? [] : say(`may import only types from '${from}'`)
    return say(`may not import '${from}'`)
  })
}

/** Every import of a file: static ones, which Biome puts at the start of a line, dynamic ones and type queries. */
function importsOf(source) {
  const found = []
  const add = (match, clause, from) =>
    found.push({ from, typeOnly: isTypeOnly(clause), line: source.slice(0, match.index).split('\n').length })
  for (const match of source.matchAll(/^(?:import|export)\s+([^'"`;=]*?)\s*from\s*['"]([^'"]+)['"]/gm))
    add(match, match[1], match[2])
  for (const match of source.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) add(match, '', match[1])
  for (const match of source.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g)) add(match, '', match[1])
  return found
}

/** `type { A }` or `{ type A, type B }`; the second still loads the module, so only the first counts. */
const isTypeOnly = (clause) => /^type\b(?!\s*,)/.test(clause)

const isLocal = (from) => /^[.#]/.test(from)

/** The path from the root for our own modules, the name for a package. */
function resolve(file, from) {
  if (from.startsWith('.')) return posix.join(posix.dirname(file), from)
  const alias = Object.keys(places).find((alias) => from.startsWith(alias))
  return alias ? places[alias] + from.slice(alias.length) : from
}

/** The rooms of the house: each folder below lib and components by itself, the other folders whole. */
const folderOf = (path) => path.match(/^(?:lib|components)\/[^/]+\//)?.[0] ?? path.match(/^[^/]+\//)?.[0] ?? ''

const fits = (target, name) =>
  name.endsWith('*')
    ? target.startsWith(name.slice(0, -1))
    : name.endsWith('/')
      ? target.startsWith(name)
      : target === name

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join((entry.parentPath ?? entry.path).replaceAll('\\', '/'), entry.name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const own = readdirSync('.').filter((name) => /\.tsx?$/.test(name) && name !== 'next-env.d.ts')
  const files = [...own, ...['app', 'components', 'lib', 'e2e'].flatMap(sources)]
  const wrong = files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))
  for (const sentence of wrong) console.error(sentence)
  console.log(`${files.length} files, ${wrong.length} forbidden imports`)
  process.exitCode = wrong.length ? 1 : 0
}
