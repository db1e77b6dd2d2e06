import type { Options } from './options.ts'
import type { Refusal } from './refusal-words.ts'

/** What every answer of one call shares. */
export type Call = { log_id: string; options: Options }

const json = (body: unknown, { log_id }: Call, http = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status: http,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Tt-Logid': log_id, ...headers },
  })

/** Feishu's yes. */
export const accepted = (data: unknown, call: Call) => json({ code: 0, msg: 'success', data }, call)

/** The token addresses and the bot’s put their fields at the top; the former say even no with HTTP 200. */
export const topAnswer = (fields: Record<string, unknown>, call: Call) => json(fields, call)

/** Feishu's no: HTTP 400 unless the refusal says otherwise, the same log_id in header and body. */
export function refused({ code, msg, http, headers, error }: Refusal, call: Call): Response {
  const { error_shape, empty_data, refusal_http } = call.options
  const { log_id } = call
  const troubleshooter = `排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=${log_id}&code=${code}&method_id=6921911482032898068`
  const details = {
    log_id: { log_id, troubleshooter, ...error },
    logid: { logid: log_id, troubleshooter, ...error },
    none: undefined,
  }
  // The gateway's limit comes bare: no error object, only the two headers.
  const shown = code === 99991400 ? undefined : details[error_shape]
  const body = { code, msg, ...(empty_data && { data: {} }), ...(shown && { error: shown }) }
  return json(body, call, http ?? refusal_http, headers)
}

/** An address Feishu does not have. */
export const notFound = ({ log_id }: Call) =>
  new Response('404 page not found', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Tt-Logid': log_id },
  })

/** What a proxy in front of Feishu says when Feishu is out of reach. */
export const html = (http: number, title: string, { log_id }: Call) =>
  new Response(
    `<html>\n<head><title>${http} ${title}</title></head>\n<body>\n<center><h1>${http} ${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`,
    { status: http, headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Tt-Logid': log_id } },
  )

/** An answer that ends too early: cut short after `bytes`, or with the connection torn down there. */
export function cut(answer: Response, text: string, bytes: number, torn: boolean): Response {
  const start = new TextEncoder().encode(text).slice(0, bytes)
  if (!torn) return new Response(start, answer)
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(start),
    pull: (stream) => stream.error(new Error('The sandbox broke this answer off on purpose')),
  })
  return new Response(body, answer)
}
