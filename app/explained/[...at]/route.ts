import { asJson, asMarkdown } from '#components/errors/as-text.ts'
import { readAddress } from '#components/errors/code-address.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { meaningsAt } from '../../errors/meanings-at.ts'
import { readLocale } from '../../request-locale.ts'

/**
 * What stands at an address of /errors, for programs and terminals: next.config.js leads here from `/errors/230002.json`
 * and `.md`, and from the plain address where JSON or Markdown is asked for.
 */
export async function GET(request: Request, { params }: { params: Promise<{ at: string[] }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const at = (await params).at
  const [, last = '', ending] = at.at(-1)?.match(/^(.{1,40}?)(?:\.(json|md))?$/) ?? []
  const asked = readAddress([...at.slice(0, -1), last])
  const meanings = asked ? meaningsAt(asked) : []
  const markdown = ending ? ending === 'md' : /^text\/markdown/.test(request.headers.get('accept') ?? '')
  const status = meanings.length > 0 ? 200 : 404
  if (!markdown) return Response.json(meanings.map(asJson), { status, headers: own })
  const name = [...at.slice(0, -1), last].join('/')
  const locale = await readLocale()
  return new Response(meanings.length > 0 ? asMarkdown(name, meanings, locale) : '', {
    status,
    headers: { ...own, 'Content-Type': 'text/markdown; charset=utf-8', 'Content-Language': locale },
  })
}

/** The same address says it in another form, and language, to whoever asks otherwise. */
const own = { 'Cache-Control': 'no-store', Vary: 'Accept, Accept-Language, Cookie' }
