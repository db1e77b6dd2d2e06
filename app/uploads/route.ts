import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { bodyRefusal } from '#lib/auth/body-limits.ts'
import { guarded } from '#lib/auth/guarded.ts'
import { inertPolicy } from '#lib/auth/security-headers.ts'
import { appAsked } from '#lib/chosen-app.ts'
import { closedPast, entryForChange, noEntry } from '#lib/entry.ts'
import { pickLocale } from '#lib/i18n/locale.ts'
import { longestThumbnail } from '#lib/model/uploaded-before.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { pictureType } from '#lib/protocol/picture.ts'
import { type Uploaded, uploadFault, uploadTypes } from '#lib/protocol/upload.ts'
import { server } from '#lib/server.ts'
import { cutAt, peeked, sniffed } from '#lib/sniffed.ts'
import { refusedPage } from '../refused-page.ts'

const asked = z.object({
  as: z.enum(uploadTypes),
  name: z.string().max(255),
  duration: z.coerce
    .number()
    .int()
    .min(0)
    .max(24 * 3600_000)
    .optional(),
  thumbnail: z.coerce.number().int().min(0).max(longestThumbnail).default(0),
})

/**
 * Bytes for a message, passed on to Feishu as they come. What they are is told by the address: `?as=` the msg_type,
 * `&name=`, `&duration=` in milliseconds, `&app=`, and of how many bytes before the file `&thumbnail=` is. The answer is an
 * Uploaded. proxy.ts does not see them, for Next would
 * hold the bytes for it and cut them at 10 MB: what it asks of every request is asked here.
 */
export async function POST(request: Request): Promise<Response> {
  const entry = await entryForChange('send', request)
  if ('refused' in entry) return noEntry(entry)
  return guarded(await upload(request, entry.operator), inertPolicy, server().settings.public_url)
}

type Operator = Exclude<Awaited<ReturnType<typeof entryForChange>>, { refused: unknown }>['operator']

async function upload(request: Request, operator: Operator): Promise<Response> {
  const { headers, method, url, body } = request
  const { pathname, searchParams } = new URL(url)
  const { uploads, log } = server()
  const closed = closedPast(request)
  if (closed) return refusedPage(closed, pickLocale(undefined, headers.get('accept-language')))
  const tooMuch =
    headers.get('content-length') === null ? 411 : bodyRefusal({ method, pathname, headers, action: false, past: true })
  const { success, data } = asked.safeParse(Object.fromEntries(searchParams))
  if (!success) return answer({ code: 'bad_address' }, 400)
  const { as: type, name, duration, thumbnail } = data
  if (tooMuch === 413) return answer({ status: 'not_taken', fault: 'too_large' } satisfies Uploaded, 413)
  if (tooMuch) return answer({ code: 'no_length' }, tooMuch)
  const app = await appAsked(request, operator)
  if ('refused' in app) return noEntry(app)

  const size = Math.max(0, Number(headers.get('content-length')) - thumbnail)
  const all = body ?? new Blob([]).stream()
  const { first, rest } = thumbnail > 0 ? await cutAt(all, thumbnail) : { first: null, rest: all }
  const { head, whole } = await peeked(rest)
  const fault = uploadFault(type, name, await sniffed(head, size))
  if (fault) {
    // What is not read would hold the connection up.
    await whole.cancel().catch(() => {})
    return answer({ status: 'not_taken', fault } satisfies Uploaded)
  }
  const id = randomUUID()
  const act = { act: 'uploaded', subject: id, app_id: app.app_id } as const
  const begun = { ...act, result: 'begun', content: { type, name, size } }
  if ((await onRecord(operator, begun, request)) === 'no_record') return noRecord()
  const uploaded = await app.feishu.upload(
    type,
    { name, duration_ms: duration ?? null, size, bytes: whole },
    { signal: request.signal },
  )
  const result =
    uploaded.status === 'uploaded'
      ? 'done'
      : uploaded.status === 'refused'
        ? `refused ${uploaded.code}`
        : uploaded.status
  const ended = { ...act, result, ...(uploaded.status === 'uploaded' && { content: { key: uploaded.key } }) }
  await onRecord(operator, ended, request)
  if (uploaded.status === 'uploaded')
    await uploads
      .remember({
        ...{ id, at: new Date().toISOString(), operator_id: operator.id, operator_name: operator.name },
        ...{ app_id: app.app_id, type, key: uploaded.key, name, size },
        // Whatever else was sent in its place is kept from everybody.
        thumbnail: first && pictureType(first) === 'image/jpeg' ? Buffer.from(first).toString('base64') : null,
      })
      // Its key is known to the page all the same.
      .catch((err: unknown) => log.warn({ err }, 'What was uploaded could not be remembered'))
  return answer(uploaded)
}

const answer = (body: object, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
