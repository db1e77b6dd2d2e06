import { headers } from 'next/headers'
import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry, recordRefusal } from '#lib/entry.ts'
import { maySeePicture } from '#lib/may-see-picture.ts'
import { isImageKey, type NoPicture } from '#lib/protocol/picture.ts'

/**
 * A picture the app uploaded, for a page of ours: `?in=` says where it stands, by which its reader may see it; else 403.
 * Where it cannot be had, why (a NoPicture), also with 200: a missing picture in a draft is a fact about the draft, no
 * failure of the page.
 */
export async function GET(request: Request, { params }: { params: Promise<{ image_key: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { image_key } = await params
  if (!isImageKey(image_key)) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  if (!(await maySeePicture({ ...entry, app }, image_key, new URL(request.url).searchParams.get('in')))) {
    await recordRefusal({ headers: await headers() }, `picture_not_theirs ${app.app_id} ${image_key}`, entry.operator)
    return without({ status: 'unseen', reason: 'not_theirs', code: null, msg: null }, 403)
  }
  const picture = await app.feishu.image(image_key)
  if (picture.status === 'unseen') return without(picture)
  return new Response(picture.bytes, {
    headers: {
      'Content-Type': picture.type,
      'Content-Disposition': `inline; filename="${image_key}"`,
      'Cache-Control': 'private, max-age=86400',
      // Whoever signs in next on this browser is not shown what another saw.
      Vary: 'Cookie',
    },
  })
}

const without = (why: NoPicture, status = 200) =>
  Response.json(why, { status, headers: { 'Cache-Control': 'no-store' } })
