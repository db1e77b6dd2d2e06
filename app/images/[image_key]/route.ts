import { isImageKey, type NoPicture } from '#lib/protocol/picture.ts'
import { requireOperator, server } from '#lib/server.ts'

const guarded = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * A picture the app uploaded, for a page of ours; where it cannot be had, why (a NoPicture), also with 200: a missing
 * picture in a draft is a fact about the draft, no failure of the page.
 */
export async function GET(request: Request, { params }: { params: Promise<{ image_key: string }> }): Promise<Response> {
  await requireOperator()
  const { image_key } = await params
  // Browsers leave it out where the console is reached without https; there the resource policy above keeps others off.
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin'
  if (site !== 'same-origin') return new Response(null, { status: 403, headers: guarded })
  if (!isImageKey(image_key)) return new Response(null, { status: 400, headers: guarded })
  const picture = await server().feishu.image(image_key)
  if (picture.status === 'unseen')
    return Response.json(picture satisfies NoPicture, { headers: { ...guarded, 'Cache-Control': 'no-store' } })
  return new Response(picture.bytes, {
    headers: {
      ...guarded,
      'Content-Type': picture.type,
      'Content-Disposition': `inline; filename="${image_key}"`,
      'Cache-Control': 'private, max-age=86400',
    },
  })
}
