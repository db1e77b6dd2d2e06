import type { Refusal } from '../refusal-words.ts'
import { isObject } from '../strict-json.ts'
import { refuseCard } from './card-refusals.ts'

/**
 * Rows name declared columns, and a cell is what its column's data_type says.
 * @see https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-components/content-components/table
 */
export function checkTable({ columns, rows }: Record<string, unknown>, err_path: string): Refusal | null {
  if (rows === undefined) return null
  if (!Array.isArray(rows)) return refuseCard(200914, { err_path, error_value: 'rows is not an array' })
  const declared = new Map(
    (Array.isArray(columns) ? columns : []).flatMap((column) =>
      isObject(column) && typeof column.name === 'string' ? [[column.name, column.data_type]] : [],
    ),
  )
  for (const [row, cells] of rows.entries()) {
    if (!isObject(cells)) return refuseCard(200914, { err_path, error_value: `row: ${row}` })
    for (const [name, cell] of Object.entries(cells)) {
      if (!declared.has(name)) return refuseCard(200915, { err_path, error_value: name })
      if (!fits(declared.get(name), cell)) {
        const column = [...declared.keys()].indexOf(name)
        return refuseCard(200914, { err_path, error_value: `row: ${row}, column: ${column}` })
      }
    }
  }
  return null
}

/** Lists and persons also come as plain strings, so only what cannot be read is refused. */
function fits(data_type: unknown, cell: unknown): boolean {
  if (cell === null) return true
  switch (data_type) {
    case 'text':
    case 'lark_md':
    case 'markdown':
      return typeof cell !== 'object'
    case 'number':
    case 'date':
      return typeof cell === 'number' || (typeof cell === 'string' && !Number.isNaN(Number(cell)))
    case 'options':
    case 'persons':
      return typeof cell === 'string' || Array.isArray(cell)
    default:
      return true
  }
}
