// `npm run backup -- FILE`: a copy of the database of DATABASE_URL, as it is at one moment; the console goes on meanwhile.
// SQLite: a database like the one copied. PostgreSQL: what pg_restore reads. docs/running.md says how it is put back.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPostgres } from './throwaway-postgres.mjs'

const [file] = process.argv.slice(2)
const url = process.env.DATABASE_URL?.trim() || 'file:./data/console.db'
// It holds what was sent: for its owner alone, as the database itself.
process.umask(0o077)
process.exitCode = await backup()

async function backup() {
  if (!file) return fail('Where to? npm run backup -- FILE')
  if (existsSync(file)) return fail(`${file} is there already`)
  if (/^postgres(ql)?:/.test(url)) return dump(url)
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '')
  if (!existsSync(path)) return fail('There is no database where DATABASE_URL says')
  const { DatabaseSync } = process.getBuiltinModule?.('node:sqlite') ?? (await import('@photostructure/sqlite'))
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    db.exec('pragma busy_timeout=10000')
    db.prepare('vacuum into ?').run(file)
    console.log(`The database was copied to ${file}`)
    return 0
  } catch (error) {
    return fail(error.message)
  } finally {
    db.close()
  }
}

function dump(url) {
  const address = new URL(url)
  // Not on the command line, where everybody on the machine could read it.
  const PGPASSWORD = decodeURIComponent(address.password)
  address.password = ''
  const bin = findPostgres()
  const { status, error } = spawnSync(
    bin ? join(bin, 'pg_dump') : 'pg_dump',
    ['--format=custom', '--no-owner', `--file=${file}`, address.href],
    { stdio: 'inherit', env: { ...process.env, ...(PGPASSWORD && { PGPASSWORD }) } },
  )
  if (error) return fail(`pg_dump cannot be run: ${error.message}`)
  if (status === 0) console.log(`The database was copied to ${file}`)
  return status ?? 1
}

function fail(why) {
  console.error(`No backup: ${why}`)
  return 1
}
