import { randomUUID } from 'node:crypto'
import { formAround, type Uploaded, type UploadType, uploadFields } from '#lib/protocol/upload.ts'
import type { CallFeishu } from './client.ts'

export type Uploading = {
  name: string
  /** Of sound and video; null where nobody measured it. */
  duration_ms: number | null
  size: number
  bytes: ReadableStream<Uint8Array>
}

/** As long as 30 MB take at 100 kB/s; then nobody waits any more. */
const patienceMs = 5 * 60_000

/** Passes bytes on to Feishu as they come: of each upload no more is held than a piece or two. */
export function uploader({ call }: { call: CallFeishu }) {
  return async (
    type: UploadType,
    { name, duration_ms, size, bytes }: Uploading,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Uploaded> => {
    const { fields, part } = uploadFields(type, { name, duration_ms })
    const form = formAround(fields, part, `reply-console-${randomUUID()}`)
    const { outcome } = await call(
      type === 'image' ? 'image' : 'file',
      {},
      {
        body: {
          stream: between(form.before, bytes, form.after),
          type: form.type,
          length: form.before.length + size + form.after.length,
        },
        timeout_ms: patienceMs,
        signal,
      },
    )
    switch (outcome.status) {
      case 'answered':
        return { status: 'uploaded', key: outcome.value }
      case 'refused': {
        const { code, msg, log_id } = outcome
        return { status: 'refused', code, msg, log_id: log_id ?? null }
      }
      case 'unanswered':
        return { status: 'unanswered' }
    }
  }
}

/** The bytes with something before and behind them; read as they are wanted. */
function between(before: Uint8Array, bytes: ReadableStream<Uint8Array>, after: Uint8Array): ReadableStream<Uint8Array> {
  async function* all() {
    yield before
    yield* bytes
    yield after
  }
  const pieces = all()
  return new ReadableStream({
    async pull(into) {
      const { done, value } = await pieces.next()
      if (done) into.close()
      else into.enqueue(value)
    },
    async cancel() {
      await pieces.return()
    },
  })
}
