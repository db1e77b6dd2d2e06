// Run after every `npm install` that changes packages.
//
// A registry mirror may lack binaries for other platforms. `npm install` then leaves them out of the lockfile
// without a word, and `npm ci` refuses that lockfile, here and everywhere else. This puts them back: exact version,
// optional, and only for the platform in their name. npm fetches them by version where they fit.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

const systems = ['darwin', 'win32', 'freebsd', 'netbsd', 'openbsd', 'android', 'openharmony', 'sunos', 'aix', 'linux']
const processors = ['arm64', 'x64', 'ia32', 'wasm32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'arm']

/** Where Node would find `name` when asked from `from`, nearest first, as npm lays packages out. */
function isListed(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

const added = []
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isListed(place, name) || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue
    const words = name.split(/[^a-z0-9]+/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : null
    if (!os && !cpu) continue
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev: true }),
      ...(os === 'linux' && libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    }
    added.push(`${name} ${version}`)
  }
}

if (added.length) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length ? `Added to package-lock.json:\n  ${added.join('\n  ')}` : 'package-lock.json is complete.')
