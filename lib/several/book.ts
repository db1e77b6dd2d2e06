/** What a workbook may take, in bytes: as a file, and unpacked. */
export const mostOfBook = { file: 10_000_000, unpacked: 60_000_000 }

/** Whether a file begins like a workbook of Excel, of today or of before 2007. @param head its first four bytes or more */
export function isBook([a, b, c, d]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
}
