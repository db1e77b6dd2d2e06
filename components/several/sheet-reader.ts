import { mostOfBook } from '#lib/several/book.ts'
import type { SheetRead } from '#lib/several/spreadsheet.ts'

export type WantedSheet = {
  book: Blob
  /** Which of those one may see, from 0. */
  sheet: number
}

/** A workbook of ten thousand rows is read in a few seconds; one that takes longer was made to. */
const mostMs = 20_000

/** Reads a sheet in a thread of its own, which is ended where it takes too long: the page never waits for it. */
export async function sheetIn(wanted: WantedSheet): Promise<SheetRead> {
  if (wanted.book.size > mostOfBook.file) return { status: 'unread', why: 'too_large' }
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module' })
  let late: ReturnType<typeof setTimeout> | undefined
  const read = new Promise<SheetRead>((resolve) => {
    late = setTimeout(() => resolve({ status: 'unread', why: 'slow' }), mostMs)
    worker.addEventListener('message', ({ data }: MessageEvent<SheetRead>) => resolve(data))
    // It could not be loaded, or its memory is spent.
    worker.addEventListener('error', () => resolve({ status: 'unread', why: 'broken' }))
    worker.postMessage(wanted)
  })
  return read.finally(() => {
    clearTimeout(late)
    worker.terminate()
  })
}
