import type { TableColumn } from '#lib/card/elements/table.ts'
import type { Cell } from '#lib/card/read/table-cell.ts'

const narrowest = 80
const widest = 240
/** Room at both sides, and a little for letters wider than most. */
const padding = 28

/** The columns of a CSS grid: px and shares as written; the rest share what is left by what they hold. */
export function columnTracks(columns: TableColumn[], rows: Cell[][]): string {
  return columns
    .map((column, i) => {
      const { width } = column
      if (width && 'px' in width) return `${width.px}px`
      if (width) return `minmax(${narrowest}px, ${width.percent}%)`
      const held = rows.map((row) => lengthOf(row[i]))
      const px = padding + 8 * Math.max(lengthOfText(column.display_name ?? ''), ...held)
      const least = Math.round(Math.min(widest, Math.max(narrowest, px)))
      return `minmax(${least}px, ${least}fr)`
    })
    .join(' ')
}

/** In widths of a Latin letter, roughly; a Han character takes two. */
function lengthOfText(text: string): number {
  let longest = 0
  for (const line of text.split('\n', 20)) {
    let length = 0
    for (const character of line.slice(0, 60)) length += character.charCodeAt(0) > 0x2e7f ? 1.75 : 1
    longest = Math.max(longest, length)
  }
  return longest
}

function lengthOf(cell: Cell | undefined): number {
  switch (cell?.type) {
    case 'text':
      return lengthOfText(cell.text)
    case 'lark_md':
    case 'markdown':
      return lengthOfText(cell.source)
    case 'options':
      return cell.options.reduce((sum, { text }) => sum + lengthOfText(text) + 2, 0)
    case 'number':
      return String(cell.value).length + 4
    case 'persons':
      return 15
    case 'date':
      return 18
    default:
      return 0
  }
}
