import { clockIn, isZone } from '#components/history/day.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { actRow, attemptRow, type ExportFormat } from '#lib/model/export.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { whoAsks } from '#lib/on-record.ts'
import { exportPageSize, runExport } from '#lib/replies/run-export.ts'
import { server } from '#lib/server.ts'
import type { Schema } from '#lib/store/schema.ts'

const types: { [Format in ExportFormat]: string } = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

/** The file of an export, for whoever began it, once; it is on record already. It is called by the clocks of its `zone`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryFor('see_all_history')
  if ('refused' in entry) return noEntry(entry)
  // Asking what the file is like is no fetching of it.
  const begun = request.method === 'GET' ? await server().exports.start((await params).id, entry.operator.id) : null
  if (!begun) return Response.json(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const bytes = runExport(begun, await usesFor(begun, entry.operator))
  const zone = new URL(request.url).searchParams.get('zone') ?? ''
  const time = isZone(zone) ? clockIn(zone, begun.begun_at) : `${clockIn('UTC', begun.begun_at)}Z`
  const name = `${begun.kind === 'acts' ? 'acts' : 'history'}-${time}`
  return new Response(streamOf(bytes), {
    headers: {
      'Content-Type': types[begun.format],
      'Content-Disposition': `attachment; filename="${name}.${begun.format}"`,
      // Nothing between here and there is to gather it up in order to make it smaller.
      'Cache-Control': 'no-store, no-transform',
    },
  })
}

async function usesFor(
  { id, kind, sought }: Schema['exports'],
  operator: SignedIn,
): Promise<Parameters<typeof runExport>[1]> {
  const { attempts, audit, exports, log } = server()
  const asks = await whoAsks(operator)
  const filter = JSON.parse(sought)
  return {
    async page(after) {
      if (kind === 'acts') {
        const before = after === undefined ? undefined : Number(after)
        const { acts, next } = await audit.list({ ...filter, before, limit: exportPageSize })
        return { rows: acts.map(actRow), next: next === null ? null : String(next) }
      }
      const { attempts: found, next } = await attempts.list({ ...filter, before: after, limit: exportPageSize })
      return { rows: found.map(attemptRow), next }
    },
    goesOn: (rows) => exports.goesOn(id, rows),
    async ends(how, rows) {
      try {
        const head = await audit.record({
          ...{ act: 'exported', who: asks.who, request_id: asks.request_id, subject: id, result: `${how} ${rows}` },
          content: { kind, rows },
        })
        await exports.end(id, how, rows, head)
        return head
      } catch (err) {
        log.error({ err, export_id: id, how, rows }, 'How an export ended could not be put on record')
        throw err
      }
    },
  }
}

/** Each piece is made when the one before has gone: whoever takes it slowly is waited for. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
