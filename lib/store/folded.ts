import { sql } from 'kysely'

/** Feishu's own texts are kept whole in the outcome's JSON, where a NUL is an escape. */
export const withoutNul = (text: string) => text.replaceAll('\0', '')

/** Engines differ in what they call the same letter; folded here, both find the same. Full-width letters count as plain. */
export const folded = (text: string) => withoutNul(text).normalize('NFKC').toLowerCase()

/** Longer than any search; SQLite refuses patterns of 50 000 bytes. */
const longestSearch = 500

/** What is looked for, folded as what it is looked for in. */
export const foldedSearch = (text: string) => folded(text.slice(0, longestSearch))

/** Whether a folded column contains what is looked for, folded too. */
export function contains(column: 'words_folded' | 'folded', text: string) {
  const literal = text.replace(/[!%_]/g, '!$&')
  return sql<boolean>`${sql.ref(column)} like ${`%${literal}%`} escape '!'`
}
