import { unzipSync } from 'fflate'
import { EncryptedFileError, readXlsx, type Sheet } from 'hucre'
import { mostOfBook } from './book.ts'
import { shownCell } from './shown-cell.ts'
// Not with the reader of tables, whose Markdown wants a document: a worker has none.
import { tabbed } from './tabbed.ts'

/** What is looked at of a sheet: 60 columns, and a row of names with 10,001 rows, so that who has more is told so. */
const looked = 'A1:BH10002'

export type SheetRead =
  | {
      status: 'read'
      /** Cells as they are shown, parted by tabs; its lines are the rows of the sheet. Empty where no cell holds a word. */
      text: string
      /** The sheets one may see, and which of them this is. */
      sheets: string[]
      sheet: number
    }
  /** `protected`: by a password, or in the form Excel had before 2007, which look alike; `slow`: it takes too long. */
  | { status: 'unread'; why: 'too_large' | 'protected' | 'broken' | 'slow' }

/**
 * A sheet of a workbook (.xlsx), its cells as Excel shows them as far as their formats are known. A file that would unpack
 * to more than it may is not unpacked.
 * @param sheet which of those one may see, from 0
 */
export async function readSheet(book: Uint8Array, sheet: number): Promise<SheetRead> {
  if (book.length > mostOfBook.file) return { status: 'unread', why: 'too_large' }
  try {
    if (book[0] === 0x50 && !fits(book)) return { status: 'unread', why: 'too_large' }
    const sheets: string[] = []
    const { sheets: read, dateSystem } = await readXlsx(book, {
      ...{ readStyles: true, range: looked },
      sheets: ({ name, hidden, veryHidden }) => !(hidden || veryHidden) && sheets.push(name) - 1 === sheet,
    })
    const [found] = read
    const cells = found ? shownCells(found, dateSystem === '1904') : []
    const isEmpty = cells.every((row) => row.every((cell) => cell.trim() === ''))
    return { status: 'read', text: isEmpty ? '' : tabbed(cells), sheets, sheet }
  } catch (error) {
    return { status: 'unread', why: error instanceof EncryptedFileError ? 'protected' : 'broken' }
  }
}

/** Goes by what the archive says of its parts, none of which is unpacked beyond that; one that says nothing does not fit. */
function fits(book: Uint8Array): boolean {
  let bytes = 0
  unzipSync(book, {
    filter: ({ name, originalSize }) => {
      bytes += originalSize === 0 && !name.endsWith('/') ? Number.POSITIVE_INFINITY : originalSize
      return false
    },
  })
  return bytes <= mostOfBook.unpacked
}

function shownCells({ rows, cells }: Sheet, is1904: boolean): string[][] {
  return rows.map((row, r) => row.map((value, c) => shownCell(value, cells?.get(`${r},${c}`)?.style?.numFmt, is1904)))
}
