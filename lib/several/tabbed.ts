/** Cells as a spreadsheet puts them on the clipboard, to be read again as they are. */
export const tabbed = (cells: readonly (readonly string[])[]): string =>
  cells
    .map((line) => line.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')
