import { attemptRow } from '#lib/model/export.ts'
import { exportPageSize, runExport } from '#lib/replies/run-export.ts'
import type { Attempts } from './attempts.ts'

/** Takes out every attempt, as somebody at the history does who filters nothing. */
export function everythingExported(attempts: Pick<Attempts, 'list'>): AsyncGenerator<Uint8Array> {
  return runExport(
    { kind: 'attempts', format: 'csv' },
    {
      async page(before) {
        const { attempts: found, next } = await attempts.list({ before, limit: exportPageSize })
        return { rows: found.map(attemptRow), next }
      },
      goesOn: async () => true,
      ends: async () => ({ seq: 0, hash: '' }),
    },
  )
}
