import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'

/** Where the words of an element stand, in the order one reads them. */
const wording = ['title', 'header', 'text', 'content', 'fields', 'elements', 'columns', 'actions', 'label', 'alt']
const deepest = 12
const longest = 4000

/** What an element says, as Markdown: a table as one, a chart by its title, all else by its texts. Empty: nothing. */
export function wordsIn(element: Node): string {
  const tag = entries(element).get('tag')?.value
  const words = tag === 'table' ? tableWords(element) : tag === 'chart' ? chartWords(element) : textsIn(element, 0)
  return words.trim().slice(0, longest)
}

function textsIn(node: Node | undefined, depth: number): string {
  if (!node || depth > deepest) return ''
  if (node.type === 'string') return String(node.value)
  if (node.type === 'array')
    return (node.children ?? [])
      .map((one) => textsIn(one, depth + 1))
      .filter(Boolean)
      .join('\n')
  const keys = entries(node)
  return wording
    .map((key) => textsIn(keys.get(key), depth + 1))
    .filter(Boolean)
    .join('\n')
}

function chartWords(chart: Node): string {
  const title = entries(entries(chart).get('chart_spec')).get('title')
  const text = title?.type === 'string' ? title : entries(title).get('text')
  return text?.type === 'string' && text.value ? `**${text.value}**` : ''
}

/** Feishu pages the rows of a table, and Markdown does not. */
const mostRows = 20

function tableWords(table: Node): string {
  const keys = entries(table)
  const columns = (keys.get('columns')?.children ?? []).map((column) => {
    const { name, display_name } = Object.fromEntries(
      [...entries(column)].map(([key, value]) => [key, value.value]),
    ) as { name?: unknown; display_name?: unknown }
    return { name: String(name ?? ''), title: String(display_name ?? name ?? '') }
  })
  if (columns.length === 0) return ''
  const rows = (keys.get('rows')?.children ?? []).slice(0, mostRows).map((row) => {
    const cells = entries(row)
    return columns.map(({ name }) => cellWords(cells.get(name)))
  })
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/[|\n]/g, ' ')).join(' | ')} |`
  return [line(columns.map(({ title }) => title)), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function cellWords(cell: Node | undefined): string {
  if (!cell) return ''
  if (cell.type === 'array') return (cell.children ?? []).map(cellWords).filter(Boolean).join(', ')
  if (cell.type === 'object') return String(entries(cell).get('text')?.value ?? '')
  return cell.value === null ? '' : String(cell.value)
}
