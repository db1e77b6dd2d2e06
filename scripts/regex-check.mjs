// Every regular expression of the source, judged by recheck: one that takes time beyond the length of its text can be
// made to stop the server or the tab by whoever writes that text. Run by `npm test`, or alone: node scripts/regex-check.mjs

import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { parseSync } from 'oxc-parser'

const require = createRequire(import.meta.url)
const folders = ['app', 'components', 'lib', 'scripts']
/** Tests and fixtures read what we wrote ourselves. */
const ours = /\.test(ing)?\.(tsx?|mjs)$|\/fixtures\//

/** What recheck may take for one pattern, on a slow machine. */
const patience = 120_000

/**
 * Patterns that grow faster than their text and may, each with the reason: what keeps the text short. Named by file and
 * by what stands in it; an entry that fits nothing any more is an error.
 */
export const allowed = [
  { file: 'lib/setting-text.ts', pattern: '/\\/+$/', reason: 'a setting of this server, read once when it starts' },
  {
    file: 'lib/auth/auth-settings.ts',
    pattern: '/\\/+$/',
    reason: 'a setting of this server, read once when it starts',
  },
  {
    file: 'components/card-editor/completion/markdown-completion.ts',
    pattern: '/<([a-z_]+)\\s[^<>]*?([a-z_]+)=(?:\\\\?["\']|)([^"\'\\\\<>\\s]*)$/',
    reason: 'looks at the last 300 characters before the cursor',
  },
  {
    file: 'lib/protocol/message-id.ts',
    pattern: '/([\\w\\u4e00-\\u9fff]+)[\\s\\\\"\'”’\\]]*(?:=>|[:=：])[\\s\\\\"\'“‘]*(?:\\w+\\(\\d*\\)?[\\s"]*)?$/',
    reason: 'looks at the 64 characters before an id',
  },
  {
    file: 'lib/several/filling.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in that file
    pattern: "new RegExp(`(?:https://${word}\\\\.)?${word}(\\\\d+)${word}`, 'g')",
    reason: 'a word of two letters that stands nowhere else in the text, on both sides of a number',
  },
  {
    file: 'scripts/bundle-size.mjs',
    pattern: '/<script(?![^>]*\\bnoModule\\b)[^>]*\\bsrc="\\/_next\\/(static\\/[^"?]+\\.js)/gi',
    reason: 'reads the pages of our own build',
  },
  {
    file: 'scripts/complete-lock.mjs',
    pattern: '/^\\d+\\.\\d+\\.\\d+[\\w.+-]*$/',
    reason: 'reads one version number of our own lock file',
  },
  {
    file: 'scripts/import-rules.mjs',
    pattern: '/^(?:import|export)\\s+([^\'"`;=]*?)\\s*from\\s*[\'"]([^\'"]+)[\'"]/gm',
    reason: 'reads the imports of our own source',
  },
  {
    file: 'scripts/system.mjs',
    pattern: '/^\\s*create_main_cluster\\s*=/m',
    reason: 'reads a setting of the machine the tests run on',
  },
]

/**
 * The regular expressions of one file: literals, `RegExp` of strings that stand in the file, strings given to `match`, `matchAll` and
 * `search`, and `pattern` of a field. What is put together at run time has no `source`: nobody can judge it.
 * @param {string} file its name tells whether it holds JSX
 * @param {string} text
 * @returns {{ line: number, shown: string, source: string | null, flags: string }[]}
 */
export function patternsIn(file, text) {
  const { program, errors } = parseSync(file, text)
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`)
  const found = []
  const constant = constantsOf(program)
  const add = (node, source, flags = '') => {
    const line = text.slice(0, node.start).split('\n').length
    found.push({ line, shown: text.slice(node.start, node.end), source, flags })
  }
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const one of node) visit(one)
      return
    }
    if (node.type === 'Literal' && node.regex) add(node, node.regex.pattern, node.regex.flags)
    const { callee, arguments: args } = node
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && callee.name === 'RegExp') {
      const [pattern, flags] = args.map(constant)
      // A literal handed on is judged where it stands.
      if (!args[0]?.regex) add(node, args.length > 1 && flags === null ? null : (pattern ?? null), flags ?? '')
    }
    if (node.type === 'CallExpression' && /^(match|matchAll|search)$/.test(callee.property?.name ?? '')) {
      const pattern = args[0] && constant(args[0])
      if (pattern !== null && pattern !== undefined) add(node, pattern)
    }
    if (node.type === 'JSXAttribute' && node.name.name === 'pattern' && node.value?.type === 'Literal')
      add(node, `^(?:${node.value.value})$`)
    for (const key in node) visit(node[key])
  }
  visit(program)
  return found
}

/**
 * What tells the string an expression stands for, or null: literals, templates, `String.raw`, sums, and the names of
 * constants of the same file that are made of these. A name that is declared twice stands for nothing certain.
 */
function constantsOf(program) {
  const declared = new Map()
  const collect = (node) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const one of node) collect(one)
      return
    }
    if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations)
        if (id.type === 'Identifier')
          declared.set(id.name, node.kind === 'const' && !declared.has(id.name) ? init : null)
    // A parameter of the same name may be meant.
    for (const { name } of node.params ?? []) if (name) declared.set(name, null)
    for (const key in node) collect(node[key])
  }
  collect(program)
  const joined = (quasis, expressions, spelling) =>
    quasis.reduce((text, { value }, i) => {
      const next = i < expressions.length ? constant(expressions[i]) : ''
      return text === null || next === null ? null : text + value[spelling] + next
    }, '')
  const constant = (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') return node.value
    if (node.type === 'Identifier') return declared.get(node.name) ? constant(declared.get(node.name)) : null
    if (node.type === 'TemplateLiteral') return joined(node.quasis, node.expressions, 'cooked')
    if (
      node.type === 'TaggedTemplateExpression' &&
      node.tag.object?.name === 'String' &&
      node.tag.property.name === 'raw'
    )
      return joined(node.quasi.quasis, node.quasi.expressions, 'raw')
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      const [left, right] = [constant(node.left), constant(node.right)]
      return left === null || right === null ? null : left + right
    }
    return null
  }
  return constant
}

/**
 * What recheck says of a pattern: `safe`, or why not.
 * @param {string} source @param {string} flags
 */
export function judge(source, flags) {
  process.env.RECHECK_BACKEND ??= hasNative() ? 'native' : 'pure'
  const { checkSync } = require('recheck')
  // A sticky one looks at one place; how many are looked for makes no difference to how long one look takes.
  const pattern = flags.includes('y') ? `^(?:${source})` : source
  // Its attacks are counted in steps; a limit in time besides would judge the machine.
  const limits = { timeout: patience, attackTimeout: patience, incubationTimeout: patience }
  const { status, complexity, error } = checkSync(pattern, flags.replace(/[dgy]/g, ''), limits)
  if (status === 'safe') return 'safe'
  if (status === 'vulnerable')
    return complexity.type === 'exponential' ? 'exponential' : `polynomial of degree ${complexity.degree}`
  return `not judged (${error?.kind ?? status})`
}

function hasNative() {
  const systems = { darwin: 'macos', linux: 'linux', win32: 'windows' }
  try {
    require.resolve(`recheck-${systems[process.platform]}-${process.arch}/package.json`)
    return true
  } catch {
    return false
  }
}

const key = ({ source, flags }) => `/${source}/${flags}`

/** The verdict on each pattern, by its key; what was judged once, with this recheck, is remembered. */
async function verdictsOn(patterns) {
  const { version } = require('recheck/package.json')
  const folder = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))
  const file = join(folder, `regex-check-${version}.json`)
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const wanted = [...new Map(patterns.map((pattern) => [key(pattern), pattern])).values()]
  const open = wanted.filter((pattern) => known[key(pattern)] === undefined)
  await Promise.all(
    Array.from({ length: Math.min(open.length, availableParallelism()) }, async () => {
      const worker = new Worker(new URL(import.meta.url))
      for (let pattern = open.pop(); pattern; pattern = open.pop()) {
        worker.postMessage(pattern)
        const [verdict] = await once(worker, 'message')
        known[key(pattern)] = verdict
      }
      await worker.terminate()
    }),
  )
  mkdirSync(folder, { recursive: true })
  const judged = wanted.map((pattern) => [key(pattern), known[key(pattern)]])
  // What was not judged may be, another time.
  writeFileSync(file, JSON.stringify(Object.fromEntries(judged.filter(([, verdict]) => !verdict.startsWith('not')))))
  return Object.fromEntries(judged)
}

/** One sentence for each pattern that is neither safe nor allowed, and for each permission nobody needs. */
export function faultsOf(patterns, verdicts) {
  const used = new Set()
  const faults = patterns.flatMap((pattern) => {
    const { file, line, shown, source } = pattern
    const verdict = source === null ? 'not judged (put together at run time)' : verdicts[key(pattern)]
    if (verdict === 'safe') return []
    const permission = allowed.find((entry) => entry.file === file && entry.pattern === shown)
    if (permission) used.add(permission)
    return permission ? [] : [`${file}:${line} ${shown} is ${verdict}`]
  })
  const unused = allowed.filter((entry) => !used.has(entry))
  return [...faults, ...unused.map(({ file, pattern }) => `${file}: ${pattern} is allowed, and not there or safe`)]
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|m?js)$/.test(entry.name))
    .map((entry) => posix.join((entry.parentPath ?? entry.path).replaceAll('\\', '/'), entry.name))
}

if (!isMainThread) parentPort.on('message', ({ source, flags }) => parentPort.postMessage(judge(source, flags)))
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const own = readdirSync('.').filter((name) => /\.(ts|js)$/.test(name) && name !== 'next-env.d.ts')
  const files = [...own, ...folders.flatMap(sources)].filter((file) => !ours.test(file))
  const patterns = files.flatMap((file) =>
    patternsIn(file, readFileSync(file, 'utf8')).map((pattern) => ({ ...pattern, file })),
  )
  const verdicts = await verdictsOn(patterns.filter(({ source }) => source !== null))
  const faults = faultsOf(patterns, verdicts)
  for (const sentence of faults) console.error(sentence)
  console.log(`${patterns.length} regular expressions, ${faults.length} of them not safe, ${allowed.length} allowed`)
  process.exitCode = faults.length ? 1 : 0
}
