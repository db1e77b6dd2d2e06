/** Lines in a row with the same fate. */
export type Stretch = { fate: 'stays' | 'goes' | 'comes'; lines: string[] }

/** A table of more cells is not worth the wait: then all of it goes and all comes. */
const most = 400_000

/** What becomes of a text, line by line. Indentation does not count: a line that moves deeper stays the same line. */
export function diffLines(before: string, after: string): Stretch[] {
  const [old, young] = [linesOf(before), linesOf(after)]
  // Lines that say the same get the same number, so that each is looked at once.
  const numbers = new Map<string, number>()
  const numbered = (lines: string[]) =>
    lines.map((line) => {
      const words = line.trim()
      const number = numbers.get(words) ?? numbers.size
      numbers.set(words, number)
      return number
    })
  const [was, is] = [numbered(old), numbered(young)]
  const same = (i: number, j: number) => was[i] === is[j]
  let first = 0
  while (first < Math.min(old.length, young.length) && same(first, first)) first++
  let last = 0
  while (last < Math.min(old.length, young.length) - first && same(old.length - 1 - last, young.length - 1 - last))
    last++
  const [rows, columns] = [old.length - first - last, young.length - first - last]

  const told: Stretch[] = []
  const tell = (fate: Stretch['fate'], line: string | undefined) => {
    if (line === undefined) return
    const open = told.at(-1)
    if (open?.fate === fate) open.lines.push(line)
    else told.push({ fate, lines: [line] })
  }
  for (let i = 0; i < first; i++) tell('stays', young[i])
  const common = rows * columns <= most ? commonOf(rows, columns, (i, j) => same(first + i, first + j)) : null
  let [i, j] = [0, 0]
  while (i < rows || j < columns) {
    if (common && i < rows && j < columns && same(first + i, first + j)) {
      tell('stays', young[first + j])
      i++
      j++
    } else if (i < rows && (j === columns || !common || common(i + 1, j) >= common(i, j + 1)))
      tell('goes', old[first + i++])
    else tell('comes', young[first + j++])
  }
  for (let k = last; k > 0; k--) tell('stays', young[young.length - k])
  return told
}

/** @returns how many lines two rests have in common, by where they begin */
function commonOf(rows: number, columns: number, same: (i: number, j: number) => boolean) {
  const table = new Uint16Array((rows + 1) * (columns + 1))
  const at = (i: number, j: number) => table[i * (columns + 1) + j] ?? 0
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      table[i * (columns + 1) + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return at
}

const linesOf = (text: string) => text.trim().split(/\r?\n/)
