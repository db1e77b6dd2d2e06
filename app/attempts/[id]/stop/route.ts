import { requireOwnPage, server } from '#lib/server.ts'

/** Asks whoever runs this attempt to stop trying. */
export async function POST(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await requireOwnPage()
  await server().attempts.requestStop((await params).id)
  return new Response(null, { status: 204 })
}
