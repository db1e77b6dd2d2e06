import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import type { KyselyPlugin } from 'kysely'

/** Every SQLite database begins so. https://sqlite.org/fileformat.html */
const beginning = 'SQLite format 3\0'

/**
 * Lets no query through once the file it is meant for is gone, is another one, or is a database no more. SQLite would
 * go on in the file that was removed, or in what its memory holds of it: the history would look empty or whole, and
 * what is recorded would be lost.
 *
 * @param file a path; it may come to be with the first query
 */
export function fileWatch(file: string): KyselyPlugin {
  let opened: Stats | null = null
  const check = () => {
    const now = statSync(file, { throwIfNoEntry: false }) ?? null
    if (opened && (now?.ino !== opened.ino || now.dev !== opened.dev))
      throw new Error('The database file was removed or replaced while the console runs')
    if (opened && !beginsWell(file)) throw new Error('The database file was emptied or damaged while the console runs')
    if (!opened && now && beginsWell(file)) opened = now
  }
  return {
    transformQuery({ node }) {
      check()
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

function beginsWell(file: string): boolean {
  const bytes = Buffer.alloc(beginning.length)
  const at = openSync(file, 'r')
  try {
    readSync(at, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(at)
  }
  return bytes.toString('latin1') === beginning
}
