// What `npm test` needs that no npm package brings: a browser, fonts it can draw Chinese and emoji with, PostgreSQL,
// Apache.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { findApache } from './apache.mjs'
import { findChromium, findHeadlessShell } from './chromium.mjs'
import { Failed, run } from './prepare.mjs'
import { findPostgres } from './throwaway-postgres.mjs'

const needs = [
  {
    what: 'Chromium',
    debian: ['chromium'],
    elsewhere:
      'Chromium or Google Chrome on PATH (or its path in CHROMIUM), or: npx playwright install --with-deps chromium',
    isThere: async () => (await findChromium()) !== null,
  },
  {
    what: 'Chromium without a window',
    debian: ['chromium-headless-shell'],
    isThere: () => findHeadlessShell() !== null,
    // The other one does; the journeys only take longer.
    isOptional: true,
  },
  {
    what: 'a font with Chinese characters',
    debian: ['fontconfig', 'fonts-noto-cjk'],
    elsewhere: 'Noto Sans CJK (fonts-noto-cjk, google-noto-sans-cjk-fonts) and fontconfig',
    isThere: () => hasFont(':lang=zh-cn'),
  },
  {
    what: 'a font with colour emoji',
    debian: ['fontconfig', 'fonts-noto-color-emoji'],
    elsewhere: 'Noto Color Emoji (fonts-noto-color-emoji, google-noto-color-emoji-fonts) and fontconfig',
    isThere: () => hasFont(':lang=und-zsye'),
  },
  {
    what: 'PostgreSQL',
    debian: ['postgresql'],
    elsewhere: 'PostgreSQL 13 or newer, with initdb and pg_ctl on PATH',
    isThere: () => findPostgres() !== null,
  },
  {
    what: 'Apache with mod_auth_openidc',
    debian: ['apache2-bin', 'libapache2-mod-auth-openidc'],
    elsewhere:
      'Apache 2.4 on PATH with mod_auth_openidc in its folder of modules (httpd and mod_auth_openidc on Red Hat and Fedora)',
    isThere: () => findApache() !== null,
  },
]

/**
 * Installs what is missing where this process may (root on Debian or Ubuntu).
 * @returns {Promise<string | null>} null when everything is there, else what to install, in words
 */
export async function installSystem(say) {
  const before = await missing()
  if (before.length === 0) return null
  const packagesOf = (list) => [...new Set(list.flatMap(({ debian }) => debian))]
  const needed = before.filter(({ isOptional }) => !isOptional)
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say(`Installing ${before.map(({ what }) => what).join(', ')} (apt-get); this takes a minute or two.`)
    // Apart: a system that does not know what is optional refuses all that is asked for with it.
    for (const packages of [packagesOf(needed), packagesOf(before.filter((one) => !needed.includes(one)))])
      if (packages.length > 0)
        await aptInstall(packages).catch((error) => {
          if (!(error instanceof Failed) || error.stopped) throw error
        })
  }
  const after = (await missing()).filter(({ isOptional }) => !isOptional)
  if (after.length === 0) return null
  const lines = after.map(({ what, elsewhere }) => `  - ${what}: ${elsewhere}`)
  const command = `On Debian or Ubuntu, as root: apt-get update && apt-get install -y --no-install-recommends ${packagesOf(needed).join(' ')}`
  return `These are missing, and the tests cannot go on without them:\n${lines.join('\n')}\n${command}`
}

async function missing() {
  const there = await Promise.all(needs.map(({ isThere }) => isThere()))
  return needs.filter((_, i) => !there[i])
}

async function aptInstall(packages) {
  const install = (names) =>
    run(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names], { DEBIAN_FRONTEND: 'noninteractive' })
  await run(['apt-get', 'update', '-q'])
  if (packages.includes('postgresql')) {
    await install(['postgresql-common'])
    preventCluster('/etc/postgresql-common/createcluster.conf')
  }
  await install(packages)
}

/** The tests start a PostgreSQL of their own; a server running on the machine for ever is nothing anybody asked for. */
function preventCluster(file) {
  if (!existsSync(file)) return
  const settings = readFileSync(file, 'utf8')
  if (/^\s*create_main_cluster\s*=/m.test(settings)) return
  writeFileSync(file, `${settings.replace(/\n?$/, '\n')}create_main_cluster = false\n`)
}

/** Other systems than Linux bring such fonts themselves. */
function hasFont(pattern) {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [pattern], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
