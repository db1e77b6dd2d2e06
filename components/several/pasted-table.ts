import { tabbed } from '#lib/several/tabbed.ts'

/** The cells a spreadsheet put on the clipboard, as text of tabs; null where there are none. Its scripts do not run. */
export function tableInHtml(html: string): string | null {
  const table = html ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null
  const lines = [...(table?.rows ?? [])].map((row) => [...row.cells].map(wordsOf))
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? tabbed(lines) : null
}

function wordsOf(cell: Element): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  return (cell.textContent ?? '').replace(/\u00a0/g, ' ').trim()
}

/**
 * The text of a file, as spreadsheets write it: UTF-8, UTF-16 with its mark, else as Excel on a Chinese Windows does.
 * @returns null where it is no text
 */
export async function textOfFile(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
