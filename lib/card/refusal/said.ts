import type { Node } from 'jsonc-parser'
import { pathOf, tagsOf } from '#lib/protocol/card-refusal.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import type { Path } from '#lib/protocol/problems.ts'

/** What a refusal says of the content it refuses. */
export type Refusal = Pick<Refused, 'code' | 'msg' | 'card' | 'fields'>

/** A place as Feishu names it, and the tag it saw at each step. */
export type PathSaid = { path: Path; tags: (string | null)[] }

/** The paths a refusal names: in ErrPath, else among the words of ErrorValue or of msg. */
export function pathsSaid({ card, msg }: Refusal): PathSaid[] {
  const value = card?.error_value ?? ''
  const written = [
    card?.err_path,
    value.slice(0, 4000).match(/\bpath:? ?(ROOT[^,;\n]{0,600})/i)?.[1],
    msg.slice(0, 8000).match(/\b(?:Err)?Path:? ?(ROOT[^,;\n]{0,600})/i)?.[1],
    value.slice(0, 4000).match(/\bat (\/[a-z_0-9/]{3,300})/)?.[1],
    value.slice(0, 4000).match(/(?:^|[\s:"'])((?:\$\.)?(?:body|elements|header|config)[.[/][\w.[\]/]{1,300})/)?.[1],
  ]
  const paths = written.flatMap((one) => (one?.trim() ? [{ path: pathOf(one), tags: tagsOf(one) }] : []))
  return paths.filter(({ path }, i) => path.length > 0 && paths.findIndex((one) => same(one.path, path)) === i)
}

const same = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i])

/** What stands after the name of the code: ErrorValue, or the words of msg where it has none. */
export const valueSaid = ({ card, msg }: Refusal): string => (card?.error_value ?? card?.err_msg ?? msg).slice(0, 4000)

/** What ErrorValue names, or the ids and keys among the words where there is none. */
export const namesSaid = ({ card, msg }: Refusal): string[] =>
  card?.error_value
    ? listed(card.error_value.slice(0, 4000))
    : [...msg.slice(0, 4000).matchAll(/\b(?:img|file|ou|on)_[\w-]{1,200}/g)].map(([id]) => id)

/** The names and ids in a text that lists them: `[a, b]`, `a;b`, `a b`. */
export const listed = (text: string): string[] =>
  text
    .replace(/[[\]{}()"'“”]/g, ' ')
    .split(/[\s,;，；、]+/)
    .filter((one) => one !== '')
    .slice(0, 100)

/** The cell, or the row, a text names in a table; null where it has no such. */
export function cellSaid(table: Path, said: string, nodeOf: (path: Path) => Node | null): Path | null {
  const row = said.match(/\brows?(?:[ _]?index)?\s?[:=[( ]\s?(\d{1,5})/i)?.[1] ?? said.match(/第\s?(\d{1,5})\s?行/)?.[1]
  if (row === undefined) return null
  const at: Path = [...table, 'rows', Number(row)]
  if (!nodeOf(at)) return null
  const column =
    said.match(/\bcol(?:umn)?s?(?:[ _]?index)?\s?[:=[( ]\s?["']?([\w-]{1,60})/i)?.[1] ??
    said.match(/第\s?(\d{1,5})\s?列/)?.[1]
  if (column === undefined) return at
  const name = /^\d+$/.test(column) ? nodeOf([...table, 'columns', Number(column), 'name'])?.value : column
  const cell: Path = [...at, String(name)]
  return typeof name === 'string' && nodeOf(cell) ? cell : at
}
