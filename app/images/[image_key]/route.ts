import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { isImageKey, type NoPicture } from '#lib/protocol/picture.ts'

/**
 * A picture the app uploaded, for a page of ours; where it cannot be had, why (a NoPicture), also with 200: a missing
 * picture in a draft is a fact about the draft, no failure of the page.
 */
export async function GET(request: Request, { params }: { params: Promise<{ image_key: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { image_key } = await params
  if (!isImageKey(image_key)) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  const picture = await app.feishu.image(image_key)
  if (picture.status === 'unseen')
    return Response.json(picture satisfies NoPicture, { headers: { 'Cache-Control': 'no-store' } })
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
