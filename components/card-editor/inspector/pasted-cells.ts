import { retriedImport } from '#components/shell/lazy.tsx'
import type { Cells } from '#lib/card/editing/cells.ts'

/** More than any card can hold. */
const most = { rows: 500, columns: 50 }

const within = (cells: string[][]): Cells => cells.slice(0, most.rows).map((line) => line.slice(0, most.columns))

/**
 * The cells a spreadsheet put on the clipboard: its table where there is one, which is exact, else its text, which is
 * separated by tabs.
 */
export async function pastedCells({ html, text }: { html: string; text: string }): Promise<Cells> {
  const table = html ? tableIn(html) : null
  if (table) return table
  return within(await separated(text).catch(() => plainlySeparated(text)))
}

/** Refused where a quotation mark is not closed, or the reader does not come soon. */
async function separated(text: string): Promise<string[][]> {
  const { parse } = await retriedImport(() => import('csv-parse/browser/esm/sync'), 2)
  return parse(text, { delimiter: '\t', relax_quotes: true, relax_column_count: true, skip_empty_lines: true })
}

/** Whatever it is: a paste is never lost. */
const plainlySeparated = (text: string): string[][] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

/** Its scripts do not run: a document that is parsed is not one that is shown. */
function tableIn(html: string): Cells | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const lines = [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => wordsOf(cell)))
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? within(lines) : null
}

function wordsOf(cell: Element): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  return (cell.textContent ?? '').replace(/\u00a0/g, ' ').trim()
}
