/**
 * Rows of a text with a line a row, the first of which names the fields; quotes hold what contains a separator.
 * The chart engine has a reader of its own, which writes a program for each text, and pages here run none such.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readSeparated(text: string, separator: string): { [field: string]: string }[] {
  const [names = [], ...rows] = cellsOf(text, separator)
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])))
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (letter !== '\r') cell += letter
  }
  if (cell || row.length > 0) rows.push([...row, cell])
  return rows
}
