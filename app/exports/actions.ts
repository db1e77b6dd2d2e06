'use server'

import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { actsSought, readShownActs } from '#components/audit/act-filter.tsx'
import { readFilter, soughtBy } from '#components/history/filter.ts'
import { entryForChange } from '#lib/entry.ts'
import { type ExportBegun, exportedKinds, exportFormats } from '#lib/model/export.ts'
import { onRecord, whoAsks } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'

const input = z.object({
  kind: z.enum(exportedKinds),
  format: z.enum(exportFormats),
  search: z.string().max(8192),
})

/** Puts on record that somebody takes out what a page shows, and begins it: GET /exports/<id>/file fetches it, once. */
export async function beginExport(given: unknown): Promise<ExportBegun> {
  const entry = await entryForChange('see_all_history')
  if ('refused' in entry) return { status: 'no_entry' }
  const { success, data } = input.safeParse(given)
  if (!success) return { status: 'invalid' }
  const { kind, format } = data
  const { audit, exports } = server()
  if (await exports.isUnderWay(entry.operator.id)) return { status: 'busy' }
  const params = Object.fromEntries(new URLSearchParams(data.search))
  const sought = kind === 'acts' ? actsSought(readShownActs(params)) : attemptsSought(params)
  if (!sought) return { status: 'invalid' }
  const id = randomUUID()
  const act = { act: 'exported', subject: id, result: 'begun', content: { kind, format, filter: sought } } as const
  if ((await onRecord(entry.operator, act)) === 'no_record') return { status: 'no_record' }
  const isWhole = Object.values(sought).every((value) => value === undefined)
  const total = isWhole ? (await audit.counts())[kind] : null
  await exports.begin({ id, operator_id: entry.operator.id, kind, format, total, sought: JSON.stringify(sought) })
  return { status: 'begun', id }
}

/** Ends one's own export before its end. */
export async function stopExport(given: unknown): Promise<{ status: 'asked' | 'no_entry' }> {
  const entry = await entryForChange('see_all_history')
  if ('refused' in entry) return { status: 'no_entry' }
  const { success, data: id } = z.uuid().safeParse(given)
  if (success) await server().exports.requestStop(id, await whoAsks(entry.operator))
  return { status: 'asked' }
}

/** Null where the history would list nothing, and say what is wrong with the filter. */
function attemptsSought(params: { [name: string]: string }) {
  const { filter, wrong } = readFilter(params)
  return wrong ? null : soughtBy(filter)
}
