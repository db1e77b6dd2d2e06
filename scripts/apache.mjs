// Where Apache is, with mod_auth_openidc: the journeys put the console behind it, as a company does.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Folders of modules, as Debian, Red Hat and Homebrew have them. */
const moduleFolders = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/lib/httpd/modules',
  '/opt/homebrew/lib/httpd/modules',
  '/usr/local/lib/httpd/modules',
]

/** @returns {{ program: string, modules: string } | null} null where Apache or its mod_auth_openidc is missing */
export function findApache() {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin']
  const program = folders
    .flatMap((folder) => [join(folder, 'apache2'), join(folder, 'httpd')])
    .find((path) => existsSync(path))
  const modules = moduleFolders.find((folder) => existsSync(join(folder, 'mod_auth_openidc.so')))
  return program && modules ? { program, modules } : null
}
