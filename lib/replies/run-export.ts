import type { ChainHead } from '#lib/model/audit.ts'
import {
  type ExportedKind,
  type ExportedRow,
  type ExportFormat,
  endRow,
  headOfFile,
  lineOf,
} from '#lib/model/export.ts'

type Asked = { kind: ExportedKind; format: ExportFormat }

type Uses = {
  /** One page of what is asked for, after the page before it. */
  page(after: string | undefined): Promise<{ rows: ExportedRow[]; next: string | null }>
  /** Told how far it is, now and then. @returns whether it is to go on */
  goesOn(rows: number): Promise<boolean>
  /** Puts on record how it ended. @returns where the chain of acts ends then */
  ends(how: 'done' | 'stopped' | 'failed', rows: number): Promise<ChainHead>
}

const tellEachMs = 500

/** So many rows are read at once: a send beside it waits for no more. */
export const exportPageSize = 50
const restTimes = 3

/**
 * What is asked for, a page when the one before has been taken; others then get three times as long as the page took.
 * What breaks off has no last line, and rejects, so that nobody takes it for whole.
 */
export async function* runExport({ kind, format }: Asked, { page, goesOn, ends }: Uses): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let rows = 0
  // Whoever takes it no more ends it here, at a `yield`.
  let how: 'done' | 'stopped' | 'failed' = 'stopped'
  let told = performance.now()
  try {
    const head = headOfFile(kind, format)
    if (head) yield encoder.encode(head)
    for (let after: string | undefined; ; ) {
      const began = performance.now()
      const { rows: found, next } = await page(after).catch(failed)
      const lines = found.map((row) => lineOf(row, kind, format)).join('')
      rows += found.length
      const took = performance.now() - began
      if (lines) yield encoder.encode(lines)
      if (performance.now() - told > tellEachMs) {
        told = performance.now()
        if (!(await goesOn(rows).catch(failed))) throw new Error('Stopped by whoever began it')
      }
      if (next === null) break
      after = next
      await new Promise((resolve) => setTimeout(resolve, restTimes * took))
    }
    how = 'failed'
    const end = await ends('done', rows)
    how = 'done'
    yield encoder.encode(lineOf(endRow(rows, end, new Date().toISOString()), kind, format))
  } finally {
    if (how !== 'done') await ends(how, rows)
  }

  function failed(error: unknown): never {
    how = 'failed'
    throw error
  }
}
