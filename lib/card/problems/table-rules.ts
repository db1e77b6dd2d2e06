import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { isOnePerson } from '#lib/markdown/person-id.ts'
import { tagColours } from '../vocabulary/values.ts'
import { checkMarkdownText, checkWords } from './markdown-rules.ts'
import { fieldOf, isFilledLater, report, step, type Walk } from './walk.ts'

const isText = ({ type }: Node) => type === 'string'
const listOf = (is: (node: Node) => boolean) => (node: Node) => node.type === 'array' && (node.children ?? []).every(is)

/** What a cell must be, by its column's data_type. */
const cells = new Map<string, (node: Node) => boolean>(
  Object.entries({
    text: isText,
    lark_md: isText,
    markdown: isText,
    number: ({ type }) => type === 'number',
    date: ({ type }) => type === 'number',
    persons: (node) => isText(node) || listOf(isText)(node),
    options: (node) => isText(node) || listOf((one) => entries(one).get('text')?.type === 'string')(node),
  }),
)

/**
 * Columns with names of their own, rows with the columns' names, cells of the columns' types.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/table
 */
export function wrongCells(walk: Walk, written: Map<string, Node>) {
  const columns = new Map<string, string>()
  step(walk, 'columns', () => {
    for (const [i, column] of (written.get('columns')?.children ?? []).entries()) {
      const keys = entries(column)
      const title = keys.get('display_name')
      if (title) step(walk, i, () => step(walk, 'display_name', () => checkWords(walk, title)))
      const name = keys.get('name')
      if (name?.type !== 'string') continue
      if (columns.has(name.value))
        step(walk, i, () =>
          report(
            walk,
            { kind: 'duplicate', field: fieldOf(walk, 'name'), value: name.value.slice(0, 80) },
            'refused',
            name,
          ),
        )
      columns.set(name.value, String(keys.get('data_type')?.value ?? 'text'))
    }
  })
  if (columns.size === 0) return
  const names = [...columns.keys()].slice(0, 8).join(', ')
  step(walk, 'rows', () => {
    for (const [i, row] of (written.get('rows')?.children ?? []).entries())
      step(walk, i, () => {
        for (const [key, cell] of entries(row)) step(walk, key, () => checkCell(walk, columns, names, key, cell))
      })
  })
}

function checkCell(walk: Walk, columns: Map<string, string>, names: string, key: string, cell: Node) {
  const data_type = columns.get(key)
  if (data_type === undefined)
    return report(
      walk,
      { kind: 'row_key', key: key.slice(0, 80), columns: names },
      'refused',
      cell.parent ?? cell,
      200915,
    )
  const fits = cells.get(data_type)
  if (!fits || cell.type === 'null' || (isText(cell) && isFilledLater(cell.value))) return
  if (!fits(cell)) report(walk, { kind: 'wrong_cell', column: key.slice(0, 80), data_type }, 'refused', cell, 200914)
  else if (data_type === 'persons') {
    for (const one of cell.type === 'array' ? (cell.children ?? []) : [cell])
      if (isText(one) && one.value !== '' && !isOnePerson(one.value) && !isFilledLater(one.value))
        report(walk, { kind: 'not_a_person', value: one.value.slice(0, 80) }, 'doubtful', one, 100290)
  } else if (data_type === 'options') checkPills(walk, cell)
  else if (data_type === 'text') checkWords(walk, cell)
  else if (data_type === 'lark_md') checkMarkdownText(walk, 'lark_md', cell, null)
  else if (data_type === 'markdown')
    checkMarkdownText(walk, walk.version === 2 ? 'markdown_2' : 'markdown_1', cell, null)
}

const pillColours: readonly string[] = tagColours

/** Pills of a cell have plain words, and the colours of tags. */
function checkPills(walk: Walk, cell: Node) {
  checkWords(walk, cell)
  for (const [i, one] of (cell.children ?? []).entries()) {
    const keys = entries(one)
    const text = keys.get('text')
    if (text) step(walk, i, () => step(walk, 'text', () => checkWords(walk, text)))
    const colour = keys.get('color')
    if (colour?.type !== 'string' || colour.value === '' || isFilledLater(colour.value)) continue
    if (pillColours.includes(colour.value)) continue
    step(walk, i, () =>
      step(walk, 'color', () =>
        report(walk, { kind: 'not_allowed', field: fieldOf(walk), allowed: tagColours.join(', ') }, 'doubtful', colour),
      ),
    )
  }
}
