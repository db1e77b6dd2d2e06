import { openSync, readSync, statSync } from 'node:fs'
import type { KyselyPlugin } from 'kysely'

/** Every SQLite database begins so. https://sqlite.org/fileformat.html */
const beginning = 'SQLite format 3\0'

/**
 * Lets no query through once the file it is meant for is gone, is another one, or is a database no more. SQLite would
 * go on in the file that was removed, or in what its memory holds of it: the history would look empty or whole, and
 * what is recorded would be lost.
 *
 * The file stays open from the first look on. A process that closes any descriptor of a file loses every lock it has on
 * it (POSIX): SQLite would go on without its own, and the next other process to close the database, if only to read it,
 * would take the console for gone and remove the log that holds what it wrote last. https://sqlite.org/howtocorrupt.html
 *
 * @param file a path; it may come to be with the first query
 */
export function fileWatch(file: string): KyselyPlugin {
  let at: number | null = null
  let opened: { ino: number; dev: number } | null = null
  const check = () => {
    const now = statSync(file, { throwIfNoEntry: false }) ?? null
    if (opened && (now?.ino !== opened.ino || now.dev !== opened.dev))
      throw new Error('The database file was removed or replaced while the console runs')
    if (at === null && now) at = openSync(file, 'r')
    const isDatabase = at !== null && beginsWell(at)
    if (opened && !isDatabase) throw new Error('The database file was emptied or damaged while the console runs')
    if (!opened && now && isDatabase) opened = now
  }
  return {
    transformQuery({ node }) {
      check()
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

function beginsWell(at: number): boolean {
  const bytes = Buffer.alloc(beginning.length)
  readSync(at, bytes, 0, bytes.length, 0)
  return bytes.toString('latin1') === beginning
}
