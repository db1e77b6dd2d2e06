import { readSheet } from '#lib/several/spreadsheet.ts'
import type { WantedSheet } from './sheet-reader.ts'

addEventListener('message', async ({ data: { book, sheet } }: MessageEvent<WantedSheet>) => {
  postMessage(await readSheet(new Uint8Array(await book.arrayBuffer()), sheet))
})
