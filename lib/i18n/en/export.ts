export const exported = {
  everything: 'Export everything as',
  matching: 'Export all that match as',
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  progress: 'Progress of the export',
  waiting: 'Beginning…',
  rows: (n: number, written: string) => (n === 1 ? '1 row' : `${written} rows`),
  rowsOf: (n: string, total: string) => `${n} of ${total} rows`,
  stop: 'Stop',
  silent:
    'Nothing has moved for a minute. If the browser still shows the download as running, it waits; if it shows it as failed, export again.',
  done: (rows: string) => `Exported: ${rows}, and a last line that says so. The export is on record.`,
  stopped: (rows: string) => `Stopped after ${rows}. The file, if the browser kept one, is not whole.`,
  failed: (rows: string) => `The export broke off after ${rows}. The file is not whole: export again.`,
  head: (seq: number) => `The chain ends with act ${seq} now; its head, also in the file’s last line:`,
  copyHead: 'Copy the head',
  refused: {
    busy: 'You have an export under way. Stop it, or wait for its end.',
    no_record: 'Not exported: it could not be put on record. Try again, or ask whoever runs the console.',
    no_entry: 'Not exported: you are not signed in any more, or lost the role. Reload the page.',
    invalid: 'Not exported: the console did not understand what was asked for. Reload the page.',
    failed: 'Not exported: the console did not answer. Try again.',
  },
}
